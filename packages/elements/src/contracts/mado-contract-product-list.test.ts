import type { ContractProduct, ContractProducts } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  addProductByKey,
  inspectLicenseKey,
  readContractProducts,
} from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import { licenseKeyOf } from '@madoguchi/sdk/contracts/license-key.rules.js';
import '../define/mado-contract-product-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, everything, field, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const product = (id: string, name: string, further: Partial<ContractProduct> = {}): ContractProduct => ({
  id,
  name,
  unit: 'license',
  origin: 'contract',
  count: 10,
  assigned: 4,
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  expired: false,
  ...further,
});
const current = [
  product('p', 'アオゾラ基盤'),
  product('u', 'アオゾラ帳票', { unit: 'user', count: 1200, assigned: 1300 }),
];
const old = product('x', '旧連携', { expired: true, endsOn: '2025-03-31' });
const answered: ContractProducts = { products: current, expired: 1, role: 'owner' };
const added = product('k', 'オプションK', { origin: 'key', endsOn: undefined });
const key = licenseKeyOf('7KQ2M9X4TB3HVD8PNW5CR6JY');
const prepare = (server: ScriptedServer, given: ContractProducts = answered): void => {
  server.on(inspectLicenseKey, () => answer(200, added));
  server.on(readContractProducts, ({ query }) =>
    answer(200, query.has('expired') ? { ...given, products: [...given.products, old] } : given),
  );
};

async function opened(given: ContractProducts = answered) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-contract-product-list');
  element.portal = portal;
  element.contract = 'c';
  place(element);
  await until(() => element.state.type === 'ready' && textOf(element).includes('製品'));
  await settle(element);
  return { server, portal, element };
}

const names = (element: HTMLElement): readonly string[] =>
  all(element, 'rowheader').map((row) => textOf(row.querySelector('.product') ?? row));
const turn = (element: HTMLElement): HTMLElement => get(element, 'switch', '期限切れの製品を表示する');

/** Opens the form and types a key. */
async function typed(element: HTMLElement, text: string): Promise<HTMLInputElement> {
  get(element, 'button', 'その他製品を追加').click();
  const input = await until(() => field(element, /^ライセンスキー/));
  retype(input, text);
  return input;
}

formSuite({
  tag: 'mado-contract-product-list',
  operation: addProductByKey,
  accepted: () => answer(201, added),
  configuration: presets.license,
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  async open(element) {
    (await until(() => get(element, 'button', 'その他製品を追加'))).click();
  },
  fill: (element) => retype(field(element, /^(ライセンスキー|Licence key)/), key),
  confirm: '決定',
  before: 'mado-before-product-add',
  done: 'mado-product-added',
  typed: true,
  survival: { nothing: 'a licence key' },
});
elementSuite<'mado-contract-product-list'>({
  tag: 'mado-contract-product-list',
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  says: { ja: 'ライセンス数', en: 'Licensed' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'ready', rows: [], expired: { type: 'hidden', count: 0 }, manages: true }),
    says: '表示する製品がありません',
  },
});

describe('mado-contract-product-list', () => {
  it('LIC-16 shows how many there are, what is assigned, what remains, and the period', async () => {
    const { element } = await opened();
    equal(names(element), ['アオゾラ基盤', 'アオゾラ帳票']);
    equal(all(element, 'cell').map(textOf), [
      '10ライセンス',
      '4',
      '6',
      '2026/04/01から2027/03/31まで',
      '1,200ユーザ',
      '1,300',
      '100超過',
      '2026/04/01から2027/03/31まで',
    ]);
    includes(textOf(element), '見積依頼で数を増やしてください');
  });

  it('LIC-16 the switch shows expired products, and hides them again', async () => {
    const { server, element } = await opened();
    includes(textOf(element), '期限切れ 1製品');
    turn(element).click();
    await until(() => names(element).includes('旧連携'));
    includes(textOf(element), '期限切れ');
    equal(server.requests.at(-1)?.query.get('expired'), 'true');
    turn(element).click();
    await until(() => !names(element).includes('旧連携'));
    equal(server.count(readContractProducts), 2);
  });

  it('LIC-16 the switch goes back when they could not be read, and can be turned again', async () => {
    const { server, element } = await opened();
    server.on(readContractProducts, () => problem(503, 'unavailable'));
    const box = turn(element);
    box.click();
    await until(() => textOf(element).includes('期限切れの製品を読み込めませんでした'));
    equal(box instanceof HTMLInputElement && box.checked, false);
    equal(names(element).length, 2);
    prepare(server);
    box.click();
    await until(() => names(element).length === 3);
  });

  it('LIC-16 says when everything has expired, and when there is nothing', async () => {
    const { element } = await opened({ products: [], expired: 2, role: 'owner' });
    includes(textOf(element), '期限切れの製品だけがあります');
    const { element: none } = await opened({ products: [], expired: 0, role: 'member' });
    includes(textOf(none), '期限切れの製品はありません');
    includes(textOf(none), 'ご契約中の製品は、ここに表示されます');
  });

  it('LIC-15 LIC-16 members see the products; what owners do is absent', async () => {
    const { element } = await opened({ ...answered, role: 'member' });
    equal(names(element).length, 2);
    equal(all(element, 'button').length, 0);
    equal(textOf(element).includes('見積依頼'), false);
  });

  it('LIC-15 その他製品を追加: the key in full width and without hyphens, 追加, 決定, and the product is there', async () => {
    const { server, element } = await opened();
    server.on(addProductByKey, () => answer(201, added));
    const full = key
      .replaceAll('-', '')
      .toLowerCase()
      .replaceAll(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfe_e0));
    const input = await typed(element, full);
    await until(() => textOf(element).includes('正しい形のライセンスキーです'));
    equal(input.value, full, 'what was typed stays as it was typed');
    get(element, 'button', '追加').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    for (const told of [key, 'オプションK', '有効期間']) includes(textOf(dialog), told);
    equal(server.count(addProductByKey), 0);
    get(dialog, 'button', '決定').click();
    const said = await until(() => get(element, 'status', '「オプションK」を追加しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal(names(element).at(-1), 'オプションK');
    includes(textOf(element), 'その他の製品');
    equal(server.requests.at(-1)?.body, { key });
  });

  it('LIC-15 says how far the key is while it is typed, and what cannot become one', async () => {
    const { element } = await opened();
    const input = await typed(element, '7KQ2M-9X');
    await until(() => textOf(element).includes('25文字中 7文字'));
    retype(input, '7KQ2M-9Xあ');
    await until(() => textOf(element).includes('ライセンスキーに使われない文字が入っています: あ'));
    equal(input.hasAttribute('aria-invalid'), false, 'nothing is faulted before it was to be added');
  });

  it('LIC-15 tells malformed keys apart, and asks nobody about them', async () => {
    const { server, element } = await opened();
    const input = await typed(element, key.slice(0, -1));
    const wrong = async (says: string): Promise<void> => {
      get(element, 'button', '追加').click();
      await until(() => descriptionOf(input).includes(says), says);
    };
    await wrong('ライセンスキーは25文字です。いまは24文字です。');
    retype(input, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`);
    await wrong('どこかの文字が違うようです');
    retype(input, `${key.slice(0, -1)}#`);
    await wrong('使われない文字が入っています: #');
    equal(server.count(addProductByKey), 0);
  });

  for (const [code, says] of [
    ['license-key-unknown', 'このライセンスキーは登録されていません'],
    ['license-key-used', 'すでにほかのご契約で使われています'],
    ['license-key-added', 'このご契約に追加済みです'],
  ] as const)
    it(`LIC-15 says of a whole key why it adds nothing, at the field, and keeps it: ${code}`, async () => {
      const { server, element } = await opened();
      server.on(inspectLicenseKey, () => problem(409, code));
      const input = await typed(element, key);
      get(element, 'button', '追加').click();
      await until(() => descriptionOf(input).includes(says));
      const summary = await until(() => all(element, 'group')[0]);
      await until(() => focused() === summary, 'the focus at the summary');
      equal([input.value, all(element, 'dialog').length], [key, 0]);
    });

  it('LIC-15 キャンセル goes back to the list, and the focus to what began it', async () => {
    const { element } = await opened();
    await typed(element, 'x');
    get(element, 'button', 'キャンセル').click();
    await until(() => focused() === get(element, 'button', 'その他製品を追加'));
    await until(() => names(element).length === 2);
  });

  it('LIC-16 says when the products could not be read, and reads them again', async () => {
    const server = createScriptedServer();
    server.on(readContractProducts, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-contract-product-list');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => names(element).length === 2);
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    await typed(element, '7KQ2M');
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readContractProducts) === 2 && names(element).length === 2);
    equal(all(element, 'textbox').length, 0);
  });

  it('shows names as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await opened({ ...answered, products: [product('p', evil, { unit: evil, origin: evil })] });
    includes(textOf(element), evil);
    equal([...everything(element)].filter((found) => found.matches('img')).length, 0);
  });

  it('LIC-15 in a contract that has ended nothing is added, and it says why; nor is more than there is to be reduced', async () => {
    const { element } = await opened({ ...answered, ended: true });
    equal(all(element, 'button', 'その他製品を追加').length, 0);
    includes(textOf(element), '終了しているため、製品は追加できません。');
    equal(textOf(element).includes('見積依頼で数を増やしてください'), false);
  });

  it('LIC-15 a key that is typed while the contract ends is refused with that reason', async () => {
    const { server, element } = await opened();
    server.on(inspectLicenseKey, () => problem(409, 'contract-ended'));
    await typed(element, key);
    get(element, 'button', '追加').click();
    await until(() => textOf(element).includes('終了しているため、この操作はできません') || undefined, 'the reason');
  });
});
