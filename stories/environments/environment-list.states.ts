import { PortalError, type Environment, type EnvironmentFormState, type EnvironmentListState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const environment = (
  id: string,
  name: string,
  sortKey: number,
  products: number,
  activation: Environment['activation'],
): Environment => ({ id, name, sortKey, products, activation, version: 1 });
const environments = [
  environment('production', '本番環境', 10, 4, 'current'),
  environment('staging', '検証環境', 20, 3, 'outdated'),
  environment('development', '開発環境', 30, 1, 'none'),
  environment('training', '研修環境', 40, 0, 'none'),
];
const long = '東日本統括本部 経理・購買システム統合プロジェクト（第二期）の利用者受け入れ試験のための環境';

export const environmentListStates: StateExamples<EnvironmentListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', environments, manages: true },
};

export const environmentListFurther = {
  member: { type: 'ready', environments, manages: false },
  empty: { type: 'ready', environments: [], manages: true },
  ended: { type: 'ready', environments, manages: true, ended: true },
  emptyForMember: { type: 'ready', environments: [], manages: false },
  longNames: {
    type: 'ready',
    environments: [
      environment('long', long, -2_147_483_648, 128, 'outdated'),
      environment(
        'word',
        'Environment-with-a-name-that-has-no-place-to-break-anywhere-in-it',
        2_147_483_647,
        0,
        'none',
      ),
      environment('newer', '新しい状態の環境', 1, 1, 'of a newer server'),
    ],
    manages: true,
  },
} satisfies FurtherExamples<EnvironmentListState>;

const typed = { name: '検証環境', sortKey: '２０' };
const draft = { name: '検証環境', sortKey: 20 };
const own = environment('staging', '検証環境', 20, 3, 'outdated');

/** The states of the form. */
export const environmentFormStates: StateExamples<EnvironmentFormState> = {
  ready: { type: 'ready', typed: { name: '', sortKey: '' } },
  invalid: {
    type: 'invalid',
    typed: { name: '本番環境', sortKey: '1.5' },
    fieldErrors: [
      { field: 'name', code: 'taken' },
      { field: 'sortKey', code: 'not-whole' },
    ],
  },
  confirming: { type: 'confirming', typed, draft },
  submitting: { type: 'submitting', typed, draft },
  failed: { type: 'failed', typed, error: new PortalError('timeout') },
  conflict: { type: 'conflict', typed: { name: '受け入れ試験環境', sortKey: '20' }, environment: own },
  saved: { type: 'saved', typed, environment: own },
};

/** Forms beside the examples of each state. */
export const environmentFormFurther = {
  taken: { type: 'ready', typed: { name: '本番環境', sortKey: '' }, taken: true },
  restored: { type: 'ready', typed, restored: true },
  editing: { type: 'ready', typed: { name: '検証環境', sortKey: '20' }, environment: own },
  longConfirmation: {
    type: 'confirming',
    typed: { name: long, sortKey: '10' },
    draft: { name: long, sortKey: 10 },
    environment: own,
  },
} satisfies FurtherExamples<EnvironmentFormState>;
