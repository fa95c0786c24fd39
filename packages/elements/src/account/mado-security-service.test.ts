import { changeSecurityService, readSecurityService } from '@madoguchi/sdk/account/security-service.endpoints.js';
import '../define/mado-security-service.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { answer, type ScriptedServer } from '../testing/scripted-server.ts';
import { openAs, securityOf } from './services.suite.ts';

const prepare = (server: ScriptedServer): void => server.on(readSecurityService, () => answer(200, securityOf()));

elementSuite<'mado-security-service'>({
  tag: 'mado-security-service',
  prepare,
  says: { ja: '1契約につき3台まで', en: 'Up to 3 for each contract' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', facts: securityOf(2) }),
    says: 'AAAA-BBBB',
  },
});

describe('mado-security-service', () => {
  it('MYP-14 is applied for, and then shows the licence and the way to install it', async () => {
    const { server, element } = await openAs('mado-security-service', prepare);
    (await until(() => get(element, 'button', '申し込む'))).click();
    server.on(changeSecurityService, () => answer(200, securityOf(3)));
    get(await until(() => all(element, 'dialog')[0]), 'button', '申し込む').click();
    await until(() => textOf(element).includes('AAAA-BBBB'));
    equal(server.count(changeSecurityService), 1);
    equal(get(element, 'link', 'インストールのページを開く').getAttribute('href'), 'https://install.example/');
  });

  it('MYP-14 says that another number has to be chosen', async () => {
    const { server, element } = await openAs('mado-security-service', (server) =>
      server.on(readSecurityService, () => answer(200, securityOf(2))),
    );
    (await until(() => get(element, 'button', '台数を変更する'))).click();
    await until(() => textOf(element).includes('いまの台数と同じです'));
    equal(server.count(changeSecurityService), 0);
  });

  it('MYP-14 MYP-17 asks for nothing and says so for whoever has no internet', async () => {
    const { server, element } = await openAs('mado-security-service', prepare, 'subscriber');
    includes(textOf(element), 'インターネットをご契約の方のサービスです');
    equal(server.count(readSecurityService), 0);
  });

  it('MYP-16 is a table where there is room, and on a phone each function with its systems below it, with nothing cut off', async () => {
    const { element } = await openAs('mado-security-service', prepare);
    const row = await until(() => element.renderRoot.querySelector('.functions tbody tr'));
    const system = element.renderRoot.querySelector('.system');
    for (const [width, display] of [
      [800, 'table-row'],
      [320, 'grid'],
    ] as const) {
      element.style.inlineSize = `${width}px`;
      await until(() => getComputedStyle(row).display === display, `${width} px`);
      equal(system?.checkVisibility(), width === 320);
      equal(element.scrollWidth <= width, true);
      equal(row.getAttribute('role'), 'row', 'it stays a table for whoever does not see it');
    }
  });
});
