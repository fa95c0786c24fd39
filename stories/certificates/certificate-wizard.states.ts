import {
  PortalError,
  type ApplicationWizardState,
  type CertificateFileListState,
  type TermsState,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { certificateCatalogue as catalogue, entries } from './applications.ts';
import { applied, begun, coupons, draft, inspection, longEntries, steps, storedDetails } from './drafts.ts';

type Applying = Extract<ApplicationWizardState, { readonly type: 'editing' }>;

const choosing = { catalogue, kind: 'new', services: catalogue.services.slice(0, 2), choice: {} } as const;
const chosen = { ...choosing, choice: { serviceId: 'SR3.0', contractType: 'fixed', months: 12 } } as const;
const applying = {
  draft,
  catalogue,
  stored: storedDetails,
  coupons,
  steps,
  reached: ['terms', 'basics'],
  step: 'basics',
  entries: { ...begun, basics: { ...begun.basics, csr: '' } },
  csr: { type: 'none' },
  saving: { type: 'saved' },
} as const satisfies Omit<Applying, 'type'>;
const closed = { ok: false, code: 'reissue-contact', params: { days: 25, on: '2026-12-17' } } as const;
const all = ['terms', 'basics', 'organisation', 'contacts', 'check'] as const;
const read = { ...applying, entries: begun, csr: { type: 'read', inspection, errors: [] } } as const;
const atCheck = { ...read, entries, reached: all, step: 'check', checked: entries } as const;
/** A key was made here; then another request was put in. */
const madeKey = {
  csr: begun.basics.csr,
  fingerprint: 'cd'.repeat(32),
  fileName: 'www.nihonbashi-pay.example.key',
  instead: null,
} as const;
const refusedFor = (code: string, found: Partial<typeof inspection> = {}): ApplicationWizardState => ({
  type: 'editing',
  ...read,
  csr: {
    type: 'read',
    inspection: { ...inspection, ...found, ok: false, findings: [{ code: 'damaged', severity: 'error' }] },
    errors: [{ field: 'basics.csr', code, params: {} }],
  },
});

export const certificateWizardStates: StateExamples<ApplicationWizardState> = {
  'loading': { type: 'loading' },
  'unavailable': { type: 'unavailable', error: new PortalError('network') },
  'choosing': { type: 'choosing', ...chosen },
  'not-chosen': {
    type: 'not-chosen',
    ...choosing,
    choice: { serviceId: 'SR3.0' },
    fieldErrors: [
      { field: 'contractType', code: 'required', params: {} },
      { field: 'months', code: 'required', params: {} },
    ],
  },
  'beginning': { type: 'beginning', ...chosen },
  'not-begun': { type: 'not-begun', ...chosen, error: new PortalError('too-many-drafts', { params: { most: '50' } }) },
  'editing': { type: 'editing', ...read },
  'checking': { type: 'checking', ...read },
  'invalid': {
    type: 'invalid',
    ...applying,
    entries: {
      ...applying.entries,
      basics: { ...applying.entries.basics, serverName: 'https://www.nihonbashi-pay.example/' },
    },
    fieldErrors: [
      { field: 'basics.serverName', code: 'not-a-server-name', params: {} },
      { field: 'basics.csr', code: 'required', params: {} },
    ],
  },
  'private-key': { type: 'private-key', ...applying, field: 'basics.csr' },
  'submitting': { type: 'submitting', ...atCheck },
  'failed': {
    type: 'failed',
    ...atCheck,
    error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }),
  },
  'conflict': {
    type: 'conflict',
    ...read,
    draft: {
      ...draft,
      version: 9,
      entries: {
        ...begun,
        basics: { ...begun.basics, serverType: 'nginx', remarks: '12月中旬に切り替え予定です。' },
      },
    },
  },
  'done': { type: 'done', application: applied },
};

export const certificateWizardFurther = {
  gone: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  nothingChosen: { type: 'choosing', ...choosing },
  reissueBegins: {
    type: 'choosing',
    ...chosen,
    kind: 'reissue',
    services: catalogue.services.slice(0, 1),
  },
  closed: {
    type: 'not-begun',
    ...chosen,
    kind: 'reissue',
    services: catalogue.services.slice(0, 1),
    error: new PortalError('action-closed', {
      status: 409,
      params: { reason: 'reissue-contact', days: 25, on: '2026-12-17' },
    }),
  },
  closedAhead: { type: 'choosing', ...chosen, kind: 'reissue', services: catalogue.services.slice(0, 1), closed },
  closedDraft: { type: 'editing', ...read, draft: { ...draft, kind: 'reissue' }, closed },
  correcting: {
    type: 'editing',
    ...read,
    step: 'service',
    reached: ['service', ...all],
    choosing: chosen,
  },
  correctingWrong: {
    type: 'invalid',
    ...read,
    step: 'service',
    reached: ['service', ...all],
    choosing: { ...chosen, choice: { serviceId: 'SR3.0' } },
    fieldErrors: [{ field: 'contractType', code: 'required', params: {} }],
  },
  switching: {
    type: 'editing',
    ...read,
    draft: {
      ...draft,
      kind: 'renewal',
      serviceId: 'EV2.0',
      source: { number: '5000000003', serviceId: 'SR3.0', serverName: begun.basics.serverName },
    },
  },
  reusedKey: {
    type: 'editing',
    ...read,
    draft: {
      ...draft,
      kind: 'reissue',
      source: { number: '5000000003', serviceId: 'SR3.0', serverName: begun.basics.serverName },
    },
    reusedKey: true,
  },
  terms: { type: 'editing', ...applying, step: 'terms', reached: ['service', 'terms'] },
  noCsr: { type: 'editing', ...applying },
  csrReading: { type: 'editing', ...read, csr: { type: 'reading' } },
  csrWeak: refusedFor('weak-key', {
    key: { algorithm: 'RSA', bits: 1024, fingerprint: 'ab'.repeat(32) },
    signature: { algorithm: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1', verified: false },
  }),
  csrMismatch: refusedFor('name-mismatch', { names: [{ type: 'dns', value: 'mail.example.jp' }] }),
  keyMismatch: {
    type: 'editing',
    ...read,
    madeKey,
    csr: { type: 'read', inspection, errors: [{ field: 'basics.csr', code: 'key-mismatch', params: {} }] },
  },
  otherKey: { type: 'editing', ...read, madeKey: { ...madeKey, instead: inspection.key?.fingerprint ?? null } },
  manyNames: {
    type: 'editing',
    ...read,
    csr: {
      type: 'read',
      inspection: {
        ...inspection,
        names: Array.from({ length: 100 }, (_, index) => ({
          type: 'dns' as const,
          value: `host-${index}.nihonbashi-pay.example`,
        })),
      },
      errors: [],
    },
  },
  reissue: { type: 'editing', ...applying, draft: { ...draft, kind: 'reissue' } },
  organisation: { type: 'editing', ...read, step: 'organisation', reached: all },
  contacts: { type: 'editing', ...read, entries, step: 'contacts', reached: all },
  signatory: {
    type: 'editing',
    ...read,
    catalogue: { ...catalogue, asksSignatory: true },
    step: 'contacts',
    reached: all,
  },
  check: { type: 'editing', ...atCheck, saving: { type: 'waiting' } },
  notSaved: { type: 'editing', ...read, saving: { type: 'failed', error: new PortalError('network') } },
  restored: { type: 'editing', ...read, restored: true, saving: { type: 'saving' } },
  merged: { type: 'editing', ...read, merged: true },
  longNames: { type: 'editing', ...atCheck, entries: longEntries, checked: longEntries },
  doneChange: { type: 'done', application: { ...applied, kind: 'contact-change', documents: [] } },
} satisfies FurtherExamples<ApplicationWizardState>;

/** The terms of an application, for the step that shows them. */
export const wizardTermsState: TermsState = {
  type: 'ready',
  terms: {
    version: 3,
    publishedAt: '2026-10-01T00:00:00.000Z',
    documents: [
      {
        id: 'service',
        title: { ja: 'サーバ証明書サービス利用規約', en: 'Terms of the certificate service' },
        body: {
          ja: '第1条（適用）\nこの規約は、サーバ証明書の発行と利用に適用します。',
          en: 'Article 1\nThese terms apply.',
        },
      },
      {
        id: 'privacy',
        title: { ja: '個人情報の取り扱い', en: 'Personal data' },
        body: {
          ja: 'お預かりした個人情報は、審査とご連絡に使います。',
          en: 'We use personal data to verify and to contact you.',
        },
      },
    ],
  },
  opened: ['service'],
  ticked: false,
};

/** The files of what was applied for. */
export const wizardFilesState: CertificateFileListState = {
  type: 'ready',
  files: [
    { format: 'form', name: `${applied.number}.pdf`, url: 'https://portal.example/api/certificate/files/form.pdf' },
  ],
};
