import { confirmAddressChange, inspectAddressChange } from '@madoguchi/sdk/identity/address-change.endpoints.js';
import '../define/mado-contact-confirmation.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';

const change = {
  kind: 'identifier',
  address: 'new@example.jp',
  becomesContact: true,
  expiresAt: '2026-11-20T04:00:00.000Z',
};
const prepare = (server: ScriptedServer): void => server.on(inspectAddressChange, () => answer(200, change));
formSuite({
  tag: 'mado-contact-confirmation',
  operation: confirmAddressChange,
  accepted: () => answer(200, change),
  prepare,
  set: (element) => element.setAttribute('token', 'a-token'),
  fill: () => undefined,
  before: 'mado-before-contact-confirmation',
  done: 'mado-contact-confirmed',
  typed: false,
  alwaysComplete: true,
  survival: { nothing: 'nothing is entered' },
});
elementSuite<'mado-contact-confirmation'>({
  tag: 'mado-contact-confirmation',
  prepare,
  set: (element) => element.setAttribute('token', 'a-token'),
  says: { ja: '登録を完了する', en: 'Complete the registration' },
  byHand: { set: (element) => (element.state = { type: 'confirmed', change }), says: 'IDを変更しました。' },
});

function opened() {
  const server = createScriptedServer();
  prepare(server);
  const element = document.createElement('mado-contact-confirmation');
  element.portal = portalOn(server);
  element.setAttribute('token', 'a-token');
  element.setAttribute('home-href', '/home');
  place(element);
  return { server, element };
}

describe('mado-contact-confirmation', () => {
  it('MYP-07 shows what will be registered, and registers it once when that is wanted', async () => {
    const { server, element } = opened();
    const submit = await until(() => get(element, 'button', '登録を完了する'));
    includes(textOf(element), 'new@example.jp');
    equal(server.count(confirmAddressChange), 0);
    server.on(confirmAddressChange, () => answer(200, change));
    for (let click = 0; click < 10; click++) submit.click();
    await until(() => textOf(element).includes('IDを変更しました。'));
    equal(server.count(confirmAddressChange), 1);
    equal(get(element, 'link', 'マイページへ').getAttribute('href'), '/home');
  });

  it('MYP-07 says why a link does not work, and without one asks nobody', async () => {
    const { server, element } = opened();
    server.on(inspectAddressChange, () => problem(410, 'link-expired'));
    await until(() => textOf(element).includes('URLの有効期間（1時間）が過ぎています。'));
    const asked = server.requests.length;
    element.token = '';
    await until(() => textOf(element).includes('URLが正しくありません。'));
    equal(server.requests.length, asked);
  });

  it('MYP-13 tries again what could not be looked at', async () => {
    const { server, element } = opened();
    server.on(inspectAddressChange, () => problem(500, 'internal'));
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    prepare(server);
    again.click();
    await until(() => get(element, 'button', '登録を完了する'));
  });
});
