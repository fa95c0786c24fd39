import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../browsers/chromium.ts';
import { bundlePage } from '../lib/bundle-page.ts';
import { servePage } from '../lib/page-server.ts';
import { median, ratioLine } from './median.ts';

// How long a page takes until its sign-in form can be used: <mado-login> against a plain HTML form with the same fields.
// fewer runs swing by 0.15: a page is drawn in frames of 16.7 ms
const runs = 75;
const head = (title: string) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/page.css">`;
// as the README tells hosts to
const preloads = ['page', 'information.preset', 'portal.ja', 'sign-in.ja']
  .map((name) => `<link rel="modulepreload" href="/${name}.js">`)
  .join('');
const pages = new Map([
  [
    '/page.css',
    'body { max-width: 480px; margin: 40px auto; font-family: sans-serif } label, input { display: block }',
  ],
  [
    '/plain.html',
    `${head('plain')}<form><h2>ログイン</h2><label for="a">メールアドレス</label><input id="a" name="identifier" autocomplete="username">
<label for="b">パスワード</label><input id="b" name="password" type="password" autocomplete="current-password">
<label><input type="checkbox"> パスワードを表示</label><button>ログイン</button><a href="/x">パスワード設定（初回・再設定）</a></form>
<script type="module" src="/plain.js"></script>`,
  ],
  [
    '/plain.js',
    `document.querySelector('form').addEventListener('submit', (event) => event.preventDefault()); document.documentElement.dataset.usable = performance.now();`,
  ],
  [
    '/mado.html',
    `${head('mado')}${preloads}<mado-portal base-url="/api/information" preset="information"><mado-login password-link-href="/x"></mado-login></mado-portal>
<script type="module" src="/page.js"></script>`,
  ],
]);
const source = `import '@madoguchi/elements/define/mado-portal.js'; import '@madoguchi/elements/define/mado-login.js';
const look = new MutationObserver(() => {
  if (!document.querySelector('input[autocomplete="current-password"]')) return;
  look.disconnect();
  document.documentElement.dataset.usable = performance.now();
});
look.observe(document, { subtree: true, childList: true });`;

async function time(browser: Browser, url: string, slowdown: number): Promise<number> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const devtools = await context.newCDPSession(tab);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await tab.goto(url);
  await tab.locator('html[data-usable]').waitFor({ state: 'attached' });
  const usable = Number(await tab.locator('html').getAttribute('data-usable'));
  await context.close();
  return usable;
}

const files = await bundlePage(source);
for (const [name, { code }] of files) pages.set(`/${name}`, code);
await using server = await servePage(pages);
const browser = await chromium.launch(await findChromium());
for (const [name, slowdown, aim] of [
  ['<mado-login> interactive, full speed', 1, 1.5],
  ['<mado-login> interactive, quarter speed', 4, 1.7],
] as const) {
  const times: Record<'plain' | 'mado', number[]> = { plain: [], mado: [] };
  for (let run = -3; run < runs; run++)
    for (const kind of ['plain', 'mado'] as const) {
      const measured = await time(browser, `${server.url}/${kind}.html`, slowdown);
      if (run >= 0) times[kind].push(measured);
    }
  console.log(ratioLine(name, median(times.mado), median(times.plain), 'ms', aim));
}
await browser.close();
