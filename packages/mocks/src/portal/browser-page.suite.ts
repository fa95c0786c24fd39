import { createPortal, isPortalError, readSession, readTerms, signIn } from '@madoguchi/sdk';
import { readApplications, readCertificateChain } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { createMockPortal } from '../index.ts';

/** What the browser test finds out about a mock portal in a page. */
export interface Findings {
  readonly openedIn: number;
  readonly displayName: string;
  readonly terms: number;
  readonly other: string;
  readonly fault: string;
  readonly mails: number;
  /** In the chain of one that the authority in the page issued. */
  readonly certificates: number;
}

export async function find(): Promise<Findings> {
  const began = performance.now();
  const mock = createMockPortal({ preset: 'information', scenario: 'link-sent', origin: location.origin });
  const other = createMockPortal({ preset: 'information' });
  await mock.ready;
  const openedIn = performance.now() - began;
  const portal = createPortal(mock.client);
  const { identifier, password } = mock.account;
  const { account } = await portal.call(signIn, { identifier, password });
  const { version } = await portal.call(readTerms);
  mock.fail('readTerms', 'reset');
  const fault = await portal.call(readTerms).catch((error: unknown) => isPortalError(error) && error.code);
  const { session } = await createPortal(other.client).call(readSession);
  const mails = await mock.mailbox.list(identifier);
  await mock.mailbox.latestLink(identifier);
  await Promise.all([mock.close(), other.close()]);
  return {
    openedIn,
    displayName: account.displayName,
    terms: version,
    other: session ? 'signed in' : 'nobody',
    fault: String(fault),
    mails: mails.length,
    certificates: await certificatesInPage(),
  };
}

async function certificatesInPage(): Promise<number> {
  const mock = createMockPortal({ preset: 'certificate', scenario: 'home' });
  const { call } = createPortal(mock.client);
  const { items } = await call(readApplications, {});
  const issued = items.find(({ state }) => state === 'issued');
  const { pem } = await call(readCertificateChain, { applicationId: issued?.id ?? '' });
  await mock.close();
  return pem.split('BEGIN CERTIFICATE').length - 1;
}
