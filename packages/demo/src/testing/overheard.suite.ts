import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Journey } from './journey.suite.ts';

/** Listens from now on to what a page sends; then tells whether any of the texts is in that, or is kept anywhere. */
export function overhear(
  journey: Journey,
  page: Page,
): { findings(texts: readonly string[]): Promise<readonly string[]> } {
  const sent: string[] = [];
  page.context().on('request', (request) => {
    sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  return {
    async findings(texts) {
      const places = new Map<string, string>([
        ['the network', sent.join('\n')],
        [
          'the browser',
          JSON.stringify([await page.context().storageState({ indexedDB: true }), await keptByTab(page)]),
        ],
        ['the page', await page.evaluate(everyText)],
      ]);
      for (const name of await readdir(journey.data))
        if (name.includes('.sqlite')) places.set(name, await readFile(join(journey.data, name), 'latin1'));
      return [...places].flatMap(([place, text]) => {
        const closed = text.replaceAll(/\\[nr]|\s/g, '');
        return texts.some((one) => closed.includes(one) || closed.toLowerCase().includes(one)) ? [place] : [];
      });
    },
  };
}

const keptByTab = (page: Page): Promise<unknown> =>
  page.evaluate(() => [Object.entries(sessionStorage), history.state, location.href, document.title]);

/** Runs in the page: all texts, attributes and values of fields, those in shadow roots too. */
function everyText(): string {
  const found: string[] = [];
  const walk = (root: Node): void => {
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
      if (!(node instanceof Element)) continue;
      for (const { value } of node.attributes) found.push(value);
      if ('value' in node) found.push(String(node.value));
      if (node.shadowRoot) walk(node.shadowRoot);
      walk(node);
    }
  };
  walk(document);
  return found.join('\n');
}
