import type { ActivationState } from '@madoguchi/sdk/environments/environment.model.js';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Tables } from '../portal/tables.ts';

/** How much of a contract's product an environment has; never 0. */
export interface AssignedRow {
  /** Of the product in the contract. */
  readonly productId: string;
  readonly count: number;
}

/**
 * What is assigned to an environment, in the one form in which it is kept with an activation (`activation.assigned`) and
 * compared with what is assigned later: JSON of `[contractProductId, count]`, by id.
 */
export function assignedText(rows: readonly AssignedRow[]): string {
  const pairs = rows.filter(({ count }) => count !== 0).map(({ productId, count }) => [productId, count] as const);
  // by code units, so that it is the same whatever the database sorts by
  return JSON.stringify(pairs.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}

/** One environment, or those that a query gives. */
type WhichEnvironments = readonly [id: string] | SelectQueryBuilder<Tables, 'environment', { id: string }>;

/** What each of the environments is assigned now; one with nothing is left out. */
export async function readAssigned(
  database: Kysely<Tables>,
  which: WhichEnvironments,
): Promise<ReadonlyMap<string, readonly AssignedRow[]>> {
  const rows = await database
    .selectFrom('assignment')
    .select(['environment_id as environmentId', 'contract_product_id as productId', 'count'])
    .where('environment_id', 'in', which)
    .execute();
  return Map.groupBy(rows, ({ environmentId }) => environmentId);
}

/** For what each of the environments was activated last (`assignedText`); one that never was is left out. */
export async function readActivatedFor(
  database: Kysely<Tables>,
  which: WhichEnvironments,
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('activation')
    .select(['environment_id as environmentId', 'assigned'])
    .where('environment_id', 'in', which)
    .where('issued_at', '=', (eb) =>
      eb
        .selectFrom('activation as newest')
        .select(({ fn }) => fn.max('newest.issued_at').as('at'))
        .whereRef('newest.environment_id', '=', 'activation.environment_id'),
    )
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ environmentId, assigned }) => [environmentId, assigned])); // of one moment the last one stays
}

/** How far an environment is activated: `activatedFor` what, and what it is assigned now. */
export function activationState(activatedFor: string | undefined, assigned: readonly AssignedRow[]): ActivationState {
  if (activatedFor === undefined) return 'none';
  return activatedFor === assignedText(assigned) ? 'current' : 'outdated';
}
