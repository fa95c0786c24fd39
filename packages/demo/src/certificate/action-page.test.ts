import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { ApplicationAction } from '@madoguchi/sdk/certificates/application.model.js';
import { actionPage } from './action-page.ts';

const record = { id: 'a&b', serviceId: 'SR3.0', contractType: 'fixed', months: 12 };

test('CRT-09 every action that leads to another page has one, which is told what it is about', async () => {
  const actions: readonly ApplicationAction[] = [
    'renew',
    'switch-service',
    'next',
    'reissue',
    'change-contacts',
    'revoke',
    'terminate',
  ];
  const pages = actions.map((action) => actionPage(action, record));
  assert.equal(new Set(pages).size, actions.length);
  for (const page of pages) {
    const { pathname, searchParams } = new URL(page, 'https://localhost');
    assert.ok(await readFile(new URL(`..${pathname}index.html`, import.meta.url), 'utf8'), page);
    assert.equal(searchParams.get('source') ?? searchParams.get('application'), record.id);
  }
  assert.equal(pages[0], '/certificate/apply/?kind=renewal&source=a%26b&service=SR3.0&contract-type=fixed&months=12');
});
