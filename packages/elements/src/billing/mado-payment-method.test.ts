import { presets } from '@madoguchi/sdk';
import {
  beginPaymentSetup,
  checkPaymentToken,
  readPaymentMethod,
  updatePaymentMethod,
} from '@madoguchi/sdk/billing/payment-method.endpoints.js';
import '../define/mado-payment-method.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';

const card = { type: 'card', name: 'Visa', ending: '4242', expires: '2028-04' };
const details = {
  method: { type: 'bank-account', name: 'みなと銀行', ending: '3456' },
  changesFrom: '2026-12',
  provider: { ja: 'あさひペイメント' },
  version: 3,
};
const token = 'tok_abcdefgh';
let setups = 0;

function prepare(server: ScriptedServer): void {
  server.on(readPaymentMethod, () => answer(200, details));
  server.on(beginPaymentSetup, () =>
    answer(201, { id: `s${++setups}`, fieldsUrl: 'https://pay.example/1', expiresAt: '2099-10-01T00:30:00.000Z' }),
  );
  server.on(checkPaymentToken, () => answer(200, { id: `s${setups}`, card }));
  server.on(updatePaymentMethod, () =>
    answer(200, { ...details, next: { method: card, fromMonth: '2026-12' }, version: 4 }),
  );
}

elementSuite<'mado-payment-method'>({
  tag: 'mado-payment-method',
  prepare,
  says: { ja: 'お支払い方法', en: 'Payment method' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', details: { changesFrom: '2026-12', version: 0 } }),
    says: 'お問い合わせ窓口で承ります',
  },
});

/** As a host does: the provider's fields come into the slot, and go. */
function opened() {
  const server = createScriptedServer();
  prepare(server);
  const element = document.createElement('mado-payment-method');
  element.portal = portalOn(server, presets.mypage);
  const asked: string[] = [];
  element.addEventListener('mado-payment-fields', ({ setup }) => {
    asked.push(setup.id);
    const fields = document.createElement('p');
    fields.slot = 'fields';
    element.append(fields);
  });
  element.addEventListener('mado-payment-fields-ended', () => element.replaceChildren());
  return { server, element: place(element), asked };
}

async function entering() {
  const all = opened();
  (await until(() => get(all.element, 'button', 'クレジットカードに変更する'))).click();
  await until(() => all.element.renderRoot.querySelector('[part="fields"]'));
  return { ...all, setupId: all.asked.at(-1) ?? '' };
}

describe('mado-payment-method', () => {
  it('MYP-11 shows how one pays, masked, and from when a change would count', async () => {
    const { element } = opened();
    await until(() => textOf(element).includes('末尾3456'));
    includes(textOf(element), 'みなと銀行');
    includes(textOf(element), '2026年12月ご請求分から変わります');
  });

  it('MYP-11 the provider’s fields are the host’s to put in; their token leads to what is to be confirmed', async () => {
    const { server, element, asked, setupId } = await entering();
    equal(asked.length, 1);
    includes(textOf(element), '当サイトには送られず、保存もされません');
    equal(element.renderRoot.querySelectorAll('input').length, 0, 'there is no field of ours');
    await element.provide({ setupId, token });
    await until(() => textOf(element).includes('末尾4242'));
    equal(element.children.length, 0, 'the fields are gone');
    equal(server.requests.at(-1)?.body, { paymentToken: token });
    get(element, 'button', '変更する').click();
    await until(() => textOf(element).includes('お支払い方法を変更しました'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"3"');
  });

  it('MYP-11 the number of a card is sent nowhere, and a token of another setup is left alone', async () => {
    const { server, element, setupId } = await entering();
    const before = server.requests.length;
    await element.provide({ setupId, token: '4242-4242-4242-4242' });
    await until(() => textOf(element).includes('もう一度入力してください'));
    await element.provide({ setupId: 'another', token });
    equal(server.requests.length, before);
    equal(element.children.length, 1, 'the fields stay');
  });

  it('MYP-11 a card that is not taken is told, with new fields for another one', async () => {
    const { server, element, asked, setupId } = await entering();
    server.on(checkPaymentToken, () => problem(422, 'payment-declined'));
    await element.provide({ setupId, token });
    await until(() => textOf(element).includes('このカードはご利用いただけませんでした'));
    equal(asked.length, 2);
    equal(element.children.length, 1);
  });

  it('MYP-11 やめる and 戻る change nothing', async () => {
    const { server, element, setupId } = await entering();
    get(element, 'button', 'やめる').click();
    await until(() => textOf(element).includes('変更をやめました'));
    equal(element.children.length, 0);
    get(element, 'button', 'クレジットカードに変更する').click();
    await until(() => element.renderRoot.querySelector('[part="fields"]'));
    ok(setupId);
    await element.provide({ setupId: `s${setups}`, token });
    (await until(() => get(element, 'button', '戻る'))).click();
    await until(() => textOf(element).includes('変更をやめました'));
    equal(server.count(updatePaymentMethod), 0);
  });

  it('MYP-11 the host can keep a change from being sent', async () => {
    const { server, element, setupId } = await entering();
    element.addEventListener('mado-before-payment-method-change', (event) => event.preventDefault());
    await element.provide({ setupId, token });
    (await until(() => get(element, 'button', '変更する'))).click();
    await element.updateComplete;
    equal(server.count(updatePaymentMethod), 0);
  });
});
