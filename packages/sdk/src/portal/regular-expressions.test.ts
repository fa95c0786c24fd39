import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, it } from 'node:test';
import { tokTypes, tokenizer, type Token } from 'acorn';

// Read when it is loaded. Its program, where npm installed one for this machine, takes a fifth of the time.
process.env['RECHECK_BACKEND'] = existsSync(
  new URL(`../../../../node_modules/recheck-${process.platform}-${process.arch}`, import.meta.url),
)
  ? 'native'
  : 'pure';
const { check } = await import('recheck');

interface Found {
  readonly source: string;
  readonly flags: string;
  readonly places: string[];
}

const packages = new URL('../../../', import.meta.url);
const found = new Map<string, Found>();
const built: string[] = [];
for (const file of globSync('*/src/**/*.ts', { cwd: packages })) {
  if (/\.(test|suite|e2e)\.ts$/.test(file)) continue;
  const code = stripTypeScriptTypes(readFileSync(new URL(file, packages), 'utf8'));
  const tokens: Iterable<Token & { readonly value?: unknown }> = tokenizer(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
  });
  for (const { type, value, start } of tokens) {
    const place = `${file}:${code.slice(0, start).split('\n').length}`;
    if (type === tokTypes.name && value === 'RegExp' && code.slice(start - 4, start) === 'new ') built.push(place);
    if (type !== tokTypes.regexp) continue;
    const { pattern, flags } = value as { readonly pattern: string; readonly flags: string };
    const known = found.get(`/${pattern}/${flags}`);
    if (known) known.places.push(place);
    else found.set(`/${pattern}/${flags}`, { source: pattern, flags, places: [place] });
  }
}

describe('regular expressions of all packages', () => {
  it('are found', () => {
    assert.ok(found.size >= 10, `${found.size} found`);
  });

  it('are written out, not built, so that each can be checked', () => {
    const constant = ['mocks/src/portal/operation-of.ts']; // made of the paths of our own endpoints, and never on a server
    assert.deepEqual(
      built.filter((place) => !constant.some((file) => place.startsWith(`${file}:`))),
      [],
    );
  });

  for (const [text, { source, flags, places }] of found)
    it(`${text} cannot be made to hang`, async () => {
      const { status } = await check(source, flags, { timeout: 20_000 });
      assert.equal(status, 'safe', places.join(', '));
    });
});
