import { readFile, writeFile } from 'node:fs/promises';
import type { Described, ElementModule } from '../manifest/manifest.ts';

const file = new URL('../../docs/elements.md', import.meta.url);

/** The page on all elements, as the manifest tells of them: by domain and name, with what a host writes and hears. */
export function elementsPage(elements: readonly ElementModule[]): string {
  const domains = Map.groupBy(elements, ({ source }) => /\/src\/([^/]+)\//.exec(source)?.[1] ?? '');
  const parts = [...domains]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([domain, own]) => `## ${domain}\n\n${sectionsOf(own).join('\n\n')}`);
  return `# Elements

Printed from the elements' sources by \`node scripts/run.mjs elements-page\`. Storybook has each of them in every state, with its
parts, properties and states besides; \`custom-elements.json\` of the package has the same for editors.

${parts.join('\n\n')}
`;
}

function sectionsOf(elements: readonly ElementModule[]): readonly string[] {
  return elements
    .map(({ element }) => element)
    .toSorted((one, other) => one.tagName.localeCompare(other.tagName, 'en'))
    .map(({ tagName, summary = '', attributes, events, slots }) =>
      [
        `### \`<${tagName}>\``,
        summary,
        ...listOf('Attributes', attributes),
        ...listOf('Events', events),
        ...listOf('Slots', slots),
      ].join('\n\n'),
    );
}

function listOf(title: string, all: readonly Described[] = []): readonly string[] {
  const lines = all.map(
    ({ name, description = '' }) => `- ${name === '' ? 'without a name' : `\`${name}\``} – ${description}`,
  );
  return lines.length > 0 ? [`${title}:`, lines.join('\n')] : [];
}

/** What is wrong with the page as it is stored. */
export async function checkElementsPage(elements: readonly ElementModule[]): Promise<readonly string[]> {
  const stored = await readFile(file, 'utf8').catch(() => '');
  if (stored === elementsPage(elements)) return [];
  return ['docs/elements.md: the elements say something else; run `node scripts/run.mjs elements-page`'];
}

export async function writeElementsPage(elements: readonly ElementModule[]): Promise<void> {
  await writeFile(file, elementsPage(elements));
}
