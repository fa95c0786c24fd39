import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createMessages, presets } from '@madoguchi/sdk';
import { sessionEndEn } from '@madoguchi/sdk/portal/session-end.en.js';
import { sessionEndJa } from '@madoguchi/sdk/portal/session-end.ja.js';

for (const site of ['information', 'license'] as const)
  test(`AUTH-03 the sign-in page of the ${site} site says why a session ended in the portal’s own words and spans`, async () => {
    const page = await readFile(new URL(`../${site}/index.html`, import.meta.url), 'utf8');
    const { idleMinutes, absoluteHours } = presets[site].session;
    for (const [language, catalogue] of [
      ['ja', sessionEndJa],
      ['en', sessionEndEn],
    ] as const) {
      const messages = createMessages<typeof sessionEndJa>(language, [catalogue]);
      for (const [end, text] of [
        ['idle', messages.text('session-end.idle', { minutes: idleMinutes })],
        ['elsewhere', messages.text('session-end.elsewhere')],
        ['longest', messages.text('session-end.longest', { hours: absoluteHours })],
      ] as const) {
        const place = new RegExp(`<p[^>]*data-ended="${end}"[^]*?</p>`).exec(page)?.[0] ?? '';
        assert.ok(place.includes(text), text);
      }
    }
  });

for (const site of ['information', 'license', 'mypage', 'support', 'certificate'])
  test(`AUTH-03 the sign-in page of the ${site} site says why somebody who asked for another page stands there, in both languages`, async () => {
    const page = await readFile(new URL(`../${site}/index.html`, import.meta.url), 'utf8');
    const place = /<p[^>]*data-ended="asked"[^]*?<\/p>/.exec(page)?.[0] ?? '';
    assert.match(place, /ログインすると開きます/);
    assert.match(place, /data-en="[^"]*sign in[^"]*"/);
  });
