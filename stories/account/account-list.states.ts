import {
  PortalError,
  type AccountFormState,
  type AccountGroup,
  type AccountListState,
  type AccountRow,
  type ConfirmedAccount,
  type ManagedAccount,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const network: AccountGroup = { id: 'n', name: '情シスグループ', projectName: '社内ネットワーク案件' };
const service: AccountGroup = { id: 's', name: '法人営業グループ', projectName: 'サービス案件' };
const givable = [network, service];

const account = (id: string, displayName: string, facts: Partial<ManagedAccount> = {}): ManagedAccount => ({
  id,
  displayName,
  identifier: `${id}@aozora.example`,
  role: 'inquiry-user',
  state: 'active',
  self: false,
  groups: [network],
  createdAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...facts,
});
const self = account('hanako.ozora', '大空 花子', { role: 'user-administrator', self: true, groups: givable });
const waiting = account('akari.muto', '武藤 灯', { state: 'waiting', createdAt: '2026-11-19T00:00:00.000Z' });
const active = account('sota.hirose', '廣瀬 蒼太', { role: 'contract-manager', groups: [service, network] });
const suspended = account('ren.asai', '淺井 蓮', { role: 'inquiry-administrator', state: 'suspended' });
const accounts = [waiting, active, suspended, self];
const long = account('long', 'ヴァレンティーナ・アレクサンドロヴナ・小比類巻さくら子', {
  identifier: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
  groups: [
    {
      id: 'l',
      name: 'Nationwide-Community-Information-Network-Promotion-Council-Western-Headquarters',
      projectName:
        '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会西日本統括本部 基幹ネットワーク更改案件',
    },
  ],
});
const error = new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' });
const idle = { type: 'idle' } as const;

/** A list of these, with what goes on with some of them. */
const listOf = (items: readonly ManagedAccount[], work: Readonly<Record<string, AccountRow['work']>> = {}) =>
  ({
    type: 'ready',
    filter: {},
    part: { items: items.map((item) => ({ item, work: work[item.id] ?? idle })), total: items.length, givable },
  }) as const;
const ready = listOf(accounts);
const { part } = ready;

export const accountListStates: StateExamples<AccountListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error },
  ready,
  'narrowing': { type: 'narrowing', filter: { state: 'active' }, part },
  'not-narrowed': { type: 'not-narrowed', filter: { state: 'active' }, part, error },
  'loading-more': { type: 'loading-more', filter: {}, part: { ...part, total: 120, next: 'after' } },
  'incomplete': { type: 'incomplete', filter: {}, part: { ...part, total: 120, next: 'after' }, error },
};

export const accountListFurther = {
  /** Of a company without groups. */
  ungrouped: {
    ...ready,
    part: { ...listOf(accounts.map((one) => ({ ...one, groups: [] }))).part, givable: [] },
  },
  forbidden: { type: 'unavailable', filter: {}, error: new PortalError('forbidden', { status: 403 }) },
  noneFound: { type: 'ready', filter: { search: 'いない人' }, part: { items: [], total: 0, givable } },
  more: { ...ready, part: { ...part, total: 120, next: 'after' } },
  disabling: listOf(accounts, { [active.id]: { type: 'confirming', act: 'disable' } }),
  disableSubmitting: listOf(accounts, { [active.id]: { type: 'submitting', act: 'disable' } }),
  disableFailed: listOf(accounts, { [active.id]: { type: 'failed', act: 'disable', error } }),
  enabling: listOf(accounts, { [suspended.id]: { type: 'confirming', act: 'enable' } }),
  resending: listOf(accounts, { [waiting.id]: { type: 'confirming', act: 'resend' } }),
  longNames: listOf([long, account('newer', '新しい型', { role: 'auditor', state: 'frozen', groups: [] }), self]),
} satisfies FurtherExamples<AccountListState>;

const nothing = { displayName: '', mailAddress: '', role: '', groupIds: [] };
const typed = {
  displayName: '武藤 灯',
  mailAddress: 'akari.muto@aozora.example',
  role: 'inquiry-user',
  groupIds: [network.id],
};
const draft: ConfirmedAccount = typed;

/** The states of the form that adds or changes one. */
export const accountFormStates: StateExamples<AccountFormState> = {
  ready: { type: 'ready', typed: nothing },
  invalid: {
    type: 'invalid',
    typed: { ...nothing, mailAddress: 'akari' },
    fieldErrors: [
      { field: 'displayName', code: 'required' },
      { field: 'role', code: 'required' },
      { field: 'groupIds', code: 'required' },
      { field: 'mailAddress', code: 'not-an-address' },
    ],
  },
  confirming: { type: 'confirming', typed, draft },
  submitting: { type: 'submitting', typed, draft },
  failed: { type: 'failed', typed, error: new PortalError('timeout') },
  unchanged: { type: 'unchanged', typed, account: waiting },
  conflict: {
    type: 'conflict',
    typed: { ...typed, displayName: '武藤 あかり' },
    account: { ...waiting, role: 'contract-manager', version: 2 },
  },
  saved: { type: 'saved', typed, account: waiting },
};

/** Forms beside the examples of each state. */
export const accountFormFurther = {
  restored: { type: 'ready', typed, restored: true },
  exists: { type: 'invalid', typed, fieldErrors: [{ field: 'mailAddress', code: 'account-exists' }] },
  change: { type: 'ready', typed, account: waiting },
  changeConfirming: { type: 'confirming', typed, account: waiting, draft },
  ownAccount: {
    type: 'ready',
    typed: { displayName: self.displayName, mailAddress: self.identifier, role: self.role, groupIds: ['n', 's'] },
    account: self,
  },
} satisfies FurtherExamples<AccountFormState>;
