import { demoAccounts, demoPassword, type DemoAccount } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import { takeLoginFile, type LoginFile } from './certificate-client.suite.ts';
import { desktop, type Journey, type Visit } from './journey.suite.ts';
import { button, textbox } from './license-pages.suite.ts';

const people = demoAccounts['certificate'] ?? [];

/** Somebody of the certificate portal's demo, by access key. */
export function applicant(identifier: string): DemoAccount {
  const found = people.find((one) => one.identifier === identifier);
  if (!found) throw new Error(`Nobody has the access key ${identifier}.`);
  return found;
}

/** A page of a browser in which a login certificate is installed, or none. */
export function visitCertificate(
  journey: Journey,
  login: Pick<LoginFile, 'pfx' | 'passphrase'> | undefined,
  visit: Visit = desktop,
): Promise<Page> {
  const { certificate: origin } = journey;
  return journey.visit({
    ...visit,
    baseURL: origin,
    ignoreHTTPSErrors: true, // that the demo's root makes it trusted is shown over raw TLS
    ...(login && { clientCertificates: [{ origin, pfx: login.pfx, passphrase: login.passphrase }] }),
  });
}

/** On a page with access key and password. */
export async function fillCredentials(page: Page, identifier: string, password: string = demoPassword): Promise<void> {
  await textbox(page, 'アクセスキー').fill(identifier);
  await textbox(page, 'パスワード').fill(password);
}

/** The start page → ログイン → access key and password, as the guide goes (1.2). */
export async function signInByCertificate(page: Page, identifier: string, password?: string): Promise<void> {
  await page.goto('/certificate/');
  await page
    .getByRole('region', { name: 'ログイン用電子証明書ご利用のお客様' })
    .getByRole('link', { name: 'ログイン' })
    .click();
  await page.waitForURL('**/certificate/sign-in/');
  await fillCredentials(page, identifier, password);
  await button(page, 'ログイン').click();
}

/** Brings somebody of the demo to お申込一覧, with a login certificate of their own. */
export async function enterCertificate(journey: Journey, identifier: string, visit?: Visit): Promise<Page> {
  const page = await visitCertificate(journey, await takeLoginFile(journey.origin, identifier), visit);
  await signInByCertificate(page, identifier);
  await page.waitForURL('**/certificate/applications/');
  await page
    .getByRole('banner')
    .getByText(`${applicant(identifier).displayName} 様`)
    .waitFor();
  return page;
}
