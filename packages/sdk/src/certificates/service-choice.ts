import type { FieldError } from '../portal/errors.ts';
import type { ApplicationDraft, ApplicationSubject, ServiceSubject } from './application-draft.model.ts';
import { choosesService } from './application-steps.rules.ts';
import type { ApplicationWizardState, ChoosingService, ServiceChoice } from './application-wizard-state.ts';
import type { CertificateCatalogue, CertificateService, ServiceOffer } from './certificate-service.model.ts';

/** What an application is begun for: something new, the service of a record changed, or what an action of a record names. */
export type ApplicationBeginning =
  | { readonly type: 'new' }
  /** 別サービスへ切り替えて申請: to one of the services that the record's leads to (CRT-10). */
  | { readonly type: 'switch'; readonly sourceId: string; readonly serviceId: string }
  | { readonly type: 'subject'; readonly subject: ApplicationSubject };

/** What begins with these options of a wizard. */
export function beginningOf(
  subject: ApplicationSubject | undefined,
  switchFrom: { readonly sourceId: string; readonly serviceId: string } | undefined,
): ApplicationBeginning {
  if (subject) return { type: 'subject', subject };
  return switchFrom ? { type: 'switch', ...switchFrom } : { type: 'new' };
}

/** What is being chosen; undefined where nothing can be chosen now. */
export function choosingIn(state: ApplicationWizardState): ChoosingService | undefined {
  if (!('choice' in state) || state.type === 'beginning') return undefined;
  const { catalogue, kind, services, choice, offer, closed } = state;
  return { catalogue, kind, services, choice, offer, ...(closed && { closed }) };
}

/** The record and service that it is for, as far as that is known from the beginning. */
export function wantedOf(beginning: ApplicationBeginning): Pick<ApplicationSubject, 'kind' | 'sourceId'> & {
  readonly serviceId?: string;
} {
  if (beginning.type === 'subject') return beginning.subject;
  return beginning.type === 'switch' ? { kind: 'renewal', sourceId: beginning.sourceId } : { kind: 'new' };
}

/** What is chosen at first: all of it where there is nothing to choose. */
export function firstChoice(beginning: ApplicationBeginning, catalogue: CertificateCatalogue): ChoosingService {
  if (beginning.type === 'subject') {
    const { kind, serviceId, contractType, months } = beginning.subject;
    const services = catalogue.services.filter(({ id }) => id === serviceId);
    const choice = { serviceId, contractType, months };
    return { catalogue, kind, services, choice, offer: chosenOffer(services, choice) };
  }
  const isSwitch = beginning.type === 'switch';
  const leadsTo = isSwitch && catalogue.services.find(({ id }) => id === beginning.serviceId)?.switchesTo;
  const services = catalogue.services.filter(
    ({ id, offers }) => offers.length > 0 && (!isSwitch || (leadsTo || []).includes(id)),
  );
  const [only, other] = services;
  const choosing = { catalogue, kind: isSwitch ? 'renewal' : 'new', services, choice: {} } as const;
  return only && !other ? withChoice(choosing, { serviceId: only.id }) : choosing;
}

/** What can be chosen, with this chosen of it as far as it is among that. */
export function choiceAgain(
  beginning: ApplicationBeginning,
  catalogue: CertificateCatalogue,
  choice: ServiceChoice,
): ChoosingService {
  const first = firstChoice(beginning, catalogue);
  const isSold = first.services.some(({ id }) => id === choice.serviceId);
  const { serviceId, contractType, months } = choice;
  return isSold ? withChoice(first, { serviceId, contractType, months }) : first;
}

/** What can be chosen anew for a draft, as it is chosen now; undefined where it stands (`choosesService`). */
export function correctionOf(draft: ApplicationDraft, catalogue: CertificateCatalogue): ChoosingService | undefined {
  if (!choosesService(draft)) return undefined;
  const { kind, source, sourceId } = draft;
  const from = kind === 'new' ? undefined : { sourceId: sourceId ?? '', serviceId: source?.serviceId ?? '' };
  const beginning: ApplicationBeginning = from ? { type: 'switch', ...from } : { type: 'new' };
  return choiceAgain(beginning, catalogue, draft);
}

/** The choice with a change in it. What another service does not have is chosen anew, what it alone has is chosen. */
export function withChoice(now: ChoosingService, change: ServiceChoice): ChoosingService {
  const next = { ...now.choice, ...change };
  const offers = offersOf(now.services, next.serviceId);
  const contractType = among(
    offers.map((offer) => offer.contractType),
    next.contractType,
  );
  const terms = offers.filter((offer) => offer.contractType === contractType).map((offer) => offer.months);
  const choice = { serviceId: next.serviceId, contractType, months: among(terms, next.months) };
  return { ...now, choice, offer: chosenOffer(now.services, choice) };
}

/** The service's offer that is chosen; undefined for what it does not offer. */
function chosenOffer(services: readonly CertificateService[], choice: ServiceChoice): ServiceOffer | undefined {
  return offersOf(services, choice.serviceId).find(
    ({ contractType, months }) => contractType === choice.contractType && months === choice.months,
  );
}

/** What has still to be chosen before there can be a draft. */
export function missingChoice({ choice }: ChoosingService): readonly FieldError[] {
  const fields = ['serviceId', 'contractType', 'months'] as const;
  return fields.filter((field) => choice[field] === undefined).map((field) => ({ field, code: 'required' }));
}

/** What the draft is made for; undefined as long as something has to be chosen. */
export function subjectOf(
  beginning: ApplicationBeginning,
  { kind, choice }: ChoosingService,
): ApplicationSubject | undefined {
  if (beginning.type === 'subject') return beginning.subject;
  const chosen = chosenSubject(choice);
  const sourceId = beginning.type === 'switch' ? beginning.sourceId : undefined;
  return chosen && { kind, ...chosen, ...(sourceId !== undefined && { sourceId }) };
}

/** All that is to be chosen; undefined as long as something of it is not. */
export function chosenSubject({ serviceId, contractType, months }: ServiceChoice): ServiceSubject | undefined {
  if (serviceId === undefined || contractType === undefined || months === undefined) return undefined;
  return { serviceId, contractType, months };
}

const offersOf = (services: readonly CertificateService[], serviceId: string | undefined): readonly ServiceOffer[] =>
  services.find(({ id }) => id === serviceId)?.offers ?? [];

/** What was chosen, where it is among them; the only one where there is one. */
function among<Value>(offered: readonly Value[], value: Value | undefined): Value | undefined {
  const [only, ...others] = new Set(offered);
  if (value !== undefined && offered.includes(value)) return value;
  return others.length === 0 ? only : undefined;
}
