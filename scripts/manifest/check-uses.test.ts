import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongUses } from './check-uses.ts';
import type { ElementDeclaration } from './manifest.ts';

const elements: readonly ElementDeclaration[] = [
  { name: 'MadoThing', tagName: 'mado-thing', attributes: [{ name: 'thing-href' }, { name: 'open' }] },
];

test('an attribute that an element does not have is told, and an element that does not exist; what any element may have is not', () => {
  const text = `
<mado-thing
  thing-href="/thing?x=other-href" open class="wide" data-en="Thing"
  ><p other>…</p></mado-thing>
<mado-thing other-href="/"></mado-thing> <mado-other></mado-other>`;
  assert.deepEqual(wrongUses(elements, text), ['<mado-thing> has no attribute other-href', 'there is no <mado-other>']);
});
