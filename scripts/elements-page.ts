import { writeElementsPage } from './docs/elements-page.ts';
import { readElements, writeManifest } from './manifest/manifest.ts';

const failed = await writeManifest();
if (failed !== undefined) throw new Error(failed);
await writeElementsPage(await readElements());
console.log('docs/elements.md is written.');
