import { glob, readFile } from 'node:fs/promises';
import type { ElementDeclaration } from './manifest.ts';

/** What any element may have. */
const anywhere = /^(?:slot|class|id|lang|dir|hidden|title|role|tabindex|part|style|(?:aria|data)-[\w-]+)$/;

/** Pages and documents that show how elements are used. */
const shown = ['README.md', 'SECURITY.md', 'docs/**/*.md', 'packages/demo/src/**/*.html'];

/** Where an element is used that does not exist, or with an attribute that it does not have: `file: what`, in their order. */
export async function checkUses(elements: readonly ElementDeclaration[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for await (const file of glob(shown))
    problems.push(...wrongUses(elements, await readFile(file, 'utf8')).map((problem) => `${file}: ${problem}`));
  return problems.toSorted();
}

/** The same of one text. */
export function wrongUses(elements: readonly ElementDeclaration[], text: string): readonly string[] {
  const attributesOf = new Map(
    elements.map(({ tagName, attributes = [] }) => [tagName, new Set(attributes.map(({ name }) => name))]),
  );
  const problems: string[] = [];
  for (const [, tag = '', attributes = ''] of text.matchAll(/<(mado-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    const known = attributesOf.get(tag);
    if (!known) problems.push(`there is no <${tag}>`);
    for (const [name] of attributes.replaceAll(/="[^"]*"/g, '').matchAll(/[\w-]+/g))
      if (known && !known.has(name) && !anywhere.test(name)) problems.push(`<${tag}> has no attribute ${name}`);
  }
  return problems;
}
