import { presets, type QuoteOptions, type QuoteRequest } from '@madoguchi/sdk';
import { readQuoteOptions, readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import '../define/mado-quote-request.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
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

const options: QuoteOptions = {
  contracted: [
    { id: 'p', name: 'Platform', unit: 'license', count: 16, endsOn: '2027-03-31' },
    { id: 'f', name: 'Forms', unit: 'user', count: 500, endsOn: '2027-03-31' },
  ],
  offered: [
    { id: 'd', name: 'Designer', unit: 'license' },
    { id: 'a', name: 'Analysis', unit: 'user' },
  ],
  contact: { name: '第二営業部', telephone: '03-0000-2200', mail: 'sales@vendor.example' },
};
const made: QuoteRequest = {
  id: 'q2',
  number: 'Q-2026-000002',
  state: 'requested',
  requestedAt: '2026-11-20T00:00:00.000Z',
  requestedBy: '渡邉 彩',
  lines: [
    { name: 'Platform', unit: 'license', type: 'change', before: 16, after: 20 },
    { name: 'Forms', unit: 'user', type: 'continue', before: 500, after: 500 },
  ],
};
const answered: QuoteRequest = {
  ...made,
  id: 'q1',
  number: 'Q-2026-000001',
  state: 'quoted',
  answer: { text: '見積書をお送りしました。', answeredAt: '2026-11-19T00:00:00.000Z' },
};
const prepare = (server: ScriptedServer): void => {
  server.on(readQuoteOptions, () => answer(200, options));
  server.on(readQuoteRequests, () => answer(200, { items: [answered], total: 1 }));
};
const set = (element: HTMLElement): void => {
  element.setAttribute('contract', 'c');
  element.setAttribute('leaving-href', '/leaving');
};

async function opened(change: (server: ScriptedServer) => void = () => undefined) {
  const server = createScriptedServer();
  prepare(server);
  change(server);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-quote-request');
  element.portal = portal;
  set(element);
  place(element);
  await until(() => !['loading'].includes(element.state.type) && element.requests.type !== 'loading');
  await settle(element);
  return { server, portal, element };
}

/** Chooses what becomes of a product, as a person does in the list of choices. */
function choose(element: HTMLElement, name: RegExp, value: string): HTMLSelectElement {
  const select = [...everything(element)].find(
    (found) => found instanceof HTMLSelectElement && name.test(found.getAttribute('aria-label') ?? ''),
  );
  ok(select instanceof HTMLSelectElement, `no choice for ${String(name)}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return select;
}

const dialogOf = (element: HTMLElement): Promise<HTMLElement> => until(() => all(element, 'dialog')[0], 'a dialog');

const count = /^(Platformの希望の数|New quantity of Platform)$/;

formSuite({
  tag: 'mado-quote-request',
  operation: requestQuote,
  accepted: () => answer(201, made),
  configuration: presets.license,
  prepare,
  set,
  async open(element) {
    await until(() => all(element, 'rowheader').length > 1);
    choose(element, /Platform/, 'change');
    const input = await until(() => field(element, count));
    input.value = '';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  fill: (element) => retype(field(element, count), '20'),
  confirm: '決定',
  before: 'mado-before-quote-request',
  done: 'mado-quote-requested',
  typed: true,
  survival: {
    kept: (element) =>
      [...all(element, 'combobox'), ...all(element, 'textbox')].map((control) => 'value' in control && control.value),
    async reopen(element) {
      await until(() => all(element, 'rowheader').length > 1);
    },
  },
  alwaysComplete: true,
});
elementSuite<'mado-quote-request'>({
  tag: 'mado-quote-request',
  prepare,
  set,
  says: { ja: '追加のご購入', en: 'Additional purchase' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        rows: [],
        additions: [],
        offered: [],
        comment: '',
        contact: options.contact,
      }),
    says: '更新できるご契約中の製品はありません。',
  },
});

describe('mado-quote-request', () => {
  it('LIC-18 each product continues, changes its count or ends; 見積依頼 shows a summary, 決定 sends it once', async () => {
    const { server, element } = await opened();
    includes(textOf(element), '16ライセンス');
    includes(textOf(element), '500ユーザ');
    choose(element, /Platform/, 'change');
    retype(await until(() => field(element, count)), '２０');
    choose(element, /Forms/, 'cancel');
    get(element, 'button', '見積依頼').click();
    const dialog = await dialogOf(element);
    for (const text of ['Platform', '16ライセンスから20ライセンスへ', 'Forms', '更新時に解約'])
      includes(textOf(dialog), text);
    equal(server.count(requestQuote), 0);
    server.on(requestQuote, () => answer(201, made));
    get(dialog, 'button', '決定').click();
    const said = await until(() => all(element, 'status').find((one) => textOf(one).includes('Q-2026-000002')));
    await until(() => focused() === said, 'the focus at what was said');
    const sent = server.requests.at(-1)?.body;
    equal(sent, {
      changes: [
        { productId: 'p', change: { type: 'change', count: 20 } },
        { productId: 'f', change: { type: 'cancel' } },
      ],
      additions: [],
    });
    const numbers = all(element, 'heading').map(textOf);
    ok(numbers.indexOf('Q-2026-000002') < numbers.indexOf('Q-2026-000001'), numbers.join(' '));
    get(element, 'button', '続けて別の見積を依頼').click();
    await until(() => all(element, 'form').length === 1);
    await until(() => focused() instanceof HTMLSelectElement, 'the focus in the new form');
  });

  it('LIC-18 the requests stand there with their states, and with what the vendor answered', async () => {
    const { element } = await opened();
    for (const text of ['Q-2026-000001', '回答済み', '見積書をお送りしました。', '変更のない1製品は継続'])
      includes(textOf(element), text);
  });

  it('LIC-18 above the form it says which requests are answered, and leads there; addresses in an answer are links', async () => {
    const text = 'こちらをご覧ください。\nhttps://vendor.example/q.pdf';
    const { element } = await opened((server) =>
      server.on(readQuoteRequests, () =>
        answer(200, {
          items: [made, { ...answered, answer: { text, answeredAt: '2026-11-19T00:00:00.000Z' } }],
          total: 2,
        }),
      ),
    );
    get(element, 'button', /^Q-2026-000001（.*）の回答を見る$/).click();
    equal(textOf(focused() ?? element), 'Q-2026-000001');
    equal(get(element, 'link', /q\.pdf/).getAttribute('href'), 'https://vendor.example/q.pdf');
  });

  it('LIC-18 names each count that is none, and leads to it', async () => {
    const { server, element } = await opened();
    choose(element, /Platform/, 'change');
    const input = await until(() => field(element, count));
    retype(input, '1.5');
    get(element, 'button', '見積依頼').click();
    const link = await until(() => all(element, 'link', /Platform/)[0]);
    includes(textOf(link), '1以上の整数を入力してください。');
    link.click();
    equal(focused(), input);
    includes(descriptionOf(input), '1以上の整数');
    equal([server.count(requestQuote), all(element, 'dialog').length], [0, 0]);
  });

  it('LIC-18 nothing to change is told, and so is cancelling every product, with the sales contact', async () => {
    const { server, element } = await opened();
    get(element, 'button', '見積依頼').click();
    const told = await until(() => all(element, 'alert')[0]);
    includes(textOf(told), '変更も追加もありません');
    await until(() => focused() === told);
    equal(getComputedStyle(told).borderInlineStartWidth, '4px', 'a notice looks like one, with requests and without');
    for (const name of [/Platform/, /Forms/]) choose(element, name, 'cancel');
    get(element, 'button', '見積依頼').click();
    const refused = await until(() => all(element, 'alert').find((one) => textOf(one).includes('すべての製品を解約')));
    includes(textOf(refused), '03-0000-2200');
    equal(get(refused, 'link', /03-0000-2200/).getAttribute('href'), 'tel:0300002200');
    equal(server.count(requestQuote), 0);
  });

  it('LIC-19 追加: products are ticked, counted and added, taken out again, and sent with the rest', async () => {
    const { server, element } = await opened();
    const add = get(element, 'button', '追加');
    add.focus();
    add.click();
    let dialog = await dialogOf(element);
    get(dialog, 'button', '追加').click();
    includes(textOf(await until(() => all(dialog, 'alert')[0])), '追加する製品を選んでください。');
    get(dialog, 'checkbox', 'Designer').click();
    get(dialog, 'checkbox', 'Analysis').click();
    retype(await until(() => field(dialog, /Analysisの希望の数/)), '0');
    get(dialog, 'button', '追加').click();
    await until(() => descriptionOf(field(dialog, /Analysisの希望の数/)).includes('1から9,999,999まで'));
    retype(field(dialog, /Analysisの希望の数/), '150');
    get(dialog, 'button', '追加').click();
    const first = await until(() =>
      all(element, 'dialog').length === 0 ? field(element, /Designerの希望の数/) : undefined,
    );
    await until(() => focused() === first, 'the focus at what was added');
    get(element, 'button', 'Designerの追加を取り消す').click();
    await until(() => focused() === add, 'the focus where products are added');
    get(element, 'button', '見積依頼').click();
    dialog = await dialogOf(element);
    includes(textOf(dialog), '追加 150ユーザ');
    server.on(requestQuote, () => answer(201, made));
    get(dialog, 'button', '決定').click();
    await until(() => server.count(requestQuote) === 1);
    equal(server.requests.at(-1)?.body, { changes: [], additions: [{ productId: 'a', count: 150 }] });
  });

  it('LIC-20 says that contracts are not cancelled or made here, whom to ask, and leads to leaving', async () => {
    const { element } = await opened();
    includes(textOf(element), 'ご契約の解約と新規のご契約は、このポータルでは手続きできません。');
    includes(textOf(element), '第二営業部');
    equal(get(element, 'link', /sales@vendor.example/).getAttribute('href'), 'mailto:sales@vendor.example');
    equal(get(element, 'link', '退会へ').getAttribute('href'), '/leaving');
  });

  it('LIC-18 tells that the contract has changed meanwhile, shows it as it is now, and keeps what was chosen', async () => {
    const { server, element } = await opened();
    choose(element, /Platform/, 'change');
    retype(await until(() => field(element, count)), '20');
    get(element, 'button', '見積依頼').click();
    const dialog = await dialogOf(element);
    const [platform] = options.contracted;
    ok(platform);
    server.on(readQuoteOptions, () => answer(200, { ...options, contracted: [{ ...platform, count: 20 }] }));
    server.on(requestQuote, () => problem(409, 'nothing-requested'));
    get(dialog, 'button', '決定').click();
    const told = await until(() => all(element, 'alert')[0]);
    includes(textOf(told), 'ご契約の内容が変わりました');
    includes(textOf(element), '20ライセンス');
    equal([field(element, count).value, all(element, 'rowheader').length], ['20', 1]);
  });

  it('LIC-18 members are told that owners request quotes', async () => {
    const { element } = await opened((server) => {
      server.on(readQuoteOptions, () => problem(403, 'forbidden'));
      server.on(readQuoteRequests, () => problem(403, 'forbidden'));
    });
    includes(textOf(element), '見積依頼は、オーナーの方が行えます');
    const box = [...everything(element)].find((one) => one.matches('[part="closed"]'));
    ok(box, 'no box');
    equal(getComputedStyle(box).borderTopWidth, '1px', 'what stands there instead has its box');
    equal(all(element, 'button').length, 0);
  });

  it('LIC-18 says when it could not be read, and reads it again', async () => {
    const { server, element } = await opened((one) =>
      one.on(readQuoteOptions, () => problem(500, 'internal', { requestId: 'req-5' })),
    );
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    get(element, 'button', 'もう一度試す').click();
    await until(() => all(element, 'form').length === 1);
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    choose(element, /Platform/, 'change');
    retype(await until(() => field(element, count)), '20');
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readQuoteOptions) === 2 && all(element, 'form').length === 1);
    equal(textOf(element).includes('Platformの希望の数'), false);
    equal(
      [...everything(element)].some((one) => one instanceof HTMLInputElement && one.value === '20'),
      false,
    );
  });

  it('shows names, comments and answers as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1">';
    const { element } = await opened((server) => {
      const request = { ...answered, comment: evil, requestedBy: evil, answer: { ...answered.answer, text: evil } };
      server.on(readQuoteRequests, () => answer(200, { items: [request], total: 1 }));
    });
    includes(textOf(element), evil);
    equal([...everything(element)].filter((one) => one.matches('img')).length, 0);
  });

  it('LIC-18 asks for nothing in a contract that has ended, and shows what was asked for before', async () => {
    for (const requests of [[made], []]) {
      const server = createScriptedServer();
      server.on(readQuoteOptions, () => answer(200, { ...options, ended: true }));
      server.on(readQuoteRequests, () => answer(200, { items: requests, total: requests.length }));
      const element = document.createElement('mado-quote-request');
      element.contract = 'c';
      element.portal = portalOn(server, presets.license);
      place(element);
      await until(() => textOf(element).includes('終了しているため、見積は依頼できません'));
      await until(() => server.count(readQuoteRequests) > 0);
      await until(() => textOf(element).includes(made.number) === requests.length > 0);
      equal(all(element, 'form').length + all(element, 'button', '見積依頼').length, 0);
      includes(textOf(element), '第二営業部');
    }
  });
});
