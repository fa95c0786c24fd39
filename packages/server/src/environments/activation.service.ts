import { writeActivationFile, type ActivatedLicense } from '@madoguchi/sdk/environments/activation-file.rules.js';
import {
  checkActivationRequest,
  readActivationRequest,
  type ActivationRequest,
} from '@madoguchi/sdk/environments/activation-request.rules.js';
import type { ActivateInput } from '@madoguchi/sdk/environments/activation.endpoints.js';
import type { Activation } from '@madoguchi/sdk/environments/activation.model.js';
import { canActivate, exceededProducts, type ExceededProduct } from '@madoguchi/sdk/environments/activation.rules.js';
import type { EnvironmentInput } from '@madoguchi/sdk/environments/environments.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { productsOfContract } from '../contracts/contract-products.service.ts';
import { openContract, type OpenContract } from '../contracts/open-contract.ts';
import type { FindFile } from '../portal/answer-file.ts';
import { audit } from '../portal/audit.ts';
import type { CustomerCall } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';
import { memoryFile } from '../portal/memory-file.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { openUpload, takeUpload } from '../portal/uploads.service.ts';
import { visible } from '../portal/visible.ts';
import { signingKey } from './activation-key.ts';
import { activationState, assignedText, readAssigned, type AssignedRow } from './assigned.ts';

/** How far an environment is activated, with the link to its newest activation file (LIC-08). */
export async function readOwnActivation(
  call: CustomerCall,
  { contractId, environmentId }: EnvironmentInput,
): Promise<Activation> {
  const { kysely } = call.server.database;
  const contract = await openContract(kysely, call, contractId);
  const { name } = await environmentOf(kysely, contract.id, environmentId);
  const assigned = await assignedTo(kysely, call, contract.id, environmentId);
  const newest = await kysely
    .selectFrom('activation')
    .select(['id', 'system_name', 'assigned', 'file_name', 'issued_at'])
    .where('environment_id', '=', environmentId)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const links = await fileLinks(call, 'activations');
  return {
    environmentId,
    environmentName: name,
    state: activationState(newest?.assigned, assigned.rows),
    assigned: assigned.licenses.length > 0,
    mayActivate: contract.contractMay.includes('manage'),
    products: assigned.licenses.map((license) => ({ id: license.product, name: license.name })),
    ...(contract.ended && { ended: true }),
    ...(assigned.exceeded.length > 0 && { exceeded: assigned.exceeded }),
    ...(newest && {
      issued: {
        id: newest.id,
        systemName: newest.system_name,
        fileName: newest.file_name,
        issuedAt: new Date(newest.issued_at).toISOString(),
        url: await links(newest.id, newest.file_name),
      },
    }),
  };
}

/**
 * Takes a request file and signs the activation file for what is assigned (LIC-08). A request is answered once. The answer
 * is read afterwards, and again for a repeated request: the link in it holds for one session, so that it is not kept.
 */
export async function activateOwn(
  call: CustomerCall,
  { contractId, environmentId, uploadId }: ActivateInput,
): Promise<Activation> {
  const { server, portal, now } = call;
  const { kysely } = server.database;
  const contract = await openContract(kysely, call, contractId);
  const environment = await environmentOf(kysely, contract.id, environmentId);
  const upload = await openUpload(call, 'activation-request', uploadId);
  const request = await requestIn(await new Response(upload.stored.read(0, upload.stored.size)).text(), now);
  const key = await signingKey(server, portal.configuration.id);
  for (;;) {
    // signing is no SQL, so it comes before the transaction, which then finds out whether what was signed still holds
    const assigned = await assignedTo(kysely, call, contract.id, environmentId);
    refuse(contract, assigned);
    if (!assigned.licenses.some(({ product }) => product === request.product))
      throw new Refusal('activation-request-foreign');
    const id = randomToken(server.random, 16);
    const issued = {
      id,
      requestId: request.id,
      systemId: request.system.id,
      product: request.product,
      contract: contract.number,
      environment: environment.name,
      licenses: assigned.licenses,
      timeZone: portal.configuration.timeZone,
      issuedAt: new Date(now).toISOString(),
    };
    const file = await writeActivationFile(issued, key);
    try {
      await call.write(async (work) => {
        const contractNow = await openContract(work, call, contractId);
        const used = await work
          .selectFrom('activation') // oxlint-disable-line madoguchi/visible -- whether a request was answered, wherever
          .select('id')
          .where('portal_id', '=', portal.configuration.id)
          .where('request_id', '=', request.id)
          .executeTakeFirst();
        if (used) throw new Refusal('activation-request-used');
        await takeUpload(work, upload);
        const assignedNow = await assignedTo(work, call, contractNow.id, environmentId);
        refuse(contractNow, assignedNow); // what the contract has may have shrunk meanwhile
        if (assignedNow.text !== assigned.text) throw new AssignmentChanged();
        await work
          .insertInto('activation')
          .values({
            id,
            portal_id: portal.configuration.id,
            environment_id: environmentId,
            request_id: request.id,
            system_id: request.system.id,
            system_name: request.system.name,
            assigned: assigned.text,
            file_name: fileNameOf(request),
            file,
            issued_at: now,
          })
          .execute();
        await audit(work, call, { subject: `environment:${environmentId}` });
      });
      await server.files?.remove(upload.file).catch(() => server.log('warn', 'file-removal-failed')); // else by tidying up
      return await readOwnActivation(call, { contractId, environmentId });
    } catch (error) {
      if (!(error instanceof AssignmentChanged)) throw error;
    }
  }
}

/** Somebody assigned other products while the file was signed: it is signed anew. */
class AssignmentChanged extends Error {}

/** Finds an activation file for somebody who takes part in the contract that it is for. */
export const findActivationFile: FindFile = async ({ server, portal, actor, id, name }) => {
  const found = await server.database.kysely
    .selectFrom('activation')
    .innerJoin('environment', 'environment.id', 'activation.environment_id')
    .innerJoin('contract', 'contract.id', 'environment.contract_id')
    .select(['activation.file', 'activation.file_name', 'activation.issued_at'])
    .where(visible.contract({ portal, actor }))
    .where('activation.id', '=', id)
    .where('activation.file_name', '=', name)
    .executeTakeFirst();
  if (!found) return undefined;
  const bytes = new TextEncoder().encode(found.file);
  const type = 'application/json';
  return { file: memoryFile({ type, bytes, modifiedAt: found.issued_at }), storedAs: found.file_name };
};

async function requestIn(text: string, now: number): Promise<ActivationRequest> {
  const reading = await readActivationRequest(text);
  if (!reading.ok) throw new Refusal(reading.code);
  const decision = checkActivationRequest(reading.request, now);
  if (!decision.ok) throw new Refusal(decision.code);
  return reading.request;
}

/** `activation-本番サーバー.json`: told from others by the system that it is for. */
function fileNameOf({ system }: ActivationRequest): string {
  return safeFileName(`activation-${system.name.replaceAll(/[\\/]/g, '_')}.json`);
}

async function environmentOf(
  database: Kysely<Tables>,
  contractId: string,
  environmentId: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const found = await database
    .selectFrom('environment')
    .select(['id', 'name'])
    .where('contract_id', '=', contractId)
    .where('id', '=', environmentId)
    .executeTakeFirst();
  if (!found) throw new Refusal('not-found');
  return found;
}

interface AssignedNow {
  readonly rows: readonly AssignedRow[];
  /** As it is kept with an activation. */
  readonly text: string;
  /** What of it can be activated: what has begun and has not expired. */
  readonly licenses: readonly ActivatedLicense[];
  /** Whether some of it has not begun. */
  readonly isComing: boolean;
  /** What of it the contract has fewer of than all its environments. */
  readonly exceeded: readonly ExceededProduct[];
}

function refuse({ ended }: OpenContract, { licenses, isComing: coming, exceeded }: AssignedNow): void {
  const decision = canActivate({ ended, current: licenses.length, coming, exceeded });
  if (!decision.ok) throw new Refusal(decision.code, 'params' in decision ? { params: decision.params } : {});
}

async function assignedTo(
  database: Kysely<Tables>,
  call: CustomerCall,
  contractId: string,
  environmentId: string,
): Promise<AssignedNow> {
  const { portal, now } = call;
  const rows = (await readAssigned(database, [environmentId])).get(environmentId) ?? [];
  const products = await database
    .selectFrom('assignment')
    .innerJoin('contract_product', 'contract_product.id', 'assignment.contract_product_id')
    .innerJoin('product', (join) =>
      join
        .onRef('product.portal_id', '=', 'contract_product.portal_id')
        .onRef('product.id', '=', 'contract_product.product_id'),
    )
    .select(['product.id as product', 'product.name', 'assignment.count', 'contract_product.id'])
    .select(['contract_product.starts_on as startsOn', 'contract_product.ends_on as endsOn'])
    .where('assignment.environment_id', '=', environmentId)
    .orderBy('contract_product.position')
    .execute();
  const today = calendarDay(now, portal.configuration.timeZone);
  const assigned = products.filter(({ count }) => count > 0);
  const current = assigned.filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today));
  const ofContract = await productsOfContract(database, call, contractId);
  return {
    rows,
    text: assignedText(rows),
    licenses: current.map(({ product, name, count, endsOn }) => ({
      product,
      name,
      count,
      ...(endsOn !== null && { endsOn }),
    })),
    isComing: assigned.some(({ startsOn }) => startsOn > today),
    exceeded: exceededProducts(ofContract.filter(({ id }) => current.some((product) => product.id === id))),
  };
}
