import {
  PortalError,
  type AccessApplication,
  type AccessApplicationFormState,
  type AccessApplicationListState,
  type ProjectDraft,
  type ProjectTyped,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const draft: ProjectDraft = {
  projectName: '社内ネットワーク案件',
  groupName: '社内ネットワーク案件グループ',
  mailAddresses: ['akari.muto@aozora.example', 'sota.hirose@aozora.example'],
  contractNumbers: ['ABC1234567', 'ABC1234568'],
};
const empty: ProjectTyped = { projectName: '', groupName: '', mailAddresses: [''], contractNumbers: [''] };
const application = (id: string, project: ProjectDraft, facts: Partial<AccessApplication> = {}): AccessApplication => ({
  id,
  project,
  state: 'received',
  appliedAt: '2026-11-20T01:00:00.000Z',
  ...facts,
});
const error = new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' });
const many: ProjectDraft = {
  projectName: '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会西日本統括本部 基幹ネットワーク更改案件',
  groupName: 'Nationwide-Community-Information-Network-Promotion-Council-Western-Headquarters',
  mailAddresses: Array.from({ length: 12 }, (_, at) => `operations-desk-${at + 1}@subdomain.long-company-name.example`),
  contractNumbers: Array.from({ length: 12 }, (_, at) => `ABC12345${String(at + 10)}`),
};
const items = [
  application('1', { ...draft, projectName: 'サービス案件', groupName: '法人営業グループ' }),
  application('2', draft, {
    state: 'done',
    settledAt: '2026-11-12T03:00:00.000Z',
    appliedAt: '2026-11-10T03:00:00.000Z',
  }),
  application('3', draft, {
    state: 'refused',
    note: '契約番号 ABC1234568 が確認できませんでした。お手数ですが、契約書をご確認ください。',
    settledAt: '2026-11-05T03:00:00.000Z',
    appliedAt: '2026-11-04T03:00:00.000Z',
  }),
];

/** The states of the form. */
export const accessApplicationStates: StateExamples<AccessApplicationFormState> = {
  ready: { type: 'ready', typed: empty },
  invalid: {
    type: 'invalid',
    typed: {
      projectName: '',
      groupName: '社内ネットワーク案件グループ',
      mailAddresses: ['akari.muto@aozora.example', 'sota.hirose', 'akari.muto@aozora.example'],
      contractNumbers: ['ABC1234567', 'ABC123'],
    },
    fieldErrors: [
      { field: 'projectName', code: 'required' },
      { field: 'mailAddresses.1', code: 'not-an-address' },
      { field: 'mailAddresses.2', code: 'repeated' },
      { field: 'contractNumbers.1', code: 'not-a-contract-number' },
    ],
  },
  confirming: { type: 'confirming', typed: draft, draft },
  submitting: { type: 'submitting', typed: draft, draft },
  failed: { type: 'failed', typed: draft, error: new PortalError('timeout') },
  sent: { type: 'sent', typed: draft, application: application('1', draft) },
};

/** Forms beside the examples of each state. */
export const accessApplicationFurther = {
  restored: { type: 'ready', typed: draft, restored: true },
  many: { type: 'ready', typed: many },
  manyConfirming: { type: 'confirming', typed: many, draft: many },
} satisfies FurtherExamples<AccessApplicationFormState>;

const part = { items, total: items.length };

/** The states of the applications so far. */
export const accessApplicationListStates: StateExamples<AccessApplicationListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error },
  'ready': { type: 'ready', filter: {}, part },
  'narrowing': { type: 'narrowing', filter: {}, part },
  'not-narrowed': { type: 'not-narrowed', filter: {}, part, error },
  'loading-more': { type: 'loading-more', filter: {}, part: { ...part, total: 45, next: 'after' } },
  'incomplete': { type: 'incomplete', filter: {}, part: { ...part, total: 45, next: 'after' }, error },
};

/** Lists beside these. */
export const accessApplicationListFurther = {
  empty: { type: 'ready', filter: {}, part: { items: [], total: 0 } },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('forbidden', { status: 403 }) },
  long: {
    type: 'ready',
    filter: {},
    part: { items: [application('l', many), application('u', many, { state: 'paused' })], total: 2 },
  },
} satisfies FurtherExamples<AccessApplicationListState>;
