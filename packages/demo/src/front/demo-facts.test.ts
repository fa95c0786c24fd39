import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { presets } from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

test('the front page names every account of the site as it is', async () => {
  const page = await read('./index.html');
  const rows = [...page.matchAll(/<th scope="row">[^]*?<\/tr>/g)].map(([row]) => row);
  const people = demoAccounts['information'] ?? [];
  assert.equal(rows.length, people.length);
  for (const [index, { displayName, company, identifier, state }] of people.entries()) {
    const row = (rows[index] ?? '').replaceAll(/\s+/g, ' ');
    for (const fact of [displayName, company ?? '', `<code>${identifier}</code>`])
      assert.ok(row.includes(fact), `${fact} in ${row}`);
    assert.equal(row.includes(`<code>${demoPassword}</code>`), state !== 'first', row);
  }
});

test('the spans that the vendor’s page offers are those at which something ends', async () => {
  const page = await read('../vendor/index.html');
  const { session, lockout, recovery } = presets.information;
  assert.ok(recovery.type === 'mail-link' && lockout.ends.type === 'after');
  for (const [minutes, words] of [
    [lockout.ends.minutes, 'ロックが解けます'],
    [session.idleMinutes, '操作のないログインが終わります'],
    [recovery.linkMinutes, 'URLの期限が切れます'],
    [session.absoluteHours * 60, '操作していても、ログインが終わります'],
  ] as const) {
    const preset = new RegExp(`data-by="${minutes * 60_000}"[^]*?</li>`).exec(page)?.[0] ?? '';
    assert.ok(preset.includes(words), `${words} after ${minutes} minutes`);
  }
});
