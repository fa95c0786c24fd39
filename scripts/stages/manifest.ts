import { checkElementsPage } from '../docs/elements-page.ts';
import { checkManifest } from '../manifest/check.ts';
import { checkUses } from '../manifest/check-uses.ts';
import { readElements, writeManifest } from '../manifest/manifest.ts';
import { verdict, type Stage } from '../run/stage.ts';

/** What editors and Storybook know of the elements: written from the sources, complete, and nothing too much; and so used. */
export const manifest: Stage = {
  name: 'manifest',
  async run() {
    const failed = await writeManifest();
    if (failed !== undefined) return verdict(false, failed);
    const elements = await readElements();
    const problems = [
      ...checkManifest(elements),
      ...(await checkUses(elements.map(({ element }) => element))),
      ...(await checkElementsPage(elements)),
    ];
    const bad = new Set(problems.map((problem) => problem.split(':', 1)[0]));
    const output = problems.join('\n');
    const told = elements.filter(({ element }) => !bad.has(element.tagName)).length;
    return {
      passed: told,
      failed: elements.length === 0 ? 1 : bad.size,
      skipped: 0,
      output,
      note: `${elements.length} elements`,
    };
  },
};
