import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkManifest } from './check.ts';
import type { ElementDeclaration } from './manifest.ts';

const source = `
import { other } from './other.ts';
import { MadoDoneEvent } from './events.ts';

export class MadoThing extends LitElement {
  static override styles = css\`p { color: var(--mado-ink); }\`;
  render() {
    this.dispatchEvent(new MadoDoneEvent());
    this.#internals.states.add('busy');
    return html\`<slot name="header"></slot><p part="text note">\${other()}</p>\`;
  }
  async #more() {
    (await import('./later.ts')).later();
  }
}
`;
const files = {
  'mado-thing.ts': source,
  'events.ts': `
export class MadoDoneEvent extends Event {
  constructor() {
    super('mado-done', { bubbles: true });
  }
}
`,
  'other.ts':
    'export function other() {\n  return html`<b part="mark"></b>`;\n}\n\nexport const unused = html`<b part="unused"></b>`;\n',
  'later.ts':
    'export { last } from \'./last.ts\';\nexport function later() {\n  return html`<b part="failure"></b>`;\n}\n',
  'last.ts': 'export function last() {\n  return html`<b part="end"></b>`;\n}\n',
};
const told = (...names: readonly string[]) => names.map((name) => ({ name, description: `What ${name} is.` }));
const complete: ElementDeclaration = {
  name: 'MadoThing',
  tagName: 'mado-thing',
  summary: 'A thing.',
  events: told('mado-done'),
  slots: told('header'),
  cssParts: told('text', 'note', 'mark'),
  cssStates: told('busy'),
  cssProperties: told('--mado-ink'),
};

async function check(changed: Partial<ElementDeclaration>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mado-manifest-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return checkManifest([{ source: join(folder, 'mado-thing.ts'), element: { ...complete, ...changed } }]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('an element whose whole surface is told is complete; what is loaded later may be told', async () => {
  assert.deepEqual(await check({}), []);
  assert.deepEqual(await check({ cssParts: told('text', 'note', 'mark', 'failure', 'end') }), []);
});

test('what is used and not told is named, in helpers too', async () => {
  const problems = await check({ events: [], slots: [], cssParts: told('text'), cssStates: [], cssProperties: [] });
  assert.deepEqual(problems, [
    'mado-thing: @event mado-done is used and not documented',
    'mado-thing: @slot header is used and not documented',
    'mado-thing: @csspart note is used and not documented',
    'mado-thing: @csspart mark is used and not documented',
    'mado-thing: @cssstate busy is used and not documented',
    'the elements: @cssproperty --mado-ink is used and not documented',
  ]);
});

test('what is told and not used is named', async () => {
  assert.deepEqual(await check({ cssParts: told('text', 'note', 'mark', 'unused') }), [
    'mado-thing: @csspart unused is documented and not used',
  ]);
});

test('a summary and words for everything are needed', async () => {
  assert.deepEqual(await check({ summary: ' ', slots: [{ name: 'header' }] }), [
    'mado-thing: @summary is missing',
    'mado-thing: slots “header” has no description',
  ]);
});
