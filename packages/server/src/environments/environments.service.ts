import type { ContractInput } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import type { Environment, Environments } from '@madoguchi/sdk/environments/environment.model.js';
import {
  canAddEnvironment,
  checkEnvironmentName,
  checkSortKey,
  environmentNameKey,
} from '@madoguchi/sdk/environments/environment.rules.js';
import type {
  CreateEnvironmentInput,
  UpdateEnvironmentInput,
} from '@madoguchi/sdk/environments/environments.endpoints.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { openContract, refuseEndedContract } from '../contracts/open-contract.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall, Replaces } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { activationState, readActivatedFor, readAssigned } from './assigned.ts';

/** The environments of a contract, by sort key and then by name (LIC-05). */
export async function readOwnEnvironments(call: CustomerCall, { contractId }: ContractInput): Promise<Environments> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const { id, role, ended } = contract;
  return { environments: await environmentsOf(kysely, id), role, ...(ended && { ended }) };
}

/** Makes an environment with nothing assigned (LIC-05). */
export async function createOwnEnvironment(call: CustomerCall, input: CreateEnvironmentInput): Promise<Environment> {
  const { server, portal } = call;
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, input.contractId);
    refuseEndedContract(contract);
    const { name, sortKey } = await checkInput(transaction, contract.id, input);
    await refuseTooMany(transaction, contract.id);
    const id = randomToken(server.random, 16);
    await transaction
      .insertInto('environment')
      .values({
        id,
        portal_id: portal.configuration.id,
        contract_id: contract.id,
        name,
        name_key: environmentNameKey(name),
        sort_key: sortKey,
        version: 1,
        assignment_version: 1,
      })
      .execute();
    await audit(transaction, call, { subject: `environment:${id}` });
    return { id, name, sortKey, products: 0, activation: 'none', version: 1 };
  });
}

/** Renames an environment or moves it in the order; of several edits of one version the first one wins (LIC-05). */
export async function updateOwnEnvironment(
  call: CustomerCall & Replaces,
  { environmentId, ...input }: UpdateEnvironmentInput,
): Promise<Environment> {
  return call.write(async (transaction) => {
    const contract = await openContract(transaction, call, input.contractId);
    const all = await environmentsOf(transaction, contract.id);
    const current = all.find(({ id }) => id === environmentId);
    if (!current) throw new Refusal('not-found');
    if (current.version !== call.ifMatch) throw new Refusal('version-conflict', { current });
    const { name, sortKey } = await checkInput(transaction, contract.id, input, environmentId);
    const version = current.version + 1;
    await transaction
      .updateTable('environment')
      .set({ name, name_key: environmentNameKey(name), sort_key: sortKey, version })
      .where('id', '=', environmentId)
      .where('contract_id', '=', contract.id)
      .execute();
    await audit(transaction, call, { subject: `environment:${environmentId}` });
    return { ...current, name, sortKey, version };
  });
}

/** Name and sort key as they are kept. `own` is the environment that has the name already, where it is one that is edited. */
async function checkInput(
  database: Kysely<Tables>,
  contractId: string,
  { name: raw, sortKey }: Pick<CreateEnvironmentInput, 'name' | 'sortKey'>,
  own?: string,
): Promise<{ readonly name: string; readonly sortKey: number }> {
  const name = checkEnvironmentName(raw);
  const key = checkSortKey(sortKey);
  if (!name.ok || !key.ok) {
    const fieldErrors: FieldError[] = [];
    if (!name.ok) fieldErrors.push({ field: 'name', code: name.code, params: name.params });
    if (!key.ok) fieldErrors.push({ field: 'sortKey', code: key.code, params: key.params });
    throw new Refusal('invalid-input', { fieldErrors });
  }
  const taken = await database
    .selectFrom('environment')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('name_key', '=', environmentNameKey(name.text))
    .executeTakeFirst();
  if (taken && taken.id !== own) throw wrong('name', 'taken');
  return { name: name.text, sortKey: key.sortKey };
}

async function refuseTooMany(database: Kysely<Tables>, contractId: string): Promise<void> {
  const { count } = await database
    .selectFrom('environment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contract_id', '=', contractId)
    .executeTakeFirstOrThrow();
  const decision = canAddEnvironment(count);
  if (!decision.ok) throw new Refusal(decision.code, { params: decision.params });
}

async function environmentsOf(database: Kysely<Tables>, contractId: string): Promise<readonly Environment[]> {
  const ofContract = database.selectFrom('environment').where('contract_id', '=', contractId);
  const rows = await ofContract.select(['id', 'name', 'name_key as key', 'sort_key as sortKey', 'version']).execute();
  const assigned = await readAssigned(database, ofContract.select('id'));
  const activatedFor = await readActivatedFor(database, ofContract.select('id'));
  return rows
    .toSorted((one, other) => one.sortKey - other.sortKey || (one.key < other.key ? -1 : 1)) // keys differ in a contract
    .map(({ id, name, sortKey, version }) => {
      const own = assigned.get(id) ?? [];
      const activation = activationState(activatedFor.get(id), own);
      return { id, name, sortKey, products: own.length, activation, version };
    });
}
