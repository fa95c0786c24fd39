import assert from 'node:assert/strict';
import { glob, readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, root), 'utf8');

test('the changelog names every element', async () => {
  const files = await readdir(new URL('packages/elements/src/define/', root));
  const tags = files.map((file) => file.replace('.ts', '')).filter((name) => name.startsWith('mado-'));
  const changelog = await read('CHANGELOG.md');
  assert.ok(tags.length > 0);
  assert.deepEqual(
    tags.filter((tag) => !changelog.includes(`\`${tag}\``)),
    [],
  );
});

test('a host’s privacy notice can take from SECURITY all that elements keep in a browser', async () => {
  const security = await read('SECURITY.md');
  const kept = new Set<string>();
  for await (const file of glob('packages/{sdk,elements}/src/**/*.ts', { cwd: root })) {
    if (/\.(?:test|suite|e2e|property)\.ts$/.test(file)) continue;
    const source = await read(file);
    if (!/localStorage|sessionStorage|Storage\b|BroadcastChannel|history\.(?:push|replace)State/.test(source)) continue;
    for (const [, key = ''] of source.matchAll(/key = '(mado[\w:-]+)'/gi)) kept.add(key);
    for (const [, prefix = ''] of source.matchAll(/['`](mado:[\w-]+:)/g)) kept.add(`${prefix}…`);
  }
  assert.ok(kept.size > 3, [...kept].join(', '));
  assert.deepEqual(
    [...kept].filter((key) => !security.includes(`\`${key}\``)),
    [],
  );
  const attributes = new Set<string>();
  for await (const file of glob('packages/elements/src/*/mado-*.ts', { cwd: root }))
    for (const [, name = ''] of (await read(file)).matchAll(/@attr \{\w+\} (\S+) - [^*]*\bpage's address\b/g))
      attributes.add(name);
  assert.ok(attributes.size > 1, [...attributes].join(', '));
  for (const name of attributes) assert.ok(security.includes(`\`${name}\``), name);
});

test('every decision is linked from the first page of the documents, in their order, and no number is given twice', async () => {
  const files = (await readdir(new URL('docs/decisions/', root))).toSorted();
  const numbers = files.map((file) => /^(\d{4})-[\w-]+\.md$/.exec(file)?.[1] ?? file);
  assert.deepEqual(
    numbers,
    files.map((_, index) => String(index + 1).padStart(4, '0')),
  );
  const linked = [...(await read('docs/README.md')).matchAll(/\]\(decisions\/([^)]+)\)/g)].map(([, file]) => file);
  assert.deepEqual(linked, files);
  for (const file of files)
    assert.match(await read(`docs/decisions/${file}`), new RegExp(`^# ${Number(file.slice(0, 4))}\\. `), file);
});

test('what developers read of npm’s scripts is so: which of them are the tools themselves', async () => {
  const { scripts } = JSON.parse(await read('package.json'));
  const others = Object.keys(scripts).filter((name) => !String(scripts[name]).startsWith('node scripts/run.mjs '));
  const [, told = ''] =
    /Every npm script but (.+), which are the tools themselves/.exec(await read('DEVELOPERS.md')) ?? [];
  assert.deepEqual(
    told.split(' and '),
    others.map((name) => `\`${name}\``),
  );
});

test('the guide to my page names every element of the demo’s, but for those that every portal has', async () => {
  const guide = await read('docs/guides/mypage.md');
  const everywhere = ['mado-portal', 'mado-session', 'mado-session-expiry', 'mado-password-form'];
  const tags = new Set<string>();
  for await (const file of glob('packages/demo/src/mypage/**/index.html', { cwd: root }))
    for (const [, tag = ''] of (await read(file)).matchAll(/<(mado-[\w-]+)/g)) tags.add(tag);
  assert.ok(tags.size > 20, [...tags].join(', '));
  assert.deepEqual(
    [...tags].filter((tag) => !everywhere.includes(tag) && !guide.includes(`<${tag}`) && !guide.includes(`\`${tag}\``)),
    [],
  );
});
