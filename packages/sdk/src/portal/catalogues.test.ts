import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { PasswordRuleCode } from '../identity/password.rules.ts';
import type { ClientCode, ProblemCode } from './errors.ts';
import type { Catalogue, MessageText } from './messages.ts';
import * as presets from './presets/index.ts';

const root = new URL('../', import.meta.url);
const load = async (file: string): Promise<Catalogue> => {
  const [catalogue, ...others] = Object.values((await import(new URL(file, root).href)) as Record<string, Catalogue>);
  assert.ok(catalogue && others.length === 0, `${file} exports one catalogue`);
  return catalogue;
};
const files = globSync('**/*.ja.ts', { cwd: root });
const ja = Object.assign({}, ...(await Promise.all(files.map(load)))) as Catalogue;
const en = Object.assign(
  {},
  ...(await Promise.all(files.map((file) => load(file.replace('.ja.', '.en.'))))),
) as Catalogue;

const forms = (text: MessageText): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));
const parametersOf = (form: string): string[] =>
  [...new Set([...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].toSorted();

describe('catalogues', () => {
  it('exist in Japanese and English for each job', () => {
    assert.ok(files.length >= 5, files.join(' '));
  });

  for (const file of files)
    it(`${file} and its English have the same keys, and the same parameters in every form of each text`, async () => {
      const [japanese, english] = [await load(file), await load(file.replace('.ja.', '.en.'))];
      assert.deepEqual(Object.keys(english).toSorted(), Object.keys(japanese).toSorted());
      for (const [key, text] of Object.entries(japanese)) {
        const [first = ''] = forms(text);
        for (const form of [...forms(text), ...forms(english[key] ?? '')])
          assert.deepEqual(parametersOf(form), parametersOf(first), key);
      }
    });

  it('have no empty text and no markup', () => {
    for (const text of [...Object.values(ja), ...Object.values(en)])
      for (const form of forms(text)) assert.match(form, /^[^<>]+$/);
  });

  it('name no key twice', async () => {
    const keys = (await Promise.all(files.map(load))).flatMap((catalogue) => Object.keys(catalogue));
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('AUTH-05 texts of password rules', () => {
  it('AUTH-05 exist for every rule', () => {
    const codes: Readonly<Record<PasswordRuleCode, true>> = {
      'length': true,
      'characters': true,
      'upper': true,
      'lower': true,
      'digit': true,
      'symbol': true,
      'classes': true,
      'not-identifier': true,
      'not-previous': true,
      'not-common': true,
    };
    for (const code of Object.keys(codes)) assert.ok(`password.${code}` in ja && `password.${code}` in en, code);
  });
});

describe('texts of errors', () => {
  /** Where the words for each code stand. `error.other` where a person can do nothing but try again or ask. */
  const keys: Readonly<Record<ProblemCode | Exclude<ClientCode, 'aborted'>, string>> = {
    'invalid-input': 'error.invalid-input',
    'unauthenticated': 'error.unauthenticated',
    'invalid-credentials': 'error.invalid-credentials',
    'locked': 'error.locked',
    'suspended': 'error.suspended',
    'contact-address-required': 'error.contact-address-required',
    'initial-password-expired': 'error.initial-password-expired',
    'certificate-missing': 'error.certificate-missing',
    'certificate-not-accepted': 'error.certificate-not-accepted',
    'certificate-revoked': 'error.certificate-revoked',
    'certificate-expired': 'error.certificate-expired',
    'certificate-not-yet-valid': 'error.certificate-not-yet-valid',
    'one-time-password-ended': 'error.one-time-password-ended',
    'contract-required': 'error.contract-required',
    'system-not-in-use': 'error.system-not-in-use',
    'forbidden': 'error.forbidden',
    'terms-required': 'error.terms-required',
    'password-change-required': 'error.password-change-required',
    'payment-declined': 'error.payment-declined',
    'card-expired': 'error.card-expired',
    'payment-setup-ended': 'error.payment-setup-ended',
    'not-found': 'error.not-found',
    'method-not-allowed': 'error.other',
    'license-key-unknown': 'error.license-key-unknown',
    'license-key-used': 'error.license-key-used',
    'license-key-added': 'error.license-key-added',
    'already-added': 'error.already-added',
    'last-owner': 'error.last-owner',
    'already-participant': 'error.already-participant',
    'already-invited': 'error.already-invited',
    'account-exists': 'error.account-exists',
    'proof-mismatch': 'error.proof-mismatch',
    'registration-ended': 'error.registration-ended',
    'own-account': 'error.own-account',
    'joined-already': 'error.joined-already',
    'leaving-changed': 'error.leaving-changed',
    'too-many-environments': 'error.too-many-environments',
    'too-many-mailboxes': 'error.too-many-mailboxes',
    'contract-ended': 'error.contract-ended',
    'not-enough-licenses': 'error.not-enough-licenses',
    'licenses-exceeded': 'error.licenses-exceeded',
    'nothing-assigned': 'error.nothing-assigned',
    'not-begun': 'error.not-begun',
    'activation-request-unknown': 'error.activation-request-unknown',
    'activation-request-damaged': 'error.activation-request-damaged',
    'activation-request-foreign': 'error.activation-request-foreign',
    'activation-request-used': 'error.activation-request-used',
    'activation-request-outdated': 'error.activation-request-outdated',
    'action-closed': 'error.action-closed',
    'too-many-drafts': 'error.too-many-drafts',
    'coupon-used-up': 'error.coupon-used-up',
    'not-in-this-state': 'error.other',
    'ticket-closed': 'error.ticket-closed',
    'reopening-over': 'error.reopening-over',
    'not-confirmed': 'error.other',
    'domains-not-validated': 'error.other',
    'csr-refused': 'error.other',
    'nothing-requested': 'error.nothing-requested',
    'cancels-contract': 'error.cancels-contract',
    'quote-answered': 'error.quote-answered',
    'quote-replaced': 'error.quote-replaced',
    'quote-expired': 'error.quote-expired',
    'link-unknown': 'link.link-unknown',
    'link-expired': 'link.link-expired',
    'link-used': 'link.link-used',
    'link-superseded': 'link.link-superseded',
    'link-withdrawn': 'joining.refused.link-withdrawn',
    'terms-changed': 'terms.changed',
    'cross-site': 'error.other',
    'unsupported-media-type': 'error.other',
    'payload-too-large': 'error.payload-too-large',
    'header-too-large': 'error.other',
    'file-type-refused': 'error.file-type-refused',
    'range-not-satisfiable': 'error.other',
    'version-required': 'error.other',
    'version-conflict': 'error.version-conflict',
    'idempotency-key-required': 'error.other',
    'idempotency-mismatch': 'error.other',
    'idempotency-running': 'error.other',
    'rate-limited': 'error.rate-limited',
    'unavailable': 'error.unavailable',
    'internal': 'error.other',
    'network': 'error.network',
    'timeout': 'error.timeout',
    'bad-response': 'error.bad-response',
    'account-changed': 'error.account-changed',
  };

  it('exist for every code, under error.<code> unless they belong to one job', () => {
    for (const [code, key] of Object.entries(keys)) {
      assert.ok(key in ja && key in en, `${code}: ${key}`);
      assert.equal(`error.${code}` in ja, key === `error.${code}`, code);
    }
  });
});

describe('texts of presets', () => {
  it('stand behind every link below a sign-in form, in every language the portal offers', () => {
    for (const preset of Object.values(presets))
      for (const link of preset.signIn.links)
        for (const locale of preset.locales) {
          const own = preset.messages?.[locale] ?? {};
          assert.ok(
            `sign-in.${link}` in own || `sign-in.${link}` in (locale === 'ja' ? ja : en),
            `${preset.id} ${locale} ${link}`,
          );
        }
  });

  it('replace only keys that exist, and name the same keys in each language', () => {
    for (const { id, messages = {}, locales, signIn } of Object.values(presets)) {
      const known = [...Object.keys(ja), ...signIn.links.map((link) => `sign-in.${link}`)];
      for (const locale of locales) {
        assert.deepEqual(Object.keys(messages[locale] ?? {}), Object.keys(messages['ja'] ?? {}), `${id} ${locale}`);
        for (const key of Object.keys(messages[locale] ?? {})) assert.ok(known.includes(key), `${id} ${key}`);
      }
    }
  });
});
