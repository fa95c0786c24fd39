import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JapaneseNumberCheck } from '../portal/japanese-numbers.rules.ts';
import type { JapaneseTextCheck } from '../portal/japanese-text.rules.ts';
import type { ActionRefusal } from './application-actions.rules.ts';
import { applicationDetailEn } from './application-detail.en.ts';
import { applicationDetailJa } from './application-detail.ja.ts';
import { noEntries } from './application-entries.model.ts';
import { applicationFieldsEn } from './application-fields.en.ts';
import { applicationFieldsJa } from './application-fields.ja.ts';
import type { ApplicationAction, ApplicationState } from './application.model.ts';
import { certificateWordsEn } from './certificate-words.en.ts';
import { certificateWordsJa } from './certificate-words.ja.ts';
import { stepsOf } from './application-steps.rules.ts';
import type { CouponDecision } from './coupon.rules.ts';
import type { CsrCode } from './csr.model.ts';
import { revocationReasons } from './revocation-form.ts';

type CodeOf<Check> = Extract<Check, { ok: false }> extends { code: infer Code extends string } ? Code : never;
const exist = (catalogues: readonly object[], prefix: string, codes: Readonly<Record<string, true>>): void => {
  for (const code of Object.keys(codes))
    for (const catalogue of catalogues) assert.ok(Object.hasOwn(catalogue, `${prefix}${code}`), `${prefix}${code}`);
};
const named = (names: Iterable<string>): Readonly<Record<string, true>> =>
  Object.fromEntries([...names].map((name) => [name, true]));

describe('texts of certificates', () => {
  const fields = [applicationFieldsJa, applicationFieldsEn];
  const detail = [applicationDetailJa, applicationDetailEn];
  const words = [certificateWordsJa, certificateWordsEn];

  it('CRT-09 say of every action what it is, and why it is closed', () => {
    const actions: Readonly<Record<ApplicationAction, true>> = {
      'renew': true,
      'switch-service': true,
      'next': true,
      'reissue': true,
      'change-contacts': true,
      'revoke': true,
      'terminate': true,
      'withdraw': true,
    };
    const refusals: Readonly<Record<ActionRefusal, true>> = {
      'not-from-this-record': true,
      'not-issued': true,
      'already-revoked': true,
      'certificate-ended': true,
      'already-replaced': true,
      'under-way': true,
      'itself-under-way': true,
      'fixed-term-only': true,
      'automatic-renewal-only': true,
      'too-early': true,
      'contract-ended': true,
      'already-terminated': true,
      'not-sold': true,
      'no-other-service': true,
      'not-needed': true,
      'reissue-contact': true,
      'reissue-new-application': true,
      'reissue-used-contact': true,
      'reissue-used-new-application': true,
      'decided': true,
      'revocation-accepted': true,
      'unknown-service': true,
    };
    exist(detail, 'application-detail.action.', actions);
    exist(detail, 'application-detail.closed.', refusals);
    exist(detail, 'application-detail.revoke.reason.', named(revocationReasons));
  });

  it('CRT-07 name every state, kind and step', () => {
    const states: Readonly<Record<ApplicationState | 'other', true>> = {
      'received': true,
      'documents-awaited': true,
      'in-review': true,
      'issued': true,
      'done': true,
      'refused': true,
      'withdrawn': true,
      'replaced': true,
      'revoked': true,
      'terminated': true,
      'other': true,
    };
    exist(words, 'certificates.state.', states);
    const kinds = ['new', 'renewal', 'next', 'reissue', 'contact-change', 'revocation', 'termination', 'other'];
    exist(words, 'certificates.kind.', named(kinds));
    exist(words, 'certificates.step.', named(stepsOf('new')));
  });

  it('CRT-16 name every field and role, and say what is wrong with it', () => {
    exist(fields, 'application-fields.basics.', named(Object.keys(noEntries.basics)));
    exist(fields, 'application-fields.organisation.', named(Object.keys(noEntries.organisation)));
    exist(fields, 'application-fields.contact.', named(Object.keys(noEntries.contacts.technical)));
    exist(words, 'certificates.role.', named(Object.keys(noEntries.contacts)));
    const codes: Readonly<
      Record<
        | CodeOf<JapaneseTextCheck>
        | CodeOf<JapaneseNumberCheck>
        | 'not-an-address'
        | 'not-an-agency-code'
        | 'private-key'
        | 'unchanged',
        true
      >
    > = {
      'required': true,
      'length': true,
      'not-usable': true,
      'not-full-width': true,
      'not-katakana': true,
      'not-a-postal-code': true,
      'not-a-telephone': true,
      'not-a-registration-number': true,
      'corporate-number': true,
      'not-an-address': true,
      'not-an-agency-code': true,
      'private-key': true,
      'unchanged': true,
    };
    exist(fields, 'application-fields.error.', codes);
    const serverName = ['not-a-server-name', 'wildcard-not-allowed', 'ip-not-allowed', 'other-server'];
    exist(fields, 'application-fields.error.basics.serverName.', named(serverName));
    const coupon: Readonly<Record<CodeOf<CouponDecision> | 'coupon-unknown', true>> = {
      'coupon-unknown': true,
      'coupon-other-service': true,
      'coupon-used-up': true,
      'coupon-ended': true,
    };
    exist(fields, 'application-fields.error.basics.couponId.', coupon);
  });

  it('CRT-05 say what is wrong with a request', () => {
    const codes: Readonly<Record<CsrCode | 'too-many-names' | 'compromised-key', true>> = {
      'not-a-csr': true,
      'certificate': true,
      'compromised-key': true,
      'damaged': true,
      'bad-signature': true,
      'weak-key': true,
      'weak-hash': true,
      'unsupported-key': true,
      'no-name': true,
      'invalid-name': true,
      'name-mismatch': true,
      'wildcard-not-allowed': true,
      'ip-not-allowed': true,
      'invalid-subject': true,
      'private-key': true,
      'too-large': true,
      'too-many-names': true,
    };
    exist(fields, 'application-fields.error.basics.csr.', codes);
  });
});
