import { addDays } from '../portal/calendar-day.rules.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import { actionDecision, type ActionTime } from './application-actions.rules.ts';
import { isUnderWay } from './application-state.rules.ts';
import type { ApplicationDetail, ApplicationRecord, CertificateContract } from './application.model.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';
import { coverageFrom, daysLeft } from './certificate-lifetime.rules.ts';

/**
 * Until which calendar day of the portal's time zone the certificate of a record is valid, and whether its contract covers
 * days after that one, for which 継続発行 has to be applied for (CRT-20, CRT-21). Undefined for a record that has not got the
 * present certificate of its contract: one that was replaced or revoked, or that issued none.
 */
export function presentCertificateEnd(
  { state, certificate, contract }: Pick<ApplicationDetail, 'state' | 'certificate' | 'contract'>,
  timeZone: string,
): { readonly on: string; readonly isBeforeContract: boolean } | undefined {
  if (state !== 'issued' || !certificate || !contract || certificate.revokedAt !== undefined) return undefined;
  const on = calendarDay(Date.parse(certificate.notAfter), timeZone);
  return { on, isBeforeContract: on < contract.endsOn };
}

/** Whether the certificate that a record stands for has run out: it is neither replaced nor revoked, and its last moment is over. */
export function isExpired(
  { state, certificate }: Pick<ApplicationRecord, 'state' | 'certificate'>,
  now: Instant,
): boolean {
  return state === 'issued' && certificate !== undefined && Date.parse(certificate.notAfter) < now;
}

/** What follows a certificate, where it can be applied for now: 継続発行 within the contract, 更新 after it. */
export type Following = 'next' | 'renew';

/**
 * What is to be applied for so that a record's certificate is followed by another one (CRT-10); undefined where it is too
 * early, nothing follows, or one of `others` says that it is under way: records of the same server.
 */
export function followingOf(
  record: ApplicationRecord & Partial<Pick<ApplicationDetail, 'underWay'>>,
  others: readonly ApplicationRecord[],
  catalogue: CertificateCatalogue,
  time: ActionTime,
): Following | undefined {
  if (record.state !== 'issued') return undefined;
  const isUnder = others.some(
    ({ serverName, kind, state }) =>
      serverName === record.serverName && (kind === 'next' || kind === 'renewal') && isUnderWay(state),
  );
  if (isUnder) return undefined;
  return (['next', 'renew'] as const).find((action) => actionDecision(action, record, catalogue, time).ok);
}

/**
 * The calendar days that a contract for a fixed term covers beyond that term: those that a former contract had left when the
 * service was changed (CRT-10). 0 for one that renews itself, whose coverage grows.
 */
export function carriedDays({
  contractType,
  months,
  startsOn,
  endsOn,
}: Pick<CertificateContract, 'contractType' | 'months' | 'startsOn' | 'endsOn'>): number {
  if (contractType !== 'fixed') return 0;
  return daysLeft(endsOn, addDays(coverageFrom(startsOn, months).endsOn, 1));
}
