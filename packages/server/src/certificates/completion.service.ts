import type { WorkedApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { isUnderWay, stateAfter } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { Kysely } from 'kysely';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { tellOfApplication } from './application-mails.ts';
import { work } from './application-work.service.ts';
import { changeApplication, moveApplication } from './application-writes.ts';
import type { OpenApplication } from './open-application.ts';
import { revokeCertificate, tellAuthority } from './revocations.ts';

type Step = (call: OperatorCall & Replaces, input: ApplicationInput) => Promise<WorkedApplication>;

/** Notes that a revocation was confirmed by telephone (CRT-13). */
export const confirmAsOperator: Step = work(async (transaction, call, { row }) => {
  if (row.kind !== 'revocation' || !isUnderWay(row.state))
    throw new Refusal('not-in-this-state', { params: { state: row.state } });
  await changeApplication(transaction, call, row, { telephoned_at: call.now });
});

const complete: Step = work(async (transaction, call, found) => {
  const { row } = found;
  const transition = stateAfter(row, 'completed');
  if (!transition.ok) throw new Refusal(transition.code, { params: transition.params });
  if (row.kind === 'revocation' && row.telephoned_at === null) throw new Refusal('not-confirmed');
  await carryOut(transaction, call, found);
  const moved = await moveApplication(transaction, call, row, 'completed');
  await tellOfApplication(transaction, call, moved, { kind: 'done' });
});

/** Carries out what issues nothing: 担当者変更, 失効, 解約. A revocation that nobody confirmed is `not-confirmed` (CRT-13). */
export const completeAsOperator: Step = async (call, input) => {
  const worked = await complete(call, input);
  await tellAuthority(call.server, call.portal, call.now);
  return worked;
};

async function carryOut(
  database: Kysely<Tables>,
  call: OperatorCall,
  { row, contract, detail }: OpenApplication,
): Promise<void> {
  if (row.kind === 'revocation') return revoke(database, call, row);
  if (!contract) throw new Refusal('not-in-this-state', { params: { state: row.state } });
  const change =
    row.kind === 'contact-change'
      ? { contacts: JSON.stringify(detail.entries.contacts) }
      : { terminates_on: contract.ends_on };
  await database.updateTable('certificate_contract').set(change).where('id', '=', contract.id).execute();
}

/** Revokes the certificate that an application is about, with the reason that was chosen. */
async function revoke(
  database: Kysely<Tables>,
  call: OperatorCall,
  { certificate_id, reason }: OpenApplication['row'],
): Promise<void> {
  const certificate = await database
    .selectFrom('certificate')
    .selectAll()
    .where(visible.certificate(call))
    .where('id', '=', certificate_id ?? '')
    .executeTakeFirstOrThrow();
  const issuedBy = await database
    .selectFrom('application')
    .selectAll()
    .where(visible.application(call))
    .where('id', '=', certificate.application_id)
    .executeTakeFirstOrThrow();
  await revokeCertificate(database, call, issuedBy, certificate, { at: call.now, reason: reason ?? '' });
}
