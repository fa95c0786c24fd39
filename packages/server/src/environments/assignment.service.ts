import type { UpdateAssignmentInput } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import type { Assignment, AssignmentLine } from '@madoguchi/sdk/environments/assignment.model.js';
import { checkAssignment } from '@madoguchi/sdk/environments/assignment.rules.js';
import type { EnvironmentInput } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { productsOfContract } from '../contracts/contract-products.service.ts';
import { openContract, refuseEndedContract, type OpenContract } from '../contracts/open-contract.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { readAssigned } from './assigned.ts';

/** What an environment is assigned, and what there is to assign (LIC-06, LIC-07). */
export async function readOwnAssignment(
  call: CustomerCall,
  { contractId, environmentId }: EnvironmentInput,
): Promise<Assignment> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  return shown(await assignmentOf(kysely, call, contract, environmentId));
}

/**
 * Replaces the assignment of the version that the person saw (LIC-06). What all environments together have is read in the
 * same transaction, so that two who assign at once never assign more than there is: the second one is refused.
 */
export async function updateOwnAssignment(
  call: CustomerCall & Replaces,
  { contractId, environmentId, counts }: UpdateAssignmentInput,
): Promise<Assignment> {
  const { portal, ifMatch } = call;
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, contractId);
    refuseEndedContract(contract);
    const current = await assignmentOf(transaction, call, contract, environmentId);
    if (current.version !== ifMatch) throw new Refusal('version-conflict', { current: shown(current) });
    const decision = checkAssignment(current.lines, counts);
    if (!decision.ok) throw new Refusal(decision.code, { fieldErrors: decision.fieldErrors });
    await transaction.deleteFrom('assignment').where('environment_id', '=', environmentId).execute();
    const rows = counts.flatMap(({ productId, count }) =>
      count === 0
        ? []
        : {
            portal_id: portal.configuration.id,
            environment_id: environmentId,
            contract_product_id: productId,
            count,
          },
    );
    if (rows.length > 0) await transaction.insertInto('assignment').values(rows).execute();
    const version = current.version + 1;
    await transaction
      .updateTable('environment')
      .set({ assignment_version: version })
      .where('id', '=', environmentId)
      .execute();
    await audit(transaction, call, { subject: `environment:${environmentId}` });
    const now = new Map(counts.map(({ productId, count }) => [productId, count]));
    const lines = current.lines.map((line) => ({ ...line, count: now.get(line.productId) ?? 0 }));
    return shown({ ...current, lines, version });
  });
}

/** Without what has expired and is not assigned: it cannot be, and there is nothing to take away. */
function shown(assignment: Assignment): Assignment {
  return { ...assignment, lines: assignment.lines.filter(({ expired, count }) => !expired || count > 0) };
}

/** With every product of the contract. */
async function assignmentOf(
  database: Kysely<Tables>,
  call: CustomerCall,
  contract: OpenContract,
  environmentId: string,
): Promise<Assignment> {
  const environment = await database
    .selectFrom('environment')
    .select(['id', 'name', 'assignment_version as version'])
    .where('contract_id', '=', contract.id)
    .where('id', '=', environmentId)
    .executeTakeFirst();
  if (!environment) throw new Refusal('not-found');
  const own = (await readAssigned(database, [environment.id])).get(environment.id) ?? [];
  const counts = new Map(own.map(({ productId, count }) => [productId, count]));
  const products = await productsOfContract(database, call, contract.id);
  const today = calendarDay(call.now, call.portal.configuration.timeZone);
  return {
    environmentId: environment.id,
    environmentName: environment.name,
    lines: products.map(
      ({ id, name, unit, origin, count: licensed, assigned, expired, startsOn, endsOn }): AssignmentLine => {
        const count = counts.get(id) ?? 0;
        const facts = { productId: id, name, unit, origin, licensed, elsewhere: assigned - count, count, expired };
        const line = { ...facts, ...(endsOn !== undefined && { endsOn }) };
        return startsOn > today ? { ...line, coming: true } : line;
      },
    ),
    role: contract.role,
    ...(contract.ended && { ended: true }),
    version: environment.version,
  };
}
