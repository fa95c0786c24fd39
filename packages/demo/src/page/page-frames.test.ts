import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { demoPortals } from '../server/demo-portals.ts';

const root = join(import.meta.dirname, '..');

/** The parts of a site's pages that are written out on each of them, by the page's file. */
async function parts(pattern: string, part: RegExp): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob(pattern, { cwd: root }))
    found.set(file, part.exec(await readFile(join(root, file), 'utf8'))?.[0] ?? '');
  return found;
}

function assertAlike(all: ReadonlyMap<string, string>): void {
  assert.ok(all.size > 1);
  const [first = ''] = all.values();
  assert.notEqual(first, '');
  for (const [file, text] of all) assert.equal(text, first, file);
}

const session = /\s*<mado-session[^]*?<\/mado-session>/;
const navigation = /\s*<mado-nav[^]*?<\/mado-nav>/;

test('INF-06 every page of the information site has the same head, with or without who is signed in', async () => {
  const heads = await parts('information/**/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replace(session, '').replace(navigation, '')])));
});

test('INF-06 INF-07 INF-08 every page of customers has the same navigation, which knows the page it is on', async () => {
  const all = await parts('information/**/index.html', navigation);
  const navigations = [...all].filter(([, text]) => text !== '');
  assertAlike(new Map(navigations.map(([file, text]) => [file, text.replace(/current="[^"]*"/, '')])));
  for (const [file, text] of navigations) {
    const place = file.split(/[\\/]/).slice(1, -1).join('/');
    assert.equal(/current="([^"]*)"/.exec(text)?.[1], place === 'password/change' ? 'password-change' : place);
  }
});

for (const site of ['information', 'license', 'mypage', 'support', 'certificate'])
  test(`every page of the ${site} site ends with whom to ask, as the portal’s mail does`, async () => {
    const feet = await parts(`${site}/**/index.html`, /<footer>[^]*?<\/footer>/);
    assertAlike(feet);
    const [foot = ''] = feet.values();
    const { sender, configuration } =
      demoPortals('http://localhost').find((one) => one.configuration.id === site) ?? {};
    assert.ok(sender && configuration?.contact);
    const { name, telephone = '', mail = '', hours = {} } = configuration.contact;
    assert.equal(mail, sender.address);
    const told = [...Object.values(name), ...Object.values(hours), `>${telephone}<`, `href="mailto:${mail}"`];
    for (const text of [sender.name['ja'] ?? '', ...told]) assert.ok(foot.includes(text), text);
  });

const siteMap = /\s*<mado-site-map[^]*?<\/mado-site-map>/;

test('LIC-03 every page of the licence site has the same head, with or without who is signed in, and the site map knows the page it is on', async () => {
  const heads = await parts('license/**/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replace(session, '').replace(siteMap, '')])));
  const maps = [...(await parts('license/**/index.html', siteMap))].filter(([, text]) => text !== '');
  assertAlike(new Map(maps.map(([file, text]) => [file, text.replace(/current="[^"]*"/, '')])));
  const places: Readonly<Record<string, string>> = { 'password/change': 'password-change', 'contract': 'contracts' };
  for (const [file, text] of maps) {
    const place = file.split(/[\\/]/).slice(1, -1).join('/');
    assert.equal(/current="([^"]*)"/.exec(text)?.[1], places[place] ?? place);
  }
});

test('CRT-03 every page of the certificate site has the same head, and the menu of every page of customers knows where it is', async () => {
  const heads = await parts('certificate/**/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replace(session, '')])));
  const menus = [...(await parts('certificate/**/index.html', navigation))].filter(([, text]) => text !== '');
  assertAlike(new Map(menus.map(([file, text]) => [file, text.replaceAll(/\s+(?:current="[^"]*"|hidden)/g, '')])));
  const places: Readonly<Record<string, string | undefined>> = {
    'apply': 'new-application',
    'application': 'applications',
    'revocation': 'applications',
    'termination': 'applications',
    'password/change': 'password-change',
    'terms': undefined,
    'guide/input': undefined,
    'guide/csr': undefined,
  };
  for (const [file, text] of menus) {
    const place = file.split(/[\\/]/).slice(1, -1).join('/');
    const here = /current="([^"]*)"/.exec(text)?.[1];
    assert.equal(here, place in places ? places[place] : place, file);
  }
});

test('MYP-17 every page of my page has the same head, and the menu of every page of customers knows where it is', async () => {
  const heads = await parts('mypage/**/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replace(session, '').replace(navigation, '')])));
  const menus = [...(await parts('mypage/**/index.html', navigation))].filter(([, text]) => text !== '');
  assertAlike(new Map(menus.map(([file, text]) => [file, text.replace(/current="[^"]*"/, '')])));
  const places: Readonly<Record<string, string>> = {
    'new-mail-address': 'mail-addresses',
    'password/change': 'password-change',
    'services': 'subscribed-services',
    'statement': 'statements',
  };
  for (const [file, text] of menus) {
    const place = file.split(/[\\/]/).slice(1, -1).join('/');
    assert.equal(/current="([^"]*)"/.exec(text)?.[1], places[place] ?? place, file);
  }
});

const menu = /\s*<nav class="menu"[^]*?<\/nav>/;

test('SUP-02 every page of the support site has the same head, and the menu of every page of customers knows where it is', async () => {
  const heads = await parts('support/**/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replace(session, '').replace(menu, '')])));
  const menus = [...(await parts('support/**/index.html', menu))].filter(([, text]) => text !== '');
  assertAlike(
    new Map(menus.map(([file, text]) => [file, text.replace(/\s+aria-current="page"/, '').replaceAll(/\s+/g, '')])),
  );
  const places: Readonly<Record<string, string>> = {
    'tickets/new': 'tickets',
    'ticket': 'tickets',
    'article': 'articles',
    'contract': 'contracts',
    'renewal-quote': 'renewal-quotes',
  };
  for (const [file, text] of menus) {
    const place = file.split(/[\\/]/).slice(1, -1).join('/');
    const here = /href="\/support\/([^"]*)\/"\s+aria-current="page"/.exec(text)?.[1];
    assert.equal(here, places[place] ?? place, file);
  }
});

for (const desk of ['support', 'mypage'])
  test(`the vendor’s pages of ${desk} have the same head as the vendor’s page, and lead to each other`, async () => {
    const heads = await parts(`vendor/${desk}/*/index.html`, /<header>[^]*?<\/header>/);
    assertAlike(heads);
    const ways = await parts(`vendor/${desk}/*/index.html`, /<nav aria-labelledby="portal"[^]*?<\/nav>/);
    const bare = [...ways].map(
      ([file, text]) => [file, text.replace(/\s+aria-current="\w+"/, '').replaceAll(/\s+/g, '')] as const,
    );
    assertAlike(new Map(bare));
  });

test('every page of the partner’s site has the same head, ways in, navigation and foot', async () => {
  for (const part of [
    /<header>[^]*?<\/header>/,
    /<section class="support"[^]*?<div data-part="open"/,
    /<p class="further">\s*<span[^]*?<\/footer>/,
  ])
    assertAlike(await parts('partner/**/index.html', part));
  const navigations = await parts('partner/**/index.html', navigation);
  assertAlike(new Map([...navigations].map(([file, text]) => [file, text.replace(/current="[^"]*"/, '')])));
});

test('the pages around the demo have the same head, which marks where one is', async () => {
  const heads = await parts('{front,inbox,vendor,certificate-setup,not-found}/index.html', /<header>[^]*?<\/header>/);
  assertAlike(new Map([...heads].map(([file, head]) => [file, head.replaceAll(' aria-current="page"', '')])));
  for (const [file, head] of heads) {
    const here = [...head.matchAll(/href="([^"]*)"\s+aria-current="page"/g)].map(([, path]) => path);
    const folder = file.split(/[\\/]/)[0];
    const isAside = folder === 'not-found' || folder === 'certificate-setup';
    assert.deepEqual(here, isAside ? [] : [folder === 'front' ? '/' : `/${folder}/`]);
  }
});
