import type { ClientCertificateState } from '@madoguchi/sdk';
import { day, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { PresentedCertificate } from '@madoguchi/server';
import { authorityNames } from '../certificates/mock-authority.ts';

/** What the page's connection shows at a mock portal where people come with a login certificate; undefined for none. */
export function mockCertificate(
  state: ClientCertificateState,
  owner: string,
  now: Instant,
): PresentedCertificate | undefined {
  if (state === 'none') return undefined;
  const [notBefore, notAfter] =
    state === 'expired'
      ? [now - 800 * day, now - 70 * day]
      : state === 'not-yet-valid'
        ? [now + day, now + 731 * day]
        : [now - 30 * day, now + 3_650 * day];
  const isOurs = state !== 'not-accepted';
  return {
    fingerprint: '5e'.repeat(32),
    serialNumber: '5e'.repeat(16),
    subject: owner,
    issuer: isOurs ? authorityNames.login : 'Another Company Personal CA',
    notBefore,
    notAfter,
    trusted: isOurs,
    revoked: state === 'revoked',
  };
}
