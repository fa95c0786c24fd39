import type { NotificationSettings } from '@madoguchi/sdk';
import {
  readNotificationSettings,
  updateNotificationSettings,
} from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import '../define/mado-notification-settings.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';

const settings: NotificationSettings = {
  topics: [
    {
      id: 'sias',
      name: { ja: 'SIASのお知らせ', en: 'News of SIAS' },
      description: { ja: '更新と障害の情報', en: 'Updates and faults' },
      on: true,
    },
    { id: 'seminars', name: { ja: '講習会のご案内', en: 'Seminars' }, on: false },
  ],
  saved: false,
  version: 0,
};
const having = (on: readonly string[], version: number): NotificationSettings => ({
  topics: settings.topics.map((topic) => ({ ...topic, on: on.includes(topic.id) })),
  saved: true,
  version,
});

const subject: FormSubject<'mado-notification-settings'> = {
  tag: 'mado-notification-settings',
  operation: updateNotificationSettings,
  accepted: () => answer(200, having(['sias', 'seminars'], 1)),
  prepare: (server) => server.on(readNotificationSettings, () => answer(200, settings)),
  async fill(element) {
    const box = field(element, /講習会/);
    box.click();
    await until(() => box.checked);
  },
  before: 'mado-before-notification-settings-save',
  done: 'mado-notification-settings-saved',
  typed: false,
  survival: { kept: (element) => field(element, /講習会/).checked },
  alwaysComplete: true,
};
formSuite(subject);
elementSuite<'mado-notification-settings'>({
  tag: 'mado-notification-settings',
  prepare: (server) => subject.prepare?.(server),
  says: { ja: 'メール受信設定', en: 'E-mail settings' },
  byHand: {
    set: (element) => (element.state = { type: 'saved', settings, chosen: ['sias'] }),
    says: '設定が保存されました。',
  },
});

/** The settings of somebody who is signed in, once they are there. */
async function openSignedIn() {
  const server = createScriptedServer();
  subject.prepare?.(server);
  const portal = portalOn(server);
  portal.session.adopt(sessionOf());
  const element = document.createElement('mado-notification-settings');
  element.portal = portal;
  place(element);
  await until(() => field(element, /講習会/));
  return { server, portal, element };
}

describe('mado-notification-settings', () => {
  it('INF-05 ticks again what was ticked and not saved, says so, and goes back to the first choice if that is wanted, as nothing was ever saved', async () => {
    const before = await openSignedIn();
    await subject.fill(before.element);
    before.element.remove();
    const { element } = await openSignedIn();
    equal(field(element, /講習会/).checked, true);
    get(element, 'status', '前回、保存していなかった選択を復元しました。');
    get(element, 'button', 'はじめの選択に戻す').click();
    await until(() => !field(element, /講習会/).checked);
    equal(textOf(element).includes('復元'), false);
    const { element: again, portal } = await openSignedIn();
    equal(field(again, /講習会/).checked, false);

    await subject.fill(again);
    portal.session.adopt(undefined);
    equal(localStorage.length, 0, 'gone with the sign-out');
  });

  it('INF-05 shows a box a topic, ticked as they stand, and says that they were never saved', async () => {
    const { element } = await openForm(subject);
    equal(
      all(element, 'checkbox').map((box) => [(box as HTMLInputElement).checked, descriptionOf(box)]),
      [
        [true, '更新と障害の情報'],
        [false, ''],
      ],
    );
    includes(textOf(element), 'まだ保存されていません');
    includes(textOf(element), '重要なお知らせは、この設定にかかわらず');
  });

  it('INF-05 saves what is ticked and says 設定が保存されました。 until something is changed again', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(updateNotificationSettings, subject.accepted);
    await subject.fill(element);
    await until(() => textOf(element).includes('保存していない変更'));
    submit.click();
    const saved = await until(() => get(element, 'status', '設定が保存されました。'));
    await until(() => focused() === saved, 'the focus at what was said');
    equal(server.requests.at(-1)?.body, { topics: ['sias', 'seminars'] });
    equal(server.requests.at(-1)?.headers.get('if-match'), '"0"');
    equal(textOf(element).includes('まだ保存'), false);
    equal(textOf(element).includes('保存していない'), false);
    field(element, /SIAS/).click();
    await until(() => all(element, 'status', '設定が保存されました。').length === 0);
    includes(textOf(element), '保存していない変更');
  });

  it('INF-05 takes no tick while it is being saved', async () => {
    const { server, element, submit } = await openForm(subject);
    const release = server.hold(updateNotificationSettings);
    submit.click();
    await until(() => server.count(updateNotificationSettings) === 1);
    const box = field(element, /講習会/);
    box.click();
    equal(box.checked, false);
    release(subject.accepted());
  });

  it('INF-05 saved elsewhere meanwhile shows both, and keeps the choice of this page if that is wanted', async () => {
    const { server, element, submit } = await openForm(subject);
    const stored = having(['seminars'], 7);
    server.on(updateNotificationSettings, () => problem(412, 'version-conflict', { current: stored }));
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => focused() === alert, 'the focus at the conflict');
    includes(descriptionOf(field(element, /SIAS/)), '保存されている設定: 受け取らない');
    includes(descriptionOf(field(element, /講習会/)), '保存されている設定: 受け取る');
    equal(field(element, /SIAS/).checked, true);
    server.on(updateNotificationSettings, () => answer(200, having(['sias'], 8)));
    get(element, 'button', 'いまの選択で保存').click();
    await until(() => get(element, 'status', '設定が保存されました。'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"7"');
  });

  it('INF-05 saved elsewhere meanwhile takes what is stored if that is wanted', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(updateNotificationSettings, () => problem(412, 'version-conflict', { current: having(['seminars'], 7) }));
    submit.click();
    (await until(() => get(element, 'button', '保存されている設定を使う'))).click();
    await until(() => field(element, /講習会/).checked && !field(element, /SIAS/).checked);
    equal(all(element, 'alert').length, 0);
  });

  it('INF-05 says when the settings could not be read, and reads them again', async () => {
    const server = createScriptedServer();
    server.on(readNotificationSettings, () => problem(500, 'internal', { requestId: 'req-5' }));
    const element = document.createElement('mado-notification-settings');
    element.portal = portalOn(server);
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    await until(() => textOf(element).includes('req-5'));
    subject.prepare?.(server);
    again.click();
    await until(() => field(element, /SIAS/));
  });

  it('INF-05 says when there is nothing to choose', async () => {
    const { element } = await openForm({
      ...subject,
      prepare: (server) => server.on(readNotificationSettings, () => answer(200, { ...settings, topics: [] })),
    });
    includes(textOf(element), 'いま選べる項目はありません');
  });

  it('INF-05 says without a line that nothing of what was ticked is lost, and saves it when the line is back', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(updateNotificationSettings, () => Promise.reject(new TypeError('the line is down')));
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '選んだ内容も、保存されている設定も、失われていません');
    await until(() => focused() === alert, 'the focus there');
    equal(field(element, /講習会/).checked, true);
    includes(textOf(element), '保存していない変更があります');
    server.on(updateNotificationSettings, subject.accepted);
    submit.click();
    await until(() => get(element, 'status', '設定が保存されました。'));
  });

  it('AUTH-03 says after signing in again that nothing was saved yet, without the former failure, and saves then', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    const { session } = portal;
    session.adopt(sessionOf());
    server.on(updateNotificationSettings, () => problem(401, 'unauthenticated', { requestId: 'req-3' }));
    await subject.fill(element);
    submit.click();
    await until(() => all(element, 'alert').some((alert) => textOf(alert).includes('有効期限が切れました')));
    equal(textOf(element).includes('req-3'), false); // a number is of no help here
    session.adopt(sessionOf());
    await until(() =>
      all(element, 'alert').some((alert) => textOf(alert).includes('もう一度「保存」を押してください')),
    );
    equal(textOf(element).includes('有効期限'), false);
    equal(field(element, /講習会/).checked, true);
    server.on(updateNotificationSettings, subject.accepted);
    submit.click();
    await until(() => get(element, 'status', '設定が保存されました。'));
  });

  it('AUTH-03 gives another account nothing of what the first one ticked', async () => {
    const { server, portal, element } = await openSignedIn();
    await subject.fill(element);
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readNotificationSettings) === 2 && !field(element, /講習会/).checked);
    await settle(element);
    equal(textOf(element).includes('保存していない'), false);
  });
});
