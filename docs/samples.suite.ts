import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

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
