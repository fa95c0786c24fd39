import {
  PortalError,
  type ContractProduct,
  type ContractProductListState,
  type LicenseKeyFormState,
  type ProductRow,
} from '@madoguchi/sdk';
import { remainderOf } from '@madoguchi/sdk/contracts/contract-product.rules.js';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const product = (
  id: string,
  name: string,
  count: number,
  assigned: number,
  further: Partial<ContractProduct> = {},
): ContractProduct => ({
  id,
  name,
  unit: 'license',
  origin: 'contract',
  count,
  assigned,
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  expired: false,
  ...further,
});
const row = (one: ContractProduct): ProductRow => ({ product: one, remainder: remainderOf(one) });
const current = [
  product('platform', 'アオゾラ基盤 エンタープライズ', 16, 12),
  product('forms', 'アオゾラ帳票', 500, 500, { unit: 'user' }),
  product('link', 'アオゾラ連携', 4, 0),
  product('option', '帳票デザイナー オプション', 2, 1, { origin: 'key', endsOn: undefined }),
].map(row);
const over = row(product('over', 'アオゾラ分析', 1000, 1200, { unit: 'user' }));
const old = row(product('old', 'アオゾラ連携 旧版', 8, 8, { endsOn: '2025-03-31', expired: true }));
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

export const contractProductListStates: StateExamples<ContractProductListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: { type: 'ready', rows: current, expired: { type: 'hidden', count: 1 }, manages: true },
};

export const contractProductListFurther = {
  expired: { type: 'ready', rows: [...current, old], expired: { type: 'shown', count: 1 }, manages: true },
  expiredReading: { type: 'ready', rows: current, expired: { type: 'reading', count: 1 }, manages: true },
  expiredUnavailable: {
    type: 'ready',
    rows: current,
    expired: { type: 'unavailable', count: 1, error },
    manages: true,
  },
  over: { type: 'ready', rows: [...current, over], expired: { type: 'hidden', count: 0 }, manages: true },
  ended: { type: 'ready', rows: [...current, over], expired: { type: 'hidden', count: 1 }, manages: true, ended: true },
  member: { type: 'ready', rows: current, expired: { type: 'hidden', count: 1 }, manages: false },
  empty: { type: 'ready', rows: [], expired: { type: 'hidden', count: 0 }, manages: true },
  onlyExpired: { type: 'ready', rows: [], expired: { type: 'hidden', count: 3 }, manages: false },
  longNames: {
    type: 'ready',
    rows: [
      row(
        product(
          'long',
          'アオゾラ統合業務基盤エンタープライズエディション 災害対策オプション（東日本・西日本同時利用）',
          9_999_999,
          12_345_678,
          { origin: 'key', unit: 'user' },
        ),
      ),
      row(product('word', 'Enterprise-Edition-with-Disaster-Recovery-and-Extended-Support', 1, 0, { unit: 'newer' })),
      old,
    ],
    expired: { type: 'shown', count: 1 },
    manages: true,
  },
} satisfies FurtherExamples<ContractProductListState>;

/** As many as no contract has. */
export const manyProducts: ContractProductListState = {
  type: 'ready',
  rows: Array.from({ length: 500 }, (_, index) =>
    row(product(String(index), `アオゾラ製品 ${index + 1}`, 100 + index, index)),
  ),
  expired: { type: 'hidden', count: 0 },
  manages: true,
};

const whole = '7KQ2M-9X4TB-3HVD8-PNW5C-R6JYA';
const empty = { typed: '', progress: { type: 'empty' } } as const;
const typed = { typed: whole, progress: { type: 'whole', key: whole } } as const;
const draft = {
  key: whole,
  product: {
    name: '帳票デザイナー オプション',
    unit: 'license',
    count: 2,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
  },
};

/** The states of the form for a licence key. */
export const licenseKeyFormStates: StateExamples<LicenseKeyFormState> = {
  ready: { type: 'ready', ...empty },
  invalid: {
    type: 'invalid',
    typed: '7KQ2M-9X4TB',
    progress: { type: 'incomplete', actual: 10, expected: 25 },
    fieldErrors: [{ field: 'key', code: 'length', params: { expected: 25, actual: 10 } }],
  },
  checking: { type: 'checking', ...typed },
  confirming: { type: 'confirming', ...typed, draft },
  submitting: { type: 'submitting', ...typed, draft },
  failed: { type: 'failed', ...typed, error: new PortalError('timeout') },
  refused: { type: 'refused', ...typed, code: 'license-key-unknown' },
  saved: { type: 'saved', ...typed, product: product('k', '帳票デザイナー オプション', 2, 0, { origin: 'key' }) },
};

/** Forms beside the examples of each state. */
export const licenseKeyFormFurther = {
  incomplete: { type: 'ready', typed: '７ｋｑ２ｍ', progress: { type: 'incomplete', actual: 5, expected: 25 } },
  whole: { type: 'ready', ...typed },
  characters: {
    type: 'ready',
    typed: '7KQ2M-9Xあ',
    progress: { type: 'wrong', ok: false, code: 'characters', params: { characters: 'あ' } },
  },
  mistyped: {
    type: 'invalid',
    typed: whole,
    progress: { type: 'wrong', ok: false, code: 'mistyped', params: {} },
    fieldErrors: [{ field: 'key', code: 'mistyped', params: {} }],
  },
  used: { type: 'refused', ...typed, code: 'license-key-used' },
  added: { type: 'refused', ...typed, code: 'license-key-added' },
} satisfies FurtherExamples<LicenseKeyFormState>;
