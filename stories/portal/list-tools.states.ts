import type { TooledList } from '@madoguchi/elements';
import {
  createListExport,
  PortalError,
  type ListExportState,
  type ListSettings,
  type ListSettingsState,
  type ListView,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

/** ご契約一覧, as its tools know it. */
export const toolsOfContracts: TooledList = {
  name: 'contracts',
  title: 'ご契約一覧',
  columns: [
    { name: 'name', label: 'ご契約名', fixed: true },
    { name: 'number', label: 'ご契約番号' },
    { name: 'company', label: '会社名' },
    { name: 'ends-on', label: '有効期限' },
    { name: 'term', label: '状態' },
    { name: 'role', label: '権限' },
  ],
  look: { search: '基盤' },
  sort: 'ends-on',
  direction: 'ascending',
  read: () => createListExport({ read: async () => ({ items: [], total: 0 }) }),
  cell: () => '',
};

const view = (name: string, further: Partial<ListView> = {}): ListView => ({ name, columns: null, ...further });
const some = [
  view('期限の近い順', { sort: 'ends-on', columns: ['name', 'ends-on', 'term'] }),
  view('業務基盤だけ', { search: '基盤' }),
];
const settings = (views: readonly ListView[], columns: ListSettings['columns'] = null): ListSettings => ({
  list: 'contracts',
  columns,
  views,
  version: 3,
});
const kept = { settings: settings(some), columns: null };
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });
const keep = { type: 'keep', view: view('業務基盤だけ', { search: '基盤' }) } as const;

export const listToolsStates: StateExamples<ListSettingsState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', ...kept },
  saving: { type: 'saving', ...kept, change: keep },
  saved: { type: 'saved', ...kept, change: keep },
  refused: {
    type: 'refused',
    ...kept,
    name: '業務基盤だけ',
    refusal: { ok: false, code: 'taken', params: { name: '業務基盤だけ' } },
  },
  failed: { type: 'failed', ...kept, change: keep, error },
  conflict: { type: 'conflict', ...kept, change: keep },
};

const long =
  '東日本・西日本のデータセンターで同時に利用している、まもなく期限を迎える全社共通の業務基盤と災害対策の契約だけの一覧です';

export const listToolsFurther = {
  noViews: { type: 'ready', settings: settings([]), columns: null },
  hiddenColumns: { type: 'ready', settings: settings(some, ['name', 'number']), columns: ['name', 'number'] },
  columnsFailed: {
    type: 'failed',
    settings: settings(some),
    columns: ['name'],
    change: { type: 'columns', columns: ['name'] },
    error,
  },
  longNames: {
    type: 'ready',
    settings: settings([view(long), view('AVeryLongNameWithoutAnyPlaceToBreakAsItIsNeverSeenInEarnest')]),
    columns: null,
  },
  twenty: {
    type: 'ready',
    settings: settings(Array.from({ length: 20 }, (_, index) => view(`表示 ${index + 1}`))),
    columns: null,
  },
} satisfies FurtherExamples<ListSettingsState>;

export const exportStates: StateExamples<ListExportState<unknown>> = {
  'reading': { type: 'reading', read: 120, total: 1_234 },
  'failed': { type: 'failed', read: 120, total: 1_234, error },
  'too-many': { type: 'too-many', total: 12_345, most: 10_000 },
  'ready': { type: 'ready', items: Array.from({ length: 57 }, () => undefined) },
};
