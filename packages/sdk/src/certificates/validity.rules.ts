import { calendarDay } from '../portal/calendar.rules.ts';
import type { ApplicationDetail } from './application.model.ts';

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
