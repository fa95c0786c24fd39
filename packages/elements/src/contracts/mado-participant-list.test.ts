import type { InvitationPage, Participant, ParticipantPage } from '@madoguchi/sdk';
import { presets } from '@madoguchi/sdk';
import {
  readParticipants,
  removeParticipant,
  updateParticipant,
} from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { invite, readInvitations } from '@madoguchi/sdk/identity/invitations.endpoints.js';
import '../define/mado-participant-list.ts';
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
  type SentRequest,
} from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const participant = (id: string, displayName: string, facts: Partial<Participant> = {}): Participant => ({
  id,
  displayName,
  identifier: `TKS-00418-${id}`,
  role: 'member',
  notices: true,
  self: false,
  joinedAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...facts,
});
const aya = participant('01', '渡邉 彩', { role: 'owner', self: true });
const ken = participant('02', '小林 健', { notices: false, version: 3 });
const answered: ParticipantPage = { items: [aya, ken], total: 2, role: 'owner' };
const two: ParticipantPage = { items: [aya, { ...ken, role: 'owner' }], total: 2, role: 'owner' };
const invited: InvitationPage = {
  total: 1,
  items: [
    {
      id: 'i',
      mailAddress: 'jiro@example.jp',
      locale: 'ja',
      sentAt: '2026-04-01T06:30:00.000Z',
      expiresAt: '2026-04-08T15:00:00.000Z',
      expired: false,
    },
  ],
};

function prepare(server: ScriptedServer, given: ParticipantPage = answered): void {
  server.on(readParticipants, () => answer(200, given));
  server.on(readInvitations, () => answer(200, invited));
}

async function opened(given: ParticipantPage = answered) {
  const server = createScriptedServer();
  prepare(server, given);
  const portal = portalOn(server, presets.license);
  const element = document.createElement('mado-participant-list');
  element.portal = portal;
  element.contract = 'c';
  place(element);
  await until(() => element.state.type === 'ready' && names(element).length > 0);
  await settle(element);
  return { server, portal, element };
}

const names = (element: HTMLElement): readonly string[] =>
  all(element, 'rowheader')
    .filter((cell) => cell.classList.contains('name'))
    .map((cell) => textOf(cell).replace('ご自身', '').trim());

/** Opens somebody's settings. */
async function settings(element: HTMLElement, name: string): Promise<HTMLFormElement> {
  get(element, 'button', `${name}さんの設定を変更`).click();
  const form = await until(() => all(element, 'form')[0], 'the settings');
  ok(form instanceof HTMLFormElement);
  await until(() => focused()?.id === 'settings', 'the focus at the settings');
  return form;
}

/** 更新, and the confirmation it leads to. */
async function review(element: HTMLElement): Promise<HTMLElement> {
  get(element, 'button', '更新').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
}

const lastChange = ({ requests }: ScriptedServer): SentRequest | undefined =>
  requests.findLast(({ operation }) => operation === updateParticipant.name);

const toldBy = (element: HTMLElement): readonly string[] => {
  const told: string[] = [];
  for (const name of [
    'mado-before-participant-change',
    'mado-participant-changed',
    'mado-before-participant-remove',
    'mado-participant-removed',
  ])
    element.addEventListener(name, (event) => told.push(event.type));
  return told;
};

formSuite({
  tag: 'mado-participant-list',
  operation: updateParticipant,
  accepted: () => answer(200, { ...ken, role: 'owner', version: 4 }),
  configuration: presets.license,
  prepare,
  set: (element) => element.setAttribute('contract', 'c'),
  async open(element) {
    await until(() => textOf(element).includes('jiro@example.jp')); // all that is asked for was answered
    get(element, 'button', '小林 健さんの設定を変更').click();
  },
  fill: (element) => get(element, 'radio', /^(オーナー|Owner)$/).click(),
  confirm: '決定',
  before: 'mado-before-participant-change',
  done: 'mado-participant-changed',
  typed: false,
  survival: { nothing: 'two clicks' },
  alwaysComplete: true,
});
elementSuite<'mado-participant-list'>({
  tag: 'mado-participant-list',
  prepare: (server) => prepare(server, { ...answered, role: 'member' }),
  set: (element) => element.setAttribute('contract', 'c'),
  says: { ja: 'ユーザコード', en: 'User code' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', filter: {}, part: { items: [], total: 0, manages: true } }),
    says: 'まだ関係者がいません',
  },
});

describe('mado-participant-list', () => {
  it('LIC-11 an owner who is suspended is shown as such, and does not count: the other one stays', async () => {
    const { element } = await opened({ ...two, items: [aya, { ...ken, role: 'owner', suspended: true }] });
    const [, own = '', suspended = ''] = all(element, 'row').map(textOf);
    includes(suspended, '利用停止中');
    ok(!own.includes('利用停止中'));
    const disabled = (name: string) => get(element, 'button', `${name}さんの参加を終了`).getAttribute('aria-disabled');
    equal([disabled('渡邉 彩'), disabled('小林 健')], ['true', null]);
  });

  it('LIC-11 shows who takes part, as what, whether mails are wanted, and since when', async () => {
    const { element } = await opened();
    equal(names(element), ['渡邉 彩', '小林 健']);
    includes(textOf(element), '全2名');
    const [own, other] = all(element, 'row').slice(1);
    ok(own && other);
    for (const text of ['ご自身', 'TKS-00418-01', 'オーナー', '受け取る', '2026/04/01']) includes(textOf(own), text);
    for (const text of ['TKS-00418-02', 'メンバー', '受け取らない']) includes(textOf(other), text);
  });

  it('LIC-11 LIC-12 LIC-09 members see who takes part; what owners do is absent', async () => {
    const { server, element } = await opened({ ...answered, role: 'member' });
    equal(names(element), ['渡邉 彩', '小林 健']);
    equal(all(element, 'button').length, 0);
    equal(server.count(readInvitations), 0);
  });

  it('LIC-11 a name opens the settings; the role is changed by 更新 and 決定', async () => {
    const { server, element } = await opened();
    const saved = { ...ken, role: 'owner', version: 4 };
    server.on(updateParticipant, () => answer(200, saved));
    const told = toldBy(element);
    await settings(element, '小林 健');
    get(element, 'radio', 'オーナー').click();
    const dialog = await review(element);
    for (const text of ['小林 健', 'TKS-00418-02', 'オーナー', '受け取らない']) includes(textOf(dialog), text);
    equal([server.count(updateParticipant), told], [0, []]);
    const decide = get(dialog, 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    const said = await until(() => get(element, 'status', '小林 健さんの設定を変更しました。'));
    await until(() => focused() === said, 'the focus at what was said');
    equal(server.count(updateParticipant), 1);
    equal(lastChange(server)?.body, { role: 'owner', notices: false });
    equal(lastChange(server)?.headers.get('if-match'), '"3"');
    equal(told, ['mado-before-participant-change', 'mado-participant-changed']);
    includes(textOf(get(element, 'row', /小林 健/)), 'オーナー');
  });

  it('LIC-12 the notices are switched in the same place, for oneself too', async () => {
    const { server, element } = await opened();
    server.on(updateParticipant, () => answer(200, { ...aya, notices: false, version: 2 }));
    await settings(element, '渡邉 彩');
    const box = field(element, 'ご契約中の製品に関するお知らせを、メールで受け取る');
    equal(box.checked, true);
    box.click();
    get(await review(element), 'button', '決定').click();
    await until(() => all(element, 'row')[1]?.textContent.includes('受け取らない'));
    equal(lastChange(server)?.body, { role: 'owner', notices: false });
  });

  it('LIC-11 the last owner cannot be made a member, and the settings say why', async () => {
    const { server, element } = await opened();
    await settings(element, '渡邉 彩');
    const member = get(element, 'radio', 'メンバー');
    equal(member.getAttribute('aria-disabled'), 'true');
    includes(descriptionOf(get(element, 'radiogroup')), 'オーナーがこの方だけのため');
    member.click();
    await settle(element);
    const owner = get(element, 'radio', 'オーナー');
    equal([owner instanceof HTMLInputElement && owner.checked, server.count(updateParticipant)], [true, 0]);
  });

  it('LIC-11 tells it at the role where only the server knows that somebody is the last owner', async () => {
    const { server, element } = await opened(two);
    server.on(updateParticipant, () => problem(409, 'last-owner'));
    await settings(element, '小林 健');
    get(element, 'radio', 'メンバー').click();
    get(await review(element), 'button', '決定').click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary, 'the focus at the summary');
    get(summary, 'link').click();
    equal(focused(), get(element, 'radiogroup'));
    includes(descriptionOf(get(element, 'radiogroup')), '先に、ほかの方をオーナーにしてください');
    equal(field(element, 'メンバー').checked, true);
  });

  it('LIC-11 an owner who makes themself a member is told before what it means, and only sees from then on', async () => {
    const { server, element } = await opened(two);
    server.on(updateParticipant, () => answer(200, { ...aya, role: 'member', version: 2 }));
    await settings(element, '渡邉 彩');
    get(element, 'radio', 'メンバー').click();
    const dialog = await review(element);
    includes(textOf(dialog), '元に戻せるのは、ほかのオーナーだけです');
    get(dialog, 'button', '決定').click();
    await until(() => names(element).join() === '小林 健,渡邉 彩');
    equal(all(element, 'button').length, 0);
    equal(element.renderRoot.querySelector('mado-invitation-list'), null);
  });

  it('LIC-11 says that nothing was changed instead of confirming it', async () => {
    const { element } = await opened();
    await settings(element, '小林 健');
    get(element, 'button', '更新').click();
    const alert = await until(() => get(element, 'alert', '変更した項目がありません。'));
    await until(() => focused() === alert);
    equal(all(element, 'dialog').length, 0);
    get(element, 'button', 'キャンセル').click();
    await until(() => focused() === get(element, 'button', '小林 健さんの設定を変更'));
  });

  it('LIC-11 changed elsewhere meanwhile shows both, and either can be kept', async () => {
    const { server, element } = await opened();
    const newer = { ...ken, notices: true, version: 9 };
    server.on(updateParticipant, () => problem(412, 'version-conflict', { current: newer }));
    await settings(element, '小林 健');
    get(element, 'radio', 'オーナー').click();
    get(await review(element), 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert);
    includes(textOf(alert), '権限「メンバー」、通知「受け取る」');
    equal(field(element, 'オーナー').checked, true);
    get(element, 'button', '保存されている内容を使う').click();
    await until(() => field(element, 'メンバー').checked && field(element, /お知らせを、メールで/).checked);
    get(element, 'radio', 'オーナー').click();
    server.on(updateParticipant, () => answer(200, { ...newer, role: 'owner', version: 10 }));
    get(await review(element), 'button', '決定').click();
    await until(() => all(element, 'form').length === 0);
    equal(lastChange(server)?.headers.get('if-match'), '"9"');
  });

  it('LIC-11 a broken line keeps what was chosen, and a host can keep it from being sent', async () => {
    const { server, element } = await opened();
    server.on(updateParticipant, () => problem(500, 'internal', { requestId: 'req-9' }));
    await settings(element, '小林 健');
    get(element, 'radio', 'オーナー').click();
    const dialog = await review(element);
    element.addEventListener('mado-before-participant-change', (event) => event.preventDefault(), { once: true });
    get(dialog, 'button', '決定').click();
    await settle(element);
    equal(server.count(updateParticipant), 0);
    get(dialog, 'button', '決定').click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at what went wrong');
    includes(textOf(alert), 'req-9');
    equal(field(element, 'オーナー').checked, true);
  });

  it('LIC-11 somebody’s part ends by 決定, which says what that means', async () => {
    const { server, element } = await opened();
    server.on(removeParticipant, () => answer(204));
    const told = toldBy(element);
    get(element, 'button', '小林 健さんの参加を終了').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), 'アカウントは残ります');
    get(dialog, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    get(element, 'button', '小林 健さんの参加を終了').click();
    const decide = get(await until(() => all(element, 'dialog')[0]), 'button', '決定');
    for (let i = 0; i < 10; i++) decide.click();
    const said = await until(() => get(element, 'status', '小林 健さんの参加を終了しました。'));
    await until(() => focused() === said);
    equal(names(element), ['渡邉 彩']);
    equal(server.count(removeParticipant), 1);
    equal(told, ['mado-before-participant-remove', 'mado-participant-removed']);
  });

  it('LIC-11 whoever was taken out meanwhile is not told that they removed somebody, and sees nobody any more', async () => {
    const { server, element } = await opened();
    const told = toldBy(element);
    for (const endpoint of [removeParticipant, readParticipants]) server.on(endpoint, () => problem(404, 'not-found'));
    get(element, 'button', '小林 健さんの参加を終了').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('見つかりませんでした'));
    equal([names(element).length, told], [0, ['mado-before-participant-remove']]);
  });

  it('LIC-11 shows more of many, with the focus at the first new one, and says where that did not work', async () => {
    const { server, element } = await opened({ ...answered, total: 3, next: 'after-ken' });
    includes(textOf(element), '全3名');
    server.on(readParticipants, () => problem(500, 'internal', { requestId: 'req-6' }));
    get(element, 'button', 'さらに表示').click();
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-6'));
    equal(names(element).length, 2);
    server.on(readParticipants, ({ query }) => {
      equal(query.get('cursor'), 'after-ken');
      return answer(200, { items: [participant('03', '森 美緒')], total: 3, role: 'owner' });
    });
    again.click();
    await until(() => names(element).length === 3);
    await until(
      () => focused() === get(element, 'button', '森 美緒さんの設定を変更'),
      'the focus at the first new one',
    );
    equal(all(element, 'button', 'さらに表示').length, 0);
  });

  it('LIC-11 with two owners nothing is said of a last one', async () => {
    const { element } = await opened(two);
    equal(textOf(element).includes('オーナーがひとりのあいだは'), false);
    equal([...everything(element)].filter((one) => one.id === 'last-owner').length, 0);
  });

  it('LIC-11 the last owner’s part cannot end; each click says why', async () => {
    const { server, element } = await opened();
    const remove = get(element, 'button', '渡邉 彩さんの参加を終了');
    equal(remove.getAttribute('aria-disabled'), 'true');
    includes(descriptionOf(remove), 'オーナーがひとりのあいだは');
    for (let i = 0; i < 2; i++) {
      remove.focus();
      remove.click();
      const alert = await until(
        () => all(element, 'alert').find((one) => one === focused()),
        'the focus at the reason',
      );
      includes(textOf(alert), '先に、ほかの方をオーナーにしてください');
    }
    equal([all(element, 'dialog').length, server.count(removeParticipant)], [0, 0]);
  });

  it('LIC-11 whoever ends their own part sees nothing of the contract any more', async () => {
    const { server, element } = await opened(two);
    server.on(removeParticipant, () => answer(204));
    get(element, 'button', '渡邉 彩さんの参加を終了').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    const said = await until(() => get(element, 'status', 'このご契約への参加を終了しました。'));
    await until(() => focused() === said);
    equal(textOf(element), 'このご契約への参加を終了しました。');
  });

  it('LIC-09 招待する: the form stands alone, and the invitation below the participants afterwards', async () => {
    const { server, element } = await opened();
    await until(() => textOf(element).includes('jiro@example.jp'));
    const hanako = { ...invited.items[0], id: 'h', mailAddress: 'hanako@example.jp' };
    server.on(invite, () => answer(201, hanako));
    get(element, 'button', '招待する').click();
    const address = await until(() => field(element, /^メールアドレス/));
    await until(() => focused() === address, 'the focus at the address');
    equal(names(element), []);
    get(element, 'button', 'キャンセル').click();
    await until(() => focused() === get(element, 'button', '招待する'), 'the focus where it was');
    get(element, 'button', '招待する').click();
    await until(() => focused() === field(element, /^メールアドレス/));
    retype(field(element, /^メールアドレス/), 'hanako@example.jp');
    get(element, 'button', 'メールを送信').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '決定').click();
    const said = await until(() => get(element, 'status', /hanako@example.jpに招待のメールを送りました/));
    await until(() => focused() === said);
    equal(names(element), ['渡邉 彩', '小林 健']);
  });

  it('LIC-09 keeps the invitations while the settings of somebody are open', async () => {
    const { server, element } = await opened();
    await until(() => textOf(element).includes('jiro@example.jp'));
    await settings(element, '小林 健');
    equal(all(element, 'button', /招待を再送/).length, 0);
    get(element, 'button', 'キャンセル').click();
    await until(() => all(element, 'button', /招待を再送/).length === 1);
    equal(server.count(readInvitations), 1);
  });

  it('AUTH-03 gives another account nothing of what the first one chose', async () => {
    const { server, portal, element } = await opened();
    portal.session.adopt(sessionOf());
    await settle(element);
    await settings(element, '小林 健');
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readParticipants) === 2 && names(element).length === 2);
    equal(all(element, 'form').length, 0);
  });

  it('LIC-11 says when the participants could not be read, reads them again, and shows another contract', async () => {
    const server = createScriptedServer();
    server.on(readParticipants, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-participant-list');
    element.portal = portalOn(server, presets.license);
    element.contract = 'c';
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    prepare(server);
    again.click();
    await until(() => names(element).length === 2);
    prepare(server, { items: [ken], total: 1, role: 'member' });
    element.contract = 'other';
    await until(() => names(element).join() === '小林 健');
  });

  it('LIC-09 LIC-11 in a contract that has ended nobody is invited, and everybody can still be changed and removed', async () => {
    const { element } = await opened({ ...two, ended: true });
    equal(all(element, 'button', '招待する').length, 0);
    includes(textOf(element), '終了しているため、新しい方は招待できません。');
    equal(all(element, 'button', '小林 健さんの参加を終了').length, 1);
    await settings(element, '小林 健');
  });
});
