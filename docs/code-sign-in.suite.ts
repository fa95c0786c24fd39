import assert from 'node:assert/strict';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';
import type { PageServer } from '../scripts/lib/page-server.ts';

/** The demo's person of the certificate portal whom no gate keeps from reading, by access key. */
export const applicant: string = demoAccounts['certificate']?.[0]?.identifier ?? '';

/** The code of six digits in the newest mail. */
export async function mailedCode({ database }: Pick<PageServer, 'database'>): Promise<string> {
  const { body } = await database.kysely
    .selectFrom('outbox')
    .select('body')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return /^\d{6}$/m.exec(body)?.[0] ?? '';
}

/** Signs in by a one-time password on a page of the certificate portal, which has no certificate to show (CRT-01). */
export async function signInByCode(page: Page, server: Pick<PageServer, 'database'>): Promise<void> {
  const post = (path: string, body: object): Promise<Record<string, string>> =>
    page.evaluate(
      async ([to, input]) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`/api/certificate/${to}`, { method: 'POST', headers, body: JSON.stringify(input) });
        return answer.json();
      },
      [path, body] as const,
    );
  const { challenge } = await post('one-time-passwords', { identifier: applicant, password: demoPassword });
  const { account } = await post('one-time-passwords/redemption', { challenge, code: await mailedCode(server) });
  assert.ok(account, 'the code signs in');
}
