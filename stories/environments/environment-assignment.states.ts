import { PortalError, type Assignment, type AssignmentFormState, type AssignmentLine } from '@madoguchi/sdk';
import { assignmentRows, changesOf } from '@madoguchi/sdk/environments/assignment-rows.rules.js';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const line = (productId: string, name: string, facts: Partial<AssignmentLine> = {}): AssignmentLine => ({
  productId,
  name,
  unit: 'license',
  origin: 'contract',
  licensed: 10,
  elsewhere: 4,
  count: 2,
  expired: false,
  ...facts,
});
const assignment: Assignment = {
  environmentId: 'production',
  environmentName: '本番環境',
  lines: [
    line('platform', 'Accel Platform'),
    line('users', 'ワークフロー 利用者', { unit: 'user', licensed: 1_500, elsewhere: 200, count: 1_000 }),
    line('report', '帳票オプション', { licensed: 1, elsewhere: 1, count: 0 }),
    line('former', '旧連携アダプタ', { expired: true, licensed: 3, elsewhere: 0, count: 1 }),
    line('key', 'データ連携オプション', { origin: 'key', licensed: 5, elsewhere: 0, count: 0, endsOn: '2027-03-31' }),
    line('key-2', 'データ連携オプション', { origin: 'key', licensed: 5, elsewhere: 5, count: 0, endsOn: '2028-03-31' }),
    line('key-gone', '監査ログオプション', { origin: 'key', licensed: 2, elsewhere: 2, count: 0 }),
  ],
  role: 'owner',
  version: 3,
};

const shown = (
  typed: Readonly<Record<string, string>> = {},
  from: Assignment = assignment,
  chosen: readonly string[] = [],
) => ({
  assignment: from,
  ...assignmentRows(from, new Map(Object.entries(typed)), chosen),
  manages: from.role === 'owner',
});
const changed = shown({ platform: '６', users: '1200' });
const changes = changesOf(changed.rows);
const long = 'https-adapter-for-very-long-product-names-without-a-place-to-break-edition-2026';

export const assignmentStates: StateExamples<AssignmentFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('timeout') },
  ready: { type: 'ready', ...shown() },
  unchanged: { type: 'unchanged', ...shown() },
  invalid: { type: 'invalid', ...shown({ platform: '7', users: '', report: '1', former: '2' }) },
  confirming: { type: 'confirming', ...changed, changes },
  submitting: { type: 'submitting', ...changed, changes },
  failed: {
    type: 'failed',
    ...shown({ platform: '6' }, { ...assignment, lines: [line('platform', 'Accel Platform', { elsewhere: 8 })] }),
    error: new PortalError('not-enough-licenses', { status: 409 }),
  },
  conflict: { type: 'conflict', ...shown({ platform: '6', users: '1200' }) },
  saved: { type: 'saved', ...shown() },
};

export const assignmentFurther = {
  changed: { type: 'ready', ...changed },
  restored: { type: 'ready', ...changed, restored: true },
  tooMany: { type: 'ready', ...shown({ platform: '12', users: '２５００' }) },
  added: { type: 'ready', ...shown({ key: '1' }, assignment, ['key', 'key-gone']) },
  pasted: {
    type: 'ready',
    ...shown({ platform: '5', users: '1,100' }),
    pasted: { filled: 2, unknown: ['契約にない製品', '旧製品'], surplus: 3 },
  },
  member: { type: 'ready', ...shown({}, { ...assignment, role: 'member' }) },
  ended: { type: 'ready', ...shown({}, { ...assignment, ended: true }), manages: false, ended: true },
  shrunk: {
    type: 'ready',
    ...shown({}, { ...assignment, lines: [line('platform', 'Accel Platform', { licensed: 5 })] }),
  },
  sameConflict: { type: 'conflict', ...shown() },
  empty: { type: 'ready', ...shown({}, { ...assignment, lines: [] }) },
  longNames: {
    type: 'ready',
    ...shown(
      { long: '2147483647' },
      {
        ...assignment,
        environmentName: '東日本統括本部 経理・購買システム統合プロジェクト（第二期）の利用者受け入れ試験のための環境',
        lines: [
          line('long', `${long} 会計情報システム統合版（連結決算・固定資産管理オプション付き）`, {
            unit: 'user',
            licensed: 2_147_483_647,
            elsewhere: 1_000_000_000,
            count: 1_000_000_000,
            origin: 'key',
          }),
          line('newer', '新しい単位の製品', { unit: 'core' }),
        ],
      },
    ),
  },
} satisfies FurtherExamples<AssignmentFormState>;
