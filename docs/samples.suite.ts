import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { demoPassword } from '@madoguchi/server/demo-data.js';

let samplesRun = 0;

/** The samples in a language that a document shows, in their order. */
export async function samples(document: URL, language: string): Promise<readonly string[]> {
  const text = await readFile(document, 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
}

/** The one sample in a language. */
export async function sample(document: URL, language: string): Promise<string> {
  const [first = '', ...others] = await samples(document, language);
  assert.ok(first && others.length === 0, `${document.pathname} has one sample in ${language}`);
  return first;
}

/** The page with an element, of those that a document shows, divided into markup and script. */
export async function pageWith(document: URL, tag: string): Promise<readonly [markup: string, script: string]> {
  const found = (await samples(document, 'html')).find((html) => html.includes(`<${tag}`));
  assert.ok(found, `${document.pathname} has a page with ${tag}`);
  const [markup = '', script = ''] = found.split(/<script type="module">|<\/script>/);
  return [markup, script];
}

/** Runs a script of a document as that person; gives what it said. */
export async function runSample(
  test: TestContext,
  script: string,
  origin: string,
  person: string,
): Promise<readonly unknown[]> {
  const said: unknown[] = [];
  const body = script.replace(/^import \{([^}]*)\} from '([^']*)';$/m, "const {$1} = await import('$2');");
  const log = test.mock.method(console, 'log', (...line: unknown[]) => void said.push(...line));
  try {
    const { default: run }: { default: (...args: string[]) => Promise<void> } = await importCode(
      `export default async (origin, identifier, password) => {${body}}`,
    );
    await run(origin, person, demoPassword);
  } finally {
    log.mock.restore();
  }
  return said;
}

/** The module that this code is, which finds the packages that documents name. */
export async function importCode<Module>(code: string): Promise<Module> {
  const file = new URL(`./sample-${process.pid}-${samplesRun++}.mjs`, import.meta.url);
  await writeFile(file, code);
  try {
    return await import(file.href);
  } finally {
    await rm(file);
  }
}
