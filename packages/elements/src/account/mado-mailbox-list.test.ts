import { presets, type MailAddress, type Mailboxes } from '@madoguchi/sdk';
import { readMailboxes, updateMailbox } from '@madoguchi/sdk/account/mailboxes.endpoints.js';
import '../define/mado-mailbox-list.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { sessionAs } from './administrators.suite.ts';
import { mailboxesOf, storedMailbox } from './mailboxes.suite.ts';

const three = mailboxesOf(['yuki', 'ie', 'shigoto'].map((name) => storedMailbox(name)));
const answering =
  (mailboxes: Mailboxes) =>
  (server: ScriptedServer): void =>
    server.on(readMailboxes, () => answer(200, mailboxes));

async function opened(mailboxes: Mailboxes = three, role = 'internet-subscriber') {
  const server = createScriptedServer();
  answering(mailboxes)(server);
  const portal = portalOn(server, presets.mypage);
  portal.session.adopt(sessionAs(role));
  const element = document.createElement('mado-mailbox-list');
  element.portal = portal;
  element.newHref = '/new-mail-address/';
  place(element);
  await until(() => element.hasUpdated);
  await settle(element);
  return { server, element };
}
const switches = (element: HTMLElement): readonly HTMLElement[] => all(element, 'switch');

elementSuite<'mado-mailbox-list'>({
  tag: 'mado-mailbox-list',
  prepare: answering(three),
  says: { ja: '3個／5個を使用中', en: '3 of 5 in use' },
  byHand: {
    set: (element) => (element.state = { ...three, type: 'ready', items: [] }),
    says: 'メールアドレスはまだありません',
  },
});

describe('mado-mailbox-list', () => {
  it('MYP-08 shows each address with its setting, how many places are taken, and the way to another one', async () => {
    const { element } = await opened();
    for (const text of ['yuki@hinata03.mail.example', '3個／5個を使用中', 'あと2個登録できます', 'imap.mail.example'])
      includes(textOf(element), text);
    equal(
      switches(element).map((one) => one.getAttribute('aria-checked')),
      ['true', 'true', 'true'],
    );
    equal(get(element, 'link', '新規登録').getAttribute('href'), '/new-mail-address/');
  });

  it('MYP-08 at the limit of the contract the way to another one is there, leads nowhere, and says why', async () => {
    const { element } = await opened(mailboxesOf(three.items, 3));
    const add = get(element, 'link', '新規登録');
    equal([add.getAttribute('aria-disabled'), add.hasAttribute('href'), add.tabIndex], ['true', false, 0]);
    includes(textOf(element), '登録できるメールアドレスは3個までです');
  });

  it('MYP-17 says to people without the internet whom it is for, and asks the server nothing', async () => {
    const { element, server } = await opened(three, 'subscriber');
    await until(() => textOf(element).includes('インターネットをご契約の方のサービスです'));
    equal(server.requests.length, 0);
  });

  it('MYP-17 says so too where the server says that it is not for this person, or knows no such thing', async () => {
    for (const [status, code] of [
      [403, 'forbidden'],
      [404, 'not-found'],
    ] as const) {
      const server = createScriptedServer();
      server.on(readMailboxes, () => problem(status, code));
      const element = document.createElement('mado-mailbox-list');
      element.portal = portalOn(server, presets.mypage);
      place(element);
      await until(() => (element.state.type === 'unavailable' ? true : undefined));
      await settle(element);
      includes(textOf(element), 'インターネットをご契約の方のサービスです');
    }
  });

  it('MYP-10 switches the virus check at once, and says what it is now', async () => {
    const { element, server } = await opened();
    const told: (MailAddress | boolean)[] = [];
    element.addEventListener('mado-before-virus-check-switch', (event) => told.push(event.on));
    element.addEventListener('mado-virus-check-switched', (event) => told.push(event.mailbox));
    const off = storedMailbox('yuki', { virusCheck: false, version: 2 });
    const go = server.hold(updateMailbox);
    const [first] = switches(element);
    ok(first);
    for (let click = 0; click < 10; click++) first.click();
    await until(() => first.getAttribute('aria-disabled') === 'true' || undefined);
    go(answer(200, off));
    await until(() => textOf(element).includes('メールウィルスチェックをOFFにしました') || undefined);
    equal(switches(element)[0]?.getAttribute('aria-checked'), 'false');
    equal(server.count(updateMailbox), 1);
    equal(told, [false, off]);
    includes(textOf(element), '届いたメールのウィルスは確認されません');
  });

  it('MYP-10 stays as it is where it could not be switched, says why, and tries again', async () => {
    const { element, server } = await opened();
    server.on(updateMailbox, () => problem(500, 'internal'));
    switches(element)[0]?.click();
    await until(() => textOf(element).includes('設定はもとのままです') || undefined);
    equal(switches(element)[0]?.getAttribute('aria-checked'), 'true');
    server.on(updateMailbox, () => answer(200, storedMailbox('yuki', { virusCheck: false, version: 2 })));
    switches(element)[0]?.click();
    await until(() => textOf(element).includes('OFFにしました') || undefined);
  });

  it('MYP-10 a host can keep it from being switched', async () => {
    const { element, server } = await opened();
    element.addEventListener('mado-before-virus-check-switch', (event) => event.preventDefault());
    switches(element)[0]?.click();
    await settle(element);
    equal(server.count(updateMailbox), 0);
  });
});
