import type { Access, Endpoint } from '@madoguchi/sdk/portal/endpoint.js';

/**
 * Who tries an operation. All but `operator` are people of the customers'; `wrong role` has none of the portal's roles, or
 * reads a contract that `right role` manages; `suspended` had a session before the account was suspended. `other portal` has
 * a session of another portal; `area not offered` is whoever may, where the portal has nothing that the operation is for.
 */
export type Caller =
  | 'nobody'
  | 'other company'
  | 'wrong role'
  | 'right role'
  | 'suspended'
  | 'operator'
  | 'other portal'
  | 'area not offered';

export const callers: readonly Caller[] = [
  'nobody',
  'other company',
  'wrong role',
  'right role',
  'suspended',
  'operator',
  'other portal',
  'area not offered',
];

/**
 * What happens: it is carried out (`own`: on what belongs to the caller, and on nothing else), or refused.
 */
export type Outcome = 'yes' | 'own' | 'unauthenticated' | 'forbidden' | 'not-found';

/** One operation and what happens to each caller. */
export interface AccessRow {
  readonly operation: string;
  readonly access: Access;
  readonly outcomes: Readonly<Record<Caller, Outcome>>;
}

const outcomes: Readonly<Record<Access, AccessRow['outcomes']>> = {
  anyone: {
    'nobody': 'yes',
    'other company': 'yes',
    'wrong role': 'yes',
    'right role': 'yes',
    'suspended': 'yes',
    'operator': 'yes',
    'other portal': 'yes',
    'area not offered': 'yes',
  },
  customer: {
    'nobody': 'unauthenticated',
    'other company': 'own',
    'wrong role': 'own',
    'right role': 'own',
    'suspended': 'unauthenticated',
    'operator': 'unauthenticated',
    'other portal': 'unauthenticated',
    'area not offered': 'own',
  },
  operator: {
    'nobody': 'unauthenticated',
    'other company': 'forbidden',
    'wrong role': 'forbidden',
    'right role': 'forbidden',
    'suspended': 'unauthenticated',
    'operator': 'yes',
    'other portal': 'unauthenticated',
    'area not offered': 'yes',
  },
};

/** What is to happen for every operation and every caller, from the table of endpoints. */
export function accessMatrix(endpoints: readonly Endpoint<unknown, unknown>[]): readonly AccessRow[] {
  return endpoints.map(({ name, access, areas, contract, requires }) => ({
    operation: name,
    access,
    outcomes: {
      ...outcomes[access],
      ...(contract && { 'other company': 'not-found', 'wrong role': contract === 'read' ? 'own' : 'forbidden' }),
      ...(requires && { 'wrong role': 'forbidden' as const }),
      ...(areas && { 'area not offered': 'not-found' }),
    },
  }));
}

/** The matrix as a table in Markdown. */
export function printAccessMatrix(rows: readonly AccessRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['operation', ...callers]),
    line(['---', ...callers.map(() => '---')]),
    ...rows.map(({ operation, outcomes: row }) => line([`\`${operation}\``, ...callers.map((caller) => row[caller])])),
    '',
  ].join('\n');
}
