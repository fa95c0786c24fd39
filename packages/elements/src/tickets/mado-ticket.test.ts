import { presets, type TicketDetail } from '@madoguchi/sdk';
import { followChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import {
  closeTicket,
  noteTicketSeen,
  readTicket,
  reopenTicket,
  replyToTicket,
} from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import { changesOf } from '@madoguchi/sdk/portal/changes.js';
import '../define/mado-ticket.ts';
import { HeldTicket } from './held-ticket.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, focused, get, textOf } from '../testing/queries.ts';
import {
  answer,
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../testing/scripted-server.ts';
import { livePortalOn } from '../testing/scripted-changes.ts';
import { sendUploadsTo } from '../testing/scripted-upload.ts';
import { detail, file, handOver, takeUploads, withMessage } from './tickets.suite.ts';

const prepare = (server: ScriptedServer): void => {
  server.on(readTicket, () => answer(200, detail));
  server.on(noteTicketSeen, () => answer(204));
  takeUploads(server);
};
const set = (element: HTMLElement): void => element.setAttribute('ticket', 't1');

/** Ends what sends files to the server of a test. */
let ends: () => void = () => undefined;

async function shown(ticket: TicketDetail = detail, change: (server: ScriptedServer) => void = () => undefined) {
  const server = createScriptedServer();
  prepare(server);
  server.on(readTicket, () => answer(200, ticket));
  change(server);
  ends = sendUploadsTo(server);
  const portal = portalOn(server, presets.support);
  const element = document.createElement('mado-ticket');
  element.portal = portal;
  element.ticketsHref = '/tickets';
  set(element);
  place(element);
  await until(() => element.state.type !== 'loading');
  await settle(element);
  return { server, portal, element };
}

const areaOf = (root: ParentNode, name: string): HTMLTextAreaElement => {
  const found = [...everything(root)].find((one) => one.matches(`textarea[name="${name}"]`));
  ok(found instanceof HTMLTextAreaElement, `no ${name}`);
  return found;
};
function write(root: ParentNode, text: string, name = 'body'): void {
  const area = areaOf(root, name);
  area.focus();
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
const entriesOf = (element: HTMLElement): readonly string[] =>
  [...everything(element)].filter((one) => one.part.contains('entry')).map(textOf);

formSuite({
  tag: 'mado-ticket',
  operation: replyToTicket,
  accepted: () => answer(201, withMessage(detail, '再起動しました。', true)),
  configuration: presets.support,
  prepare,
  set,
  async open(element) {
    await until(() => all(element, 'form')[0]);
  },
  fill: (element) => write(element, '再起動しました。'),
  before: 'mado-before-ticket-reply',
  done: 'mado-ticket-replied',
  typed: false,
  survival: { kept: (element) => areaOf(element, 'body').value },
});
elementSuite<'mado-ticket'>({
  tag: 'mado-ticket',
  prepare,
  set,
  says: { ja: '対応の経過', en: 'What happened since' },
  byHand: { set: (element) => (element.state = { type: 'loading' }), says: 'お問い合わせを読み込んでいます' },
});

describe('mado-ticket', () => {
  afterEach(() => ends());

  it('SUP-07 shows state, expected recovery and all that was said and happened by customer, engineer and sales', async () => {
    const ticket: TicketDetail = {
      ...withMessage(detail, '費用はかかりません。 https://vendor.example/psu'),
      expectedRecoveryAt: '2026-11-20T09:00:00.000Z',
    };
    const { server, element } = await shown(ticket);
    for (const text of [
      '電源ユニットの障害',
      '対応中',
      'T-2026-000123',
      '2026/11/20 18:00',
      'MH8100-31C01',
      'AOZ3100021',
    ])
      includes(textOf(element), text);
    const [first, second, third] = entriesOf(element);
    includes(first, '片系の電源が落ちています。');
    includes(first, 'あなた');
    includes(second, '技術者');
    includes(third, '営業');
    includes(third, '新着');
    equal(get(element, 'link', 'https://vendor.example/psu').getAttribute('rel'), 'noreferrer');
    equal(get(element, 'link', 'お問い合わせ一覧へ').getAttribute('href'), '/tickets');
    await until(() => server.count(noteTicketSeen) === 1);
    equal(server.requests.at(-1)?.body, { seen: 3 });
  });

  it('SUP-07 what others add waits above what is read, and nothing moves that somebody types', async () => {
    const server = createScriptedServer();
    prepare(server);
    const live = livePortalOn(server, presets.support);
    ends = live.end;
    live.portal.session.adopt(sessionOf());
    const element = document.createElement('mado-ticket');
    element.portal = live.portal;
    set(element);
    place(element);
    await until(() => server.count(followChanges) === 1 && element.state.type === 'ready');
    await settle(element);
    write(element, '返信の途中');
    const area = areaOf(element, 'body');
    const { top } = area.getBoundingClientRect();
    const seen = server.count(noteTicketSeen);
    server.on(readTicket, () => answer(200, withMessage(detail, '部品が届きました。')));
    live.tell({ kind: 'ticket', id: 'another', version: 8 });
    live.tell({ kind: 'ticket', id: 't1', version: 3 });
    const status = await until(() =>
      all(element, 'status').find((one) => textOf(one).includes('新しい記録が1件あります')),
    );
    equal(entriesOf(element).length, 2);
    equal([focused(), area.value, area.getBoundingClientRect().top], [area, '返信の途中', top]);
    equal(server.count(noteTicketSeen), seen, 'what is not shown is not seen');
    get(status, 'button', '表示する').click();
    await until(() => entriesOf(element).length === 3);
    includes(entriesOf(element)[2], '部品が届きました。');
    await until(() => focused()?.id === 'entry-3', 'the focus at what is new');
    equal(areaOf(element, 'body').value, '返信の途中');
    await until(() => server.count(noteTicketSeen) > seen);
  });

  it('SUP-07 a reply with files stands on the timeline at once, and the next one can be written', async () => {
    const { server, element } = await shown();
    const form = get(element, 'form');
    write(element, '再起動しました。');
    handOver(form, 'paste', file('a.txt'));
    await until(() => textOf(element).includes('送信済み'));
    server.on(replyToTicket, () => answer(201, withMessage(detail, '再起動しました。', true)));
    get(element, 'button', '送信').click();
    await until(() => entriesOf(element).length === 3);
    includes(entriesOf(element)[2], '再起動しました。');
    const sent = server.requests.findLast(({ operation }) => operation === 'replyToTicket');
    equal(sent?.body, { body: '再起動しました。', uploads: ['u-a.txt'] });
    const said = await until(() =>
      all(element, 'status').find((one) => textOf(one).includes('メッセージを送信しました')),
    );
    await until(() => focused() === said);
    equal([areaOf(element, 'body').value, element.news], ['', 0]);
  });

  it('SUP-07 what is typed while a reply is sent stays in the field, and is the next one', async () => {
    const { server, element } = await shown();
    let go = (): void => undefined;
    const gone = new Promise<void>((done) => (go = done));
    server.on(replyToTicket, async () => {
      await gone;
      return answer(201, withMessage(detail, '一つ目', true));
    });
    write(element, '一つ目');
    get(element, 'button', '送信').click();
    await until(() => element.writing.type === 'submitting');
    const area = areaOf(element, 'body');
    write(element, '一つ目\n次も');
    go();
    await until(() => entriesOf(element).length === 3);
    equal([areaOf(element, 'body'), area.value, element.writing.body, focused()], [area, '次も', '次も', area]);
  });

  it('SUP-07 a reply that looks as if it held a secret is sent only when the person says so', async () => {
    const { server, element } = await shown();
    server.on(replyToTicket, () => answer(201, withMessage(detail, 'x', true)));
    write(element, 'enable secret Xk29!fooBar');
    get(element, 'button', '送信').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    equal(server.count(replyToTicket), 0);
    get(dialog, 'button', '入力に戻って直す').click();
    await until(() => all(element, 'dialog').length === 0);
    equal(areaOf(element, 'body').value, 'enable secret Xk29!fooBar');
    get(element, 'button', '送信').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', /このまま送信する$/).click();
    await until(() => server.count(replyToTicket) === 1);
  });

  it('SUP-07 is closed after a confirmation, with what is said with it, and opened again', async () => {
    const closed: TicketDetail = {
      ...withMessage(detail, '直りました。', true),
      state: 'closed',
      closedAt: new Date().toISOString(),
    };
    const { server, element } = await shown();
    const events: string[] = [];
    element.addEventListener('mado-ticket-settled', ({ act }) => events.push(act));
    equal(all(element, 'button', '再開する').length, 0);
    get(element, 'button', '完了にする').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), 'T-2026-000123');
    write(dialog, '直りました。', 'settle-body');
    server.on(closeTicket, () => answer(200, closed));
    equal(server.count(closeTicket), 0);
    get(dialog, 'button', '完了にする').click();
    await until(() => events.length === 1);
    const request = server.requests.findLast(({ operation }) => operation === 'closeTicket');
    equal([request?.body, request?.headers.get('if-match')], [{ body: '直りました。' }, '"2"']);
    await until(() => focused()?.id === 'settled', 'the focus at what was done');
    includes(textOf(element), 'このお問い合わせは完了しています。');
    equal(all(element, 'form').length, 0, 'nothing can be added to a closed one');
    server.on(reopenTicket, () => answer(200, { ...closed, version: 4, state: 'in-progress', closedAt: undefined }));
    get(element, 'button', '再開する').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '再開する').click();
    await until(() => events.length === 2);
    equal(events, ['close', 'reopen']);
    equal(all(element, 'form').length, 1);
  });

  it('SUP-07 is not closed over what was added meanwhile, which is shown first', async () => {
    const newer = withMessage(detail, '別の不具合が見つかりました。');
    const { server, element } = await shown();
    server.on(closeTicket, () => problem(412, 'version-conflict', { current: newer }));
    get(element, 'button', '完了にする').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '完了にする').click();
    await until(() => textOf(element).includes('新しい記録が追加されました。'));
    includes(entriesOf(element)[2], '別の不具合');
    server.on(closeTicket, () => answer(200, { ...newer, version: 4, state: 'closed' }));
    get(await until(() => all(element, 'dialog')[0]), 'button', '完了にする').click();
    await until(() => textOf(element).includes('お問い合わせを完了にしました。'));
    equal(server.requests.findLast(({ operation }) => operation === 'closeTicket')?.headers.get('if-match'), '"3"');
  });

  it('SUP-07 closed too long ago it cannot be opened again, and a new one is offered', async () => {
    const closed: TicketDetail = { ...detail, state: 'closed', closedAt: '2020-01-01T00:00:00.000Z' };
    const { element } = await shown(closed);
    element.newTicketHref = '/tickets/new';
    await settle(element);
    includes(textOf(element), '完了から30日を過ぎたため');
    equal(all(element, 'button', '再開する').length, 0);
    equal(get(element, 'link', '新しいお問い合わせ').getAttribute('href'), '/tickets/new');
  });

  it('SUP-07 one that is not there, or not for this person, says so with a way back', async () => {
    const { element } = await shown(detail, (server) => server.on(readTicket, () => problem(404, 'not-found')));
    includes(textOf(element), 'お問い合わせが見つかりません');
    equal(get(element, 'link', 'お問い合わせ一覧へ').getAttribute('href'), '/tickets');
  });

  it('SUP-07 another ticket begins anew, without what was held back of the first', async () => {
    const { server, element } = await shown();
    server.on(readTicket, () => answer(200, { ...detail, id: 't2', title: '別のお問い合わせ', version: 9 }));
    element.ticket = 't2';
    await until(() => textOf(element).includes('別のお問い合わせ'));
    equal(element.news, 0);
  });

  it('SUP-07 that it was seen is told once for what is shown, also where the server does not take it', async () => {
    const { server, element } = await shown({ ...detail, seen: 1 }, (one) =>
      one.on(noteTicketSeen, () => problem(503, 'unavailable')),
    );
    await until(() => server.count(noteTicketSeen) > 0);
    const { length } = server.requests;
    for (const text of Array.from('一二三四五六七八九十', (_, index) => '字'.repeat(index + 1))) {
      write(element, text);
      await settle(element);
    }
    equal(server.requests.length, length, 'letters are no reason to ask again');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => server.requests.length > length);
  });

  it('SUP-07 moved while what hears of changes is still loaded, it listens once, and not any more when it is taken out', async () => {
    const { portal, element } = await shown();
    let listening = 0;
    const changes = changesOf(portal);
    const { subscribe } = changes;
    Object.assign(changes, {
      subscribe(...args: Parameters<typeof subscribe>) {
        const leave = subscribe(...args);
        listening++;
        return () => {
          leave();
          listening--;
        };
      },
    });
    element.remove();
    place(element);
    await element.updateComplete;
    place(element);
    await settle(element);
    await until(() => listening > 0);
    await settle(element);
    equal(listening, 1);
    element.remove();
    await settle(element);
    equal(listening, 0);
  });

  it('SUP-07 the next news of others waits also after an own message that others overtook', async () => {
    const { element } = await shown();
    const held = new HeldTicket();
    const { state } = element;
    ok(state.type === 'ready');
    const at = (version: number) => ({ ...state, ticket: { ...state.ticket, version } });
    held.take(at(2));
    held.take(at(4));
    equal([held.drawn?.ticket.version, held.news], [2, 2]);
    held.expectOwn(3, at(4));
    equal([held.drawn?.ticket.version, held.news], [4, 0]);
    held.take(at(5));
    equal([held.drawn?.ticket.version, held.news], [4, 1]);
  });

  it('SUP-07 what is said with closing is asked about where it looks like a secret; going back is what is offered first', async () => {
    const { server, element } = await shown();
    server.on(closeTicket, () => answer(200, { ...detail, version: 3, state: 'closed' }));
    get(element, 'button', '完了にする').click();
    write(await until(() => all(element, 'dialog')[0]), 'password: Xk29!fooBar', 'settle-body');
    get(all(element, 'dialog')[0] ?? element, 'button', '完了にする').click();
    const warned = await until(() => all(element, 'dialog').find((one) => textOf(one).includes('パスワード')));
    const [first, second] = all(warned, 'button');
    equal([first?.part.value, first?.classList.contains('mado-button-quiet')], ['back', false]);
    equal([second?.part.value, second?.classList.contains('mado-button-quiet')], ['decide', true]);
    first?.click();
    await until(() => areaOf(element, 'settle-body').value === 'password: Xk29!fooBar');
    equal(server.count(closeTicket), 0);
    get(all(element, 'dialog')[0] ?? element, 'button', '完了にする').click();
    get(
      await until(() => all(element, 'dialog').find((one) => textOf(one).includes('パスワード'))),
      'button',
      /送信する$/,
    ).click();
    await until(() => server.count(closeTicket) === 1);
  });

  it('SUP-07 a secret in a reply is minded at the field after a while, before anything is pressed', async () => {
    const { element } = await shown();
    write(element, 'password: Xk29!fooBar');
    const note = await until(() => [...everything(element)].find((one) => one.id === 'reply-body-note'));
    await until(() => textOf(note).includes('取り除くか、伏せ字に'));
    write(element, '直しました');
    await until(() => textOf(note) === '');
  });
});
