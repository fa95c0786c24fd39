import { endOfCalendarDays } from '../portal/calendar.rules.ts';
import type { Instant } from '../portal/time.ts';
import type { ActionTime } from './application-actions.rules.ts';
import type { CertificateService } from './certificate-service.model.ts';

/**
 * From when on the certificate before a reissue is not valid any more: at once, or with 後日失効する at the end of so many
 * calendar days after the day of the reissue (CRT-11).
 */
export function revocationMoment(
  choice: 'at-once' | 'later',
  { deferredRevocationDays }: Pick<CertificateService, 'deferredRevocationDays'>,
  { now, timeZone }: ActionTime,
): Instant {
  return choice === 'at-once' ? now : endOfCalendarDays(now, deferredRevocationDays, timeZone);
}
