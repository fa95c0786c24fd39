import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { findHeadlessChromium } from '../../../../scripts/browsers/chromium.ts';
import { serveHarness } from '../../../../scripts/lib/serve-examples.ts';
import { markup, schemes } from '../testing/payloads.ts';

test('no text becomes markup, a script or a script’s address: every attribute, property, text and slot of every example × every payload, in a long run every message too', async () => {
  const inputs = await textInputs();
  await using served = await serveHarness();
  const browser = await chromium.launch(await findHeadlessChromium());
  try {
    const page = await browser.newPage();
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.goto(`${served.url}/open`);
    const shownWith = (payloads: readonly string[], where: Poisoning = 'data') =>
      page.evaluate(([of, texts, place]) => harness.poison(of, texts, place), [inputs, payloads, where] as const);

    // that what is looked at is really there: every address leads somewhere, every element says something
    const { linked, findings } = await shownWith(['/to/%']);
    const expected = Object.entries(inputs).flatMap(([tag, { attributes }]) =>
      attributes.filter((name) => name.endsWith('-href')).map((name) => `${tag} ${name}`),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      expected.filter((one) => !linked.includes(one) && !givenOn.has(one)),
      [],
      'addresses that no example shows as a link',
    );
    const long = process.env['MADO_LONG'] === '1';
    const texts = long ? markup : [markup.join(' ')];
    // each address in each attribute; in a short run in those that have four examples, which is nearly all
    for (let first = 0; first < schemes.length; first += long ? 1 : 4) {
      const rotated = [...schemes.slice(first), ...schemes.slice(0, first)];
      const poisoned = await shownWith(long ? rotated.slice(0, 1) : rotated);
      assert.deepEqual(poisoned.findings, [], `from address ${first}`);
      assert.deepEqual(poisoned.linked, [], `from address ${first}`);
    }
    for (const text of texts) {
      const { findings: wrong, told } = await shownWith([text]);
      assert.deepEqual(wrong, [], text);
      assert.deepEqual(
        Object.keys(inputs).filter((tag) => !told.includes(tag) && !figuresOnly.has(tag)),
        [],
        `elements that do not show ${text}`,
      );
    }
    for (const where of long ? (['messages', 'slots'] as const) : (['slots'] as const))
      for (const payload of [...(long ? schemes : []), ...texts]) {
        const { findings: wrong, told } = await shownWith([payload], where);
        assert.deepEqual(wrong, [], payload);
        const awaited = Object.entries(inputs).filter(([, { slots }]) => where === 'messages' || slots.length > 0);
        assert.deepEqual(
          awaited.map(([tag]) => tag).filter((tag) => !told.includes(tag)),
          [],
          `elements that do not show ${payload} in their ${where}`,
        );
      }
    assert.deepEqual(uncaught, []);
  } finally {
    await browser.close();
  }
});

/** Elements of whose data all is figures. */
const figuresOnly = new Set(['mado-speed-test']);

type TextInputs = Parameters<typeof harness.poison>[0];
type Poisoning = Parameters<typeof harness.poison>[2];

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly members?: readonly Member[];
  readonly slots?: readonly { readonly name: string }[];
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

/**
 * Addresses that are no links: given on to an element that is not there while states are set by hand, shown to be copied, or
 * shown in one state of a row alone, which is written over here. */
const givenOn = new Set([
  'mado-contract assignment-href',
  'mado-contract activation-href',
  'mado-referral link-href',
  'mado-statement-list payment-method-href',
]);

/** What a host can write into each element. */
async function textInputs(): Promise<TextInputs> {
  const file = new URL('../../custom-elements.json', import.meta.url);
  const { modules }: Manifest = JSON.parse(await readFile(file, 'utf8'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  return Object.fromEntries(
    elements.map(({ tagName = '', attributes = [], members = [], slots = [] }) => [
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
        slots: slots.map(({ name }) => name),
      },
    ]),
  );
}

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
