import { presets, type ContractDetail } from '@madoguchi/sdk';
import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readEnvironments } from '@madoguchi/sdk/environments/environments.endpoints.js';
import '../define/mado-contract-list.ts';
import '../define/mado-contract.ts';
import { equal, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { everything } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, sessionOf } from '../testing/scripted-server.ts';
import { contract as plain } from './contract.suite.ts';

const contract: ContractDetail = {
  ...plain,
  name: '購買システム 海外拠点展開',
  companyName: '東海総合化学工業株式会社 デジタル推進本部 プラットフォーム統括部',
};

/** The lines of a text within an element as they are drawn. */
function linesOf(element: HTMLElement, text: string): readonly string[] {
  const holder = [...everything(element)].find((one) => one.children.length === 0 && one.textContent?.trim() === text);
  const words = [...(holder?.childNodes ?? [])].find((node) => node instanceof Text && node.data.includes(text));
  ok(words instanceof Text, text);
  const lines = new Map<number, string>();
  const range = document.createRange();
  for (let at = 0; at < words.length; at++) {
    range.setStart(words, at);
    range.setEnd(words, at + 1);
    const { top, width } = range.getBoundingClientRect();
    if (width > 0) lines.set(Math.round(top), (lines.get(Math.round(top)) ?? '') + words.data[at]);
  }
  return [...lines.values()].map((line) => line.trim());
}

describe('the lines of a contract in English', () => {
  it('LIC-03 LIC-04 Japanese names break between their words and not within them', async () => {
    const server = createScriptedServer();
    server.on(readContract, () => answer(200, contract));
    server.on(readContracts, () => answer(200, { items: [contract], total: 1 }));
    server.on(readEnvironments, () => answer(200, { environments: [], role: 'owner' }));
    const portal = portalOn(server, presets.license);
    portal.session.adopt(sessionOf());
    for (const [tag, texts] of [
      ['mado-contract', [contract.name, contract.companyName]],
      ['mado-contract-list', [contract.name, contract.companyName]],
    ] as const) {
      const element = document.createElement(tag);
      element.portal = portal;
      element.lang = 'en';
      element.style.inlineSize = '230px';
      if (tag === 'mado-contract') element.setAttribute('contract', 'c');
      place(element);
      await until(() => [...everything(element)].some((one) => one.textContent?.trim() === contract.companyName), tag);
      await settle(element);
      // Firefox tells no language into a shadow root: its lines break as they did
      const isTold = element.renderRoot.querySelector('*')?.matches(':lang(en)') === true;
      ok(isTold || navigator.userAgent.includes('Firefox'));
      for (const text of isTold ? texts : []) {
        const lines = linesOf(element, text);
        equal(lines.join(' '), text, `${tag}: ${lines.join('／')}`);
        ok(lines.length > 1 || text === contract.name, 'it takes several lines');
      }
      element.remove();
    }
  });
});
