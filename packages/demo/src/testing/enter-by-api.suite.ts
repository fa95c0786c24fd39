import assert from 'node:assert/strict';
import type { Terms } from '@madoguchi/sdk';
import { demoPassword, type DemoAccount } from '@madoguchi/server/demo-data.js';
import type { Page } from 'playwright-core';

/** Signs somebody of the demo in at a portal with the cookies of a page, and agrees to what has to be agreed to. */
export async function enterByApi(page: Page, portal: string, { identifier, agreed }: DemoAccount): Promise<void> {
  const { request } = page.context();
  const ask = async (path: string, data: object): Promise<void> => {
    const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID() };
    const answer = await request.post(`/api/${portal}/${path}`, { headers, data });
    assert.ok(answer.ok(), `${path}: ${answer.status()}`);
  };
  await ask('session', { identifier, password: demoPassword });
  if (agreed) return;
  const { version, documents }: Terms = await (await request.get(`/api/${portal}/terms`)).json();
  await ask('terms/agreements', { version, opened: documents.map(({ id }) => id) });
}
