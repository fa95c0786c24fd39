import {
  PortalError,
  type CompanyFound,
  type GroupCompany,
  type GroupCompanyFormState,
  type GroupCompanyListState,
  type GroupCompanyRow,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const company = (id: string, name: string, corporateNumber: string, address: string): GroupCompany => ({
  id,
  name,
  corporateNumber,
  address,
});
const first = company('aozora', 'あおぞら物流株式会社', '1010401000001', '東京都江東区青海二丁目7番4号');
const second = company('kawasemi', '株式会社かわせみ商事', '5180001000002', '愛知県名古屋市中区栄三丁目18番1号');
const companies = [
  first,
  second,
  company('tokai', '東海総合化学エンジニアリング株式会社', '9180001000003', '愛知県東海市名和町南柴田ロ8番地'),
];
const long = company(
  'long',
  '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会西日本統括本部鹿児島事業所',
  '3340005000004',
  '鹿児島県鹿児島市東千石町一番三十八号 かごしまコミュニティ・プラザ・アネックスビルディング十二階（第二システム運用管理課気付）',
);
const error = new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' });
const idle = { type: 'idle' } as const;

/** A list of these, with what goes on with one of them. */
const listOf = (
  items: readonly GroupCompany[],
  {
    manages = true,
    work = {},
  }: { readonly manages?: boolean; readonly work?: Record<string, GroupCompanyRow['work']> } = {},
) =>
  ({
    type: 'ready',
    filter: {},
    part: { items: items.map((item) => ({ item, work: work[item.id] ?? idle })), total: items.length, manages },
  }) as const;
const ready = listOf(companies);

export const groupCompanyListStates: StateExamples<GroupCompanyListState> = {
  'loading': { type: 'loading', filter: {} },
  'unavailable': { type: 'unavailable', filter: {}, error },
  ready,
  'narrowing': { type: 'narrowing', filter: {}, part: ready.part },
  'not-narrowed': { type: 'not-narrowed', filter: {}, part: ready.part, error },
  'loading-more': { type: 'loading-more', filter: {}, part: { ...ready.part, total: 45, next: 'after' } },
  'incomplete': { type: 'incomplete', filter: {}, part: { ...ready.part, total: 45, next: 'after' }, error },
};

export const groupCompanyListFurther = {
  member: listOf(companies, { manages: false }),
  empty: listOf([]),
  emptyForMember: listOf([], { manages: false }),
  more: { ...ready, part: { ...ready.part, total: 45, next: 'after' } },
  removing: listOf(companies, { work: { [second.id]: { type: 'confirming', act: 'remove' } } }),
  removalSubmitting: listOf(companies, { work: { [second.id]: { type: 'submitting', act: 'remove' } } }),
  removalFailed: listOf(companies, { work: { [second.id]: { type: 'failed', act: 'remove', error } } }),
  removed: { ...ready, part: { ...listOf([first]).part, removed: second } },
  longNames: listOf([long, first]),
  longRemoval: listOf([long], { work: { [long.id]: { type: 'confirming', act: 'remove' } } }),
} satisfies FurtherExamples<GroupCompanyListState>;

const chosen: CompanyFound = {
  ...company('nakamura', 'なかむら精機株式会社', '7180001000005', '愛知県刈谷市昭和町一丁目1番地'),
  added: false,
};
const found: readonly CompanyFound[] = [chosen, { ...first, added: true }, { ...long, added: false }];
const filter = { name: '株式会社' };
const whole = { typed: '株式会社', found: { type: 'ready', filter, part: { items: found, total: 3 } } } as const;
const none = { typed: '', found: { type: 'none' } } as const;
const draft = { company: chosen };

/** The states of the form. */
export const groupCompanyFormStates: StateExamples<GroupCompanyFormState> = {
  ready: { type: 'ready', ...none },
  invalid: { type: 'invalid', ...whole, fieldErrors: [{ field: 'company', code: 'required', params: {} }] },
  confirming: { type: 'confirming', ...whole, chosen, draft },
  submitting: { type: 'submitting', ...whole, chosen, draft },
  failed: { type: 'failed', ...whole, chosen, error: new PortalError('timeout') },
  saved: { type: 'saved', ...whole, company: chosen },
};

/** Forms beside the examples of each state. */
export const groupCompanyFormFurther = {
  nothingTyped: { type: 'invalid', ...none, fieldErrors: [{ field: 'name', code: 'required', params: {} }] },
  searching: { type: 'ready', typed: '株式会社', found: { type: 'loading', filter } },
  searchFailed: { type: 'ready', typed: '株式会社', found: { type: 'unavailable', filter, error } },
  found: { type: 'ready', ...whole },
  chosen: { type: 'ready', ...whole, chosen },
  addedAlready: { type: 'invalid', ...whole, fieldErrors: [{ field: 'company', code: 'already-added', params: {} }] },
  furtherParts: {
    type: 'ready',
    typed: '株式会社',
    found: { type: 'ready', filter, part: { items: found, total: 128, next: 'after-3' } },
  },
  loadingMore: {
    type: 'ready',
    typed: '株式会社',
    found: { type: 'loading-more', filter, part: { items: found, total: 128, next: 'after-3' } },
  },
  incomplete: {
    type: 'ready',
    typed: '株式会社',
    found: { type: 'incomplete', filter, part: { items: found, total: 128, next: 'after-3' }, error },
  },
  searchingAgain: {
    type: 'ready',
    typed: '精機',
    found: { type: 'narrowing', filter: { name: '精機' }, part: { items: found, total: 3 } },
  },
  notSearchedAgain: {
    type: 'ready',
    typed: '精機',
    found: { type: 'not-narrowed', filter: { name: '精機' }, part: { items: found, total: 3 }, error },
  },
  nothingFound: {
    type: 'ready',
    typed: 'ない会社',
    found: { type: 'ready', filter: { name: 'ない会社' }, part: { items: [], total: 0 } },
  },
} satisfies FurtherExamples<GroupCompanyFormState>;
