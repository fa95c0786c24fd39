import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';
import { markup, schemes } from '../testing/payloads.ts';

test('no text becomes markup, a script or a script’s address: every attribute, property and text of every example × every payload', async () => {
  const inputs = await textInputs();
  await using served = await serveHarness();
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.goto(`${served.url}/open`);
    const shownWith = (payload: string) =>
      page.evaluate(([of, text]) => harness.poison(of, text), [inputs, payload] as const);

    // that what is looked at is really there: every address leads somewhere, every element says something
    const { linked, findings } = await shownWith('/to/%');
    const expected = Object.entries(inputs).flatMap(([tag, { attributes }]) =>
      attributes.filter((name) => name.endsWith('-href')).map((name) => `${tag} ${name}`),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      expected.filter((one) => !linked.includes(one) && !givenOn.has(one)),
      [],
      'addresses that no example shows as a link',
    );
    const texts = process.env['MADO_LONG'] === '1' ? markup : [markup.join(' ')];
    for (const payload of [...schemes, ...texts]) {
      const poisoned = await shownWith(payload);
      assert.deepEqual(poisoned.findings, [], payload);
      if (schemes.includes(payload)) assert.deepEqual(poisoned.linked, [], payload);
      else
        assert.deepEqual(
          Object.keys(inputs).filter((tag) => !poisoned.told.includes(tag)),
          [],
          `elements that do not show ${payload}`,
        );
    }
    assert.deepEqual(uncaught, []);
  } finally {
    await browser.close();
  }
});

type TextInputs = Parameters<typeof harness.poison>[0];

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly members?: readonly Member[];
}
interface Member {
  readonly name: string;
  readonly kind: string;
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
}

/** What elements are set up with: names of a server, a preset, a language, a tab. None is shown or leads anywhere. */
const setup = new Set(['base-url', 'preset', 'credentials', 'locale', 'tab']);

/** Addresses that an element only gives on to another one, which is not there while states are set by hand. */
const givenOn = new Set(['mado-contract assignment-href', 'mado-contract activation-href']);

/** What a host can write into each element. */
async function textInputs(): Promise<TextInputs> {
  const file = new URL('../../custom-elements.json', import.meta.url);
  const { modules }: Manifest = JSON.parse(await readFile(file, 'utf8'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  return Object.fromEntries(
    elements.map(({ tagName = '', attributes = [], members = [] }) => [
      tagName,
      {
        attributes: attributes.map(({ name }) => name).filter((name) => !setup.has(name)),
        properties: members
          .filter(
            ({ kind, privacy, type }) =>
              kind === 'field' && privacy === 'public' && /\bstring\b/.test(type?.text ?? ''),
          )
          .filter(
            ({ name, type, attribute }) =>
              attribute === undefined &&
              !attributes.some((one) => camel(one.name) === name) &&
              !type?.text.includes('{'),
          )
          .map(({ name }) => name),
      },
    ]),
  );
}

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
