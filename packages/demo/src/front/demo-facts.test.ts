import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { demoAccounts, demoPassword, demoUnregistered } from '@madoguchi/server/demo-data.js';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

test('the front page names every account of the sites as it is', async () => {
  const page = await read('./index.html');
  const tables = [...page.matchAll(/<table[^>]*data-portal="(\w+)"[^]*?<\/table>/g)];
  assert.deepEqual(
    tables.map(([, portal]) => portal),
    ['information', 'license', 'mypage', 'support', 'certificate'],
  );
  for (const [table, portal = ''] of tables) {
    const rows = [...table.matchAll(/<th scope="row">[^]*?<\/tr>/g)].map(([row]) => row);
    const people = demoAccounts[portal] ?? [];
    assert.equal(rows.length, people.length);
    for (const [index, { displayName, company, identifier, state }] of people.entries()) {
      const row = (rows[index] ?? '').replaceAll(/\s+/g, ' ');
      for (const fact of [displayName, company ?? '', `<code>${identifier}</code>`])
        assert.ok(row.includes(fact), `${fact} in ${row}`);
      assert.equal(row.includes(`<code>${demoPassword}</code>`), state !== 'first', row);
    }
  }
});

test('the front page says with what those who have no ID yet can register one', async () => {
  const [table = ''] = (await read('./index.html')).match(/<table[^>]*data-unregistered[^]*?<\/table>/) ?? [];
  const rows = [...table.matchAll(/<th scope="row">[^]*?<\/tr>/g)].map(([row]) => row);
  assert.equal(rows.length, demoUnregistered.length);
  for (const [index, one] of demoUnregistered.entries()) {
    const { name, kana, telephone, customerNumber, cardEnding, bankAccountEnding, devices = [] } = one;
    const proofs = [customerNumber, cardEnding, bankAccountEnding, ...devices].filter((proof) => proof !== undefined);
    for (const fact of [
      `${name} <small>${kana}</small>`,
      ...[telephone, ...proofs].map((text) => `<code>${text}</code>`),
    ])
      assert.ok(rows[index]?.includes(fact), `${fact} in ${rows[index]}`);
  }
});
