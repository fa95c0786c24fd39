import type { CertificateAuthority, ServedPortal, ServerPorts } from '@madoguchi/server';
import type { AuthorityNames } from '@madoguchi/server/test-authority.js';

/** How the authority of mock portals is named; nobody trusts it. */
export const authorityNames: AuthorityNames = {
  organization: 'Madoguchi Sample Inc.',
  root: 'Madoguchi Sample Root CA',
  server: 'Madoguchi Sample Server CA',
  login: 'Madoguchi Sample for Member CA',
};

/**
 * The test authority for a portal with certificates, which issues real ones in a browser too; undefined for any other portal,
 * whose pages do not load it.
 */
export async function mockAuthority(
  { certificates }: ServedPortal,
  { database, random, clock }: Pick<ServerPorts, 'database' | 'random' | 'clock'>,
): Promise<CertificateAuthority | undefined> {
  if (!certificates) return undefined;
  const { testAuthority } = await import('@madoguchi/server/test-authority.js');
  return testAuthority({ database, random, clock, names: authorityNames });
}
