import { addDays } from '../portal/calendar-day.rules.ts';
import { calendarDay, endOfCalendarDays } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import { closed, open, type ActionDecision, type ActionFacts, type ActionTime } from './action-decision.model.ts';
import { isUnderWay } from './application-state.rules.ts';
import type { ApplicationAction, ApplicationKind } from './application.model.ts';
import type { CertificateCatalogue, CertificateService, ReissuePolicy } from './certificate-service.model.ts';

export type { ActionDecision, ActionFacts, ActionRefusal, ActionTime } from './action-decision.model.ts';

type Guard = (facts: ActionFacts, catalogue: CertificateCatalogue, time: ActionTime) => ActionDecision;

/** 更新 (CRT-10): for a fixed term, in the days before its last one. */
export const canRenew: Guard = (facts, { services, policy }, { now, timeZone }) => {
  const first = certificateStands(facts, now) ?? contractStands(facts, now, timeZone);
  if (first) return first;
  if (facts.contractType !== 'fixed') return closed('fixed-term-only');
  if (!serviceOf(services, facts)?.offers.length) return closed('not-sold');
  const from = addDays(facts.contract?.endsOn ?? '', -policy.renewalOpensDays);
  return calendarDay(now, timeZone) < from ? closed('too-early', { from }) : open;
};

/** 別サービスへ切り替えて申請 (CRT-10): for both types of contract, from SR2.0 too. */
export const canSwitchService: Guard = (facts, { services }, { now, timeZone }) => {
  const first = certificateStands(facts, now) ?? contractStands(facts, now, timeZone);
  if (first) return first;
  if (facts.underWay === 'termination') return closed('under-way', { kind: facts.underWay });
  const service = serviceOf(services, facts);
  if (!service) return closed('unknown-service');
  return service.switchesTo.length > 0 ? open : closed('no-other-service');
};

/** 継続発行: the next certificate of a contract that covers more than the present one (ours). */
export const canApplyForNext: Guard = (facts, _catalogue, { now, timeZone }) => {
  const first = certificateExists(facts) ?? contractStands(facts, now, timeZone);
  if (first) return first;
  const from = facts.contract?.nextOpensOn;
  if (!from) return closed('not-needed');
  return calendarDay(now, timeZone) < from ? closed('too-early', { from }) : open;
};

/** 再発行 (CRT-11): within so many days of the first issue, as often as the service allows. */
export const canReissue: Guard = (facts, { services }, { now, timeZone }) => {
  const first = certificateStands(facts, now) ?? contractStands(facts, now, timeZone);
  if (first) return first;
  const service = serviceOf(services, facts);
  if (!service) return closed('unknown-service');
  return reissueDecision(service.reissue, reissuesOf(facts), { now, timeZone });
};

/** When the certificate, or the first of those that it was reissued from, was issued, and how often it was since. */
function reissuesOf({ reissues, certificate }: ActionFacts): {
  readonly firstIssuedAt: Instant;
  readonly count: number;
} {
  const { firstIssuedAt, count } = reissues ?? { firstIssuedAt: certificate?.issuedAt ?? '', count: 0 };
  return { firstIssuedAt: Date.parse(firstIssuedAt), count };
}

/** Whether a certificate can be issued anew that was first issued then, and anew so often since (CRT-11). */
export function reissueDecision(
  { days, times = Infinity, afterwards }: ReissuePolicy,
  { firstIssuedAt, count }: { readonly firstIssuedAt: Instant; readonly count: number },
  { now, timeZone }: ActionTime,
): ActionDecision {
  const isNew = afterwards === 'new-application';
  if (now >= endOfCalendarDays(firstIssuedAt, days, timeZone)) {
    const on = addDays(calendarDay(firstIssuedAt, timeZone), days);
    return closed(isNew ? 'reissue-new-application' : 'reissue-contact', { days, on });
  }
  if (count >= times) return closed(isNew ? 'reissue-used-new-application' : 'reissue-used-contact', { times });
  return open;
}

/**
 * 担当者変更 (CRT-12): while the contract runs, from any record of it; as long as one is under way, neither from the others nor
 * from itself.
 */
export const canChangeContacts: Guard = (facts, _catalogue, { now, timeZone }) => {
  if (!facts.contract || isBegun(facts)) return closed('not-issued');
  if (isUnderWay(facts.state) && facts.kind !== 'termination') return closed('itself-under-way');
  return contractStands(facts, now, timeZone) ?? open;
};

/**
 * 失効 (CRT-13): of every certificate that is valid, one that was replaced and works on for a while too, whatever else is under
 * way: a key that was disclosed does not wait for a reissue.
 */
export const canRevoke: Guard = (facts, _catalogue, { now }) => {
  const { kind, certificate } = facts;
  if (isWithoutCertificate(kind)) return closed('not-from-this-record');
  if (!certificate) return closed('not-issued');
  if (certificate.revokedAt !== undefined && Date.parse(certificate.revokedAt) <= now) return closed('already-revoked');
  if (Date.parse(certificate.notAfter) < now) return closed('certificate-ended');
  return facts.underWay === 'revocation' ? closed('under-way', { kind: facts.underWay }) : open;
};

/** 解約 (CRT-21): for automatic renewal. */
export const canTerminate: Guard = (facts, _catalogue, { now, timeZone }) => {
  if (!facts.contract || isBegun(facts)) return closed('not-issued');
  if (facts.contractType !== 'automatic') return closed('automatic-renewal-only');
  if (facts.underWay === 'termination') return closed('under-way', { kind: facts.underWay });
  const { terminatesOn: on } = facts.contract;
  if (on !== undefined) return closed('already-terminated', { on });
  return contractStands(facts, now, timeZone) ?? open;
};

/** 申請取消 (CRT-22). */
export const canWithdraw: Guard = ({ state, kind }) => {
  if (!isUnderWay(state)) return closed('decided');
  return kind === 'revocation' && state === 'in-review' ? closed('revocation-accepted') : open;
};

/** Whether the record's own contract has been made and may still come to nothing. */
const isBegun = ({ kind, state }: Pick<ActionFacts, 'kind' | 'state'>): boolean =>
  (kind === 'new' || kind === 'renewal') && isUnderWay(state);

const guards: Readonly<Record<ApplicationAction, Guard>> = {
  'renew': canRenew,
  'switch-service': canSwitchService,
  'next': canApplyForNext,
  'reissue': canReissue,
  'change-contacts': canChangeContacts,
  'revoke': canRevoke,
  'terminate': canTerminate,
  'withdraw': canWithdraw,
};

export interface OfferedAction {
  readonly action: ApplicationAction;
  readonly decision: ActionDecision;
  /** The last calendar day on which it is open, where it closes by itself: a reissue (CRT-11). */
  readonly through?: string | undefined;
}

/** Every action of a record with whether it is open now, or why not, as one list (CRT-09). */
export function actionsOf(
  facts: ActionFacts,
  catalogue: CertificateCatalogue,
  time: ActionTime,
): readonly OfferedAction[] {
  return actionNames.map((action) => {
    const decision = guards[action](facts, catalogue, time);
    const service = action === 'reissue' && decision.ok ? serviceOf(catalogue.services, facts) : undefined;
    if (!service) return { action, decision };
    const first = calendarDay(reissuesOf(facts).firstIssuedAt, time.timeZone);
    return { action, decision, through: addDays(first, service.reissue.days) };
  });
}

/** In the order of the guide's menu. */
const actionNames: readonly ApplicationAction[] = [
  'renew',
  'switch-service',
  'next',
  'reissue',
  'change-contacts',
  'revoke',
  'terminate',
  'withdraw',
];

/** Whether one action is open now. */
export function actionDecision(
  action: ApplicationAction,
  facts: ActionFacts,
  catalogue: CertificateCatalogue,
  time: ActionTime,
): ActionDecision {
  return guards[action](facts, catalogue, time);
}

/** A certificate that stands: issued, not replaced, not revoked, not over. */
function certificateStands(facts: ActionFacts, now: Instant): ActionDecision | undefined {
  const first = certificateExists(facts);
  if (first) return first;
  if (facts.certificate && Date.parse(facts.certificate.notAfter) < now) return closed('certificate-ended');
  return undefined;
}

function certificateExists({ kind, state, certificate }: ActionFacts): ActionDecision | undefined {
  if (isWithoutCertificate(kind)) return closed('not-from-this-record');
  if (state === 'replaced') return closed('already-replaced'); // be it revoked some days later or not
  if (state === 'revoked' || certificate?.revokedAt !== undefined) return closed('already-revoked');
  return certificate ? undefined : closed('not-issued');
}

function isWithoutCertificate(kind: ApplicationKind): boolean {
  return kind === 'contact-change' || kind === 'revocation' || kind === 'termination';
}

/** A contract that runs, be it terminated at its end, and that nothing else is under way for. */
function contractStands(facts: ActionFacts, now: Instant, timeZone: string): ActionDecision | undefined {
  const { contract } = facts;
  if (!contract) return closed('not-issued');
  if (contract.endsOn < calendarDay(now, timeZone)) return closed('contract-ended');
  return underWay(facts);
}

/** 解約 takes nothing away before the contract’s last day, so it closes only what concerns the days after it (CRT-21). */
function underWay({ underWay: kind }: ActionFacts): ActionDecision | undefined {
  return kind === undefined || kind === 'termination' ? undefined : closed('under-way', { kind });
}

function serviceOf(
  services: readonly CertificateService[],
  { serviceId }: ActionFacts,
): CertificateService | undefined {
  return services.find(({ id }) => id === serviceId);
}
