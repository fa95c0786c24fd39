import type { WorkedApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { stateAfter } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { certificateValidity } from '@madoguchi/sdk/certificates/certificate-lifetime.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { audit } from '../portal/audit.ts';
import type { CertificateOrder, IssuedCertificate } from '../portal/certificate-authority.ts';
import type { OperatorCall, Replaces } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { openToWork, workedOf } from './application-work.service.ts';
import { changeApplication, moveApplication } from './application-writes.ts';
import { tellOfApplication } from './application-mails.ts';
import { offerOf } from './offer-of.ts';
import { openApplication } from './open-application.ts';
import { replaceSource } from './replaced-certificates.ts';
import { requestedSubject } from './requested-subject.ts';
import { tellAuthority } from './revocations.ts';

/**
 * Has the certificate issued, once (OPS-01). The authority is no SQL: one transaction takes the application for whoever asks
 * first, then the authority is asked, and a second one keeps what it gave. Where that was interrupted, it can be asked for
 * again after a minute, and gets the certificate that was issued for it, if one was.
 */
export async function issueAsOperator(
  call: OperatorCall & Replaces,
  { applicationId }: ApplicationInput,
): Promise<WorkedApplication> {
  const { certificateAuthority } = call.server;
  if (!certificateAuthority) throw new Refusal('unavailable');
  const order = await call.write((transaction) => takeToIssue(transaction, call, applicationId));
  const decision = await certificateAuthority.issue(order);
  if (!decision.ok) {
    await call.write(async (transaction) => {
      const { row } = await openApplication(transaction, call, applicationId);
      if (row.issuing_at === call.now) await changeApplication(transaction, call, row, { issuing_at: null });
    });
    throw new Refusal('csr-refused', { params: { reason: decision.code } });
  }
  const { certificate } = decision;
  const kept = await call.write((transaction) => keepCertificate(transaction, call, applicationId, certificate));
  await tellAuthority(call.server, call.portal, call.now);
  if (!kept.isOurs) throw new Refusal('version-conflict', { current: kept.worked });
  return kept.worked;
}

/** Takes an application for this request, as a new version: whoever comes with the former one is too late. */
async function takeToIssue(
  database: Kysely<Tables>,
  call: OperatorCall & Replaces,
  applicationId: string,
): Promise<CertificateOrder> {
  const { now, portal } = call;
  const { row, contract, detail } = await openToWork(database, call, applicationId);
  const transition = stateAfter(row, 'issued');
  if (!transition.ok || !contract) throw new Refusal('not-in-this-state', { params: { state: row.state } });
  const today = calendarDay(now, portal.configuration.timeZone);
  if (contract.ends_on < today) throw new Refusal('contract-ended');
  const { domains = [] } = detail;
  const unproved = domains.find(({ validation }) => !validation);
  if (unproved) throw new Refusal('domains-not-validated', { params: { name: unproved.name } });
  await changeApplication(database, call, row, { issuing_at: now });
  const { policy } = offerOf(portal).catalogue;
  return {
    reference: row.id,
    profile: row.service_id,
    request: detail.entries.basics.csr,
    names: domains.map(({ name }) => name), // what was validated, and nothing else
    subject: await requestedSubject(detail.entries),
    ...certificateValidity(policy, { endsOn: contract.ends_on }, now, portal.configuration.timeZone),
  };
}

/** `isOurs`: whether nobody else took the application meanwhile. Of one that was refused the authority hears: see `tellAuthority`. */
async function keepCertificate(
  database: Kysely<Tables>,
  call: OperatorCall,
  applicationId: string,
  issued: IssuedCertificate,
): Promise<{ readonly isOurs: boolean; readonly worked: WorkedApplication }> {
  const found = await openApplication(database, call, applicationId);
  const { row, contract, detail } = found;
  const { now } = call;
  if (!contract || row.issuing_at !== now || row.state === 'refused') {
    if (row.state === 'refused')
      await database.updateTable('application').set({ issuing_at: now }).where('id', '=', row.id).execute();
    return { isOurs: false, worked: await workedOf(database, found) };
  }
  const before = row.source_id === null ? undefined : await openApplication(database, call, row.source_id);
  const reissued = row.kind === 'reissue' ? before?.certificate : undefined;
  await database
    .insertInto('certificate')
    .values({
      id: row.id, // there is one for each application
      portal_id: row.portal_id,
      application_id: row.id,
      contract_id: contract.id,
      serial: issued.serialNumber.toUpperCase(),
      names: JSON.stringify(issued.names),
      pem: issued.pem,
      chain: issued.chain,
      pkcs7: issued.pkcs7,
      issued_at: now,
      not_before: issued.notBefore,
      not_after: issued.notAfter,
      first_issued_at: reissued?.first_issued_at ?? now,
      reissues: reissued ? reissued.reissues + 1 : 0,
      revoked_at: null,
      revocation_reason: null,
      authority_told_at: null,
      downloaded_at: null,
    })
    .execute();
  await database
    .updateTable('certificate_contract')
    .set({ contacts: JSON.stringify(detail.entries.contacts) })
    .where('id', '=', contract.id)
    .execute();
  const moved = await moveApplication(database, call, row, 'issued', { issuing_at: null });
  if (before) await replaceSource(database, call, before, moved, detail.entries.basics.revokePrevious);
  const { notAfter } = issued;
  await tellOfApplication(database, call, moved, { kind: 'issued', notAfter });
  await tellOfApplication(database, call, moved, { kind: 'issue-notice', notAfter });
  if (row.price !== null) await tellOfApplication(database, call, moved, { kind: 'invoice', price: row.price });
  await audit(database, call, { subject: `application:${row.id}` });
  return { isOurs: true, worked: await workedOf(database, await openApplication(database, call, row.id)) };
}
