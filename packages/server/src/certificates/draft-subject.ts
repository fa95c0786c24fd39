import type {
  ApplicationDraft,
  ApplicationSubject,
  ServiceSubject,
} from '@madoguchi/sdk/certificates/application-draft.model.js';
import type { ApplicationAction, ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { actionDecision } from '@madoguchi/sdk/certificates/application-actions.rules.js';
import { choosesService } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import { actionOf } from '@madoguchi/sdk/certificates/draft-action.rules.js';
import type { CertificateCatalogue, ServiceOffer } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import type { Kysely } from 'kysely';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal, wrong } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { catalogueFor } from './offer-of.ts';
import { openApplication, type OpenApplication } from './open-application.ts';

/** What an application is for, as it may be applied for now. */
export interface OpenSubject {
  readonly subject: ApplicationSubject;
  readonly catalogue: CertificateCatalogue;
  /** The record that it comes from; undefined for a new one. */
  readonly source: OpenApplication | undefined;
  /** What it costs; undefined where nothing is bought. */
  readonly offer: ServiceOffer | undefined;
}

/** Refuses what is not offered, and what is closed for its record (CRT-09 to CRT-12). */
export async function openSubject(
  database: Kysely<Tables>,
  call: CustomerCall,
  subject: ApplicationSubject,
): Promise<OpenSubject> {
  const catalogue = await catalogueFor(database, call);
  const { kind, serviceId, sourceId } = subject;
  if (kind === 'new') {
    if (sourceId !== undefined) throw wrong('sourceId', 'not-offered');
    return { subject, catalogue, source: undefined, offer: offered(catalogue, subject) };
  }
  if (sourceId === undefined) throw wrong('sourceId', 'required');
  const source = await openApplication(database, call, sourceId);
  const { detail } = source;
  const isSwitch = kind === 'renewal' && serviceId !== detail.serviceId;
  refuseClosed(actionOf(kind, serviceId, detail.serviceId), detail, catalogue, call);
  if (isSwitch) {
    const leadsTo = catalogue.services.find(({ id }) => id === detail.serviceId)?.switchesTo;
    if (!leadsTo?.includes(serviceId)) throw wrong('serviceId', 'not-offered');
  }
  if (kind === 'renewal') return { subject, catalogue, source, offer: offered(catalogue, subject) };
  refuseOther(detail, subject);
  return { subject, catalogue, source, offer: undefined };
}

/**
 * Another service, type or term for a draft: refused where they stand with its record (`choosesService`), where that is not
 * offered, and where a change of the service would come to be none (CRT-04, CRT-10).
 */
export async function chosenAnew(
  database: Kysely<Tables>,
  call: CustomerCall,
  draft: ApplicationDraft,
  choice: ServiceSubject,
): Promise<ServiceSubject> {
  const { kind, serviceId, contractType, months, sourceId } = draft;
  if (choice.serviceId === serviceId && choice.contractType === contractType && choice.months === months) return choice;
  const changed = { ...choice, kind, sourceId };
  const isChoice = choosesService(draft) && choosesService({ ...draft, ...choice });
  if (!isChoice) throw wrong('serviceId', 'not-offered');
  await openSubject(database, call, changed);
  return choice;
}

/** Refuses what the rules say cannot be done with a record now. */
export function refuseClosed(
  action: ApplicationAction,
  detail: ApplicationDetail,
  catalogue: CertificateCatalogue,
  { now, portal }: Pick<CustomerCall, 'now' | 'portal'>,
): void {
  const decision = actionDecision(action, detail, catalogue, { now, timeZone: portal.configuration.timeZone });
  if (!decision.ok) throw new Refusal('action-closed', { params: { reason: decision.code, ...decision.params } });
}

function offered({ services }: CertificateCatalogue, subject: ApplicationSubject): ServiceOffer {
  const service = services.find(({ id }) => id === subject.serviceId);
  if (!service || service.offers.length === 0) throw wrong('serviceId', 'not-offered');
  const { contractType, months } = subject;
  const offer = service.offers.find((one) => one.contractType === contractType && one.months === months);
  if (!offer) throw wrong('months', 'not-offered');
  return offer;
}

/** What comes from a contract that exists is for that contract as it is. */
function refuseOther(detail: ApplicationDetail, { serviceId, contractType, months }: ApplicationSubject): void {
  if (serviceId !== detail.serviceId) throw wrong('serviceId', 'not-offered');
  if (contractType !== detail.contractType) throw wrong('contractType', 'not-offered');
  if (months !== detail.months) throw wrong('months', 'not-offered');
}
