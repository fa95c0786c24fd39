import { presets } from '@madoguchi/sdk';
import { changePassword } from '@madoguchi/sdk/identity/password-change.endpoints.js';
import '../define/mado-password-change.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { retype, type } from '../testing/typing.ts';

const current = /^現在のパスワード/;
const password = /^新しいパスワード(?!（)/;
const repeated = /^新しいパスワード（確認）/;

const subject: FormSubject<'mado-password-change'> = {
  tag: 'mado-password-change',
  operation: changePassword,
  accepted: () => answer(200, sessionOf()),
  fill(element) {
    type(field(element, current), 'Kingyo.sukui2025');
    type(field(element, password), 'Kingyo.sukui2026');
    type(field(element, repeated), 'Kingyo.sukui2026');
  },
  before: 'mado-before-password-change',
  done: 'mado-password-changed',
  typed: true,
  survival: { nothing: 'passwords only' },
};
formSuite(subject);
elementSuite<'mado-password-change'>({
  tag: 'mado-password-change',
  says: { ja: '変更する', en: 'Change password' },
  byHand: {
    set: (element) => (element.state = { type: 'saved', session: sessionOf() }),
    says: 'パスワードを変更しました。',
  },
});

describe('mado-password-change', () => {
  it('AUTH-06 sends the current and the new password, and says that others are signed out and a mail was sent', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    element.setAttribute('continue-href', '/');
    server.on(changePassword, subject.accepted);
    includes(textOf(element), 'ほかの端末やブラウザーではログアウトします');
    void subject.fill(element);
    submit.click();
    const saved = await until(() => all(element, 'status').find((found) => textOf(found).includes('変更しました')));
    includes(textOf(saved), '確認のメールをお送りしました');
    includes(textOf(saved), 'ここでは、このままご利用いただけます');
    includes(textOf(saved), 'ほかの端末やブラウザーではログアウトしました');
    await until(() => focused() === saved, 'the focus at what was said');
    equal(get(element, 'link', '続ける').getAttribute('href'), '/');
    equal(server.requests.at(-1)?.body, { current: 'Kingyo.sukui2025', password: 'Kingyo.sukui2026' });
    equal(portal.session.state.type, 'active');
    equal(element.querySelector('input'), null, 'fields afterwards');
  });

  it('AUTH-06 CRT-15 asks for the current password only where the portal does', async () => {
    const element = document.createElement('mado-password-change');
    element.portal = portalOn(createScriptedServer(), presets.certificate);
    place(element);
    await until(() => field(element, password));
    equal(element.querySelector('input[autocomplete="current-password"]'), null);
  });

  it('CRT-15 changes the password of whoever signed in with a login certificate by the new one twice', async () => {
    const { server, portal, element, submit } = await openForm({ ...subject, configuration: presets.certificate });
    portal.session.adopt({ ...sessionOf(), method: 'certificate' });
    server.on(changePassword, subject.accepted);
    await settle(element);
    type(field(element, password), 'Kingyo.sukui2026');
    type(field(element, repeated), 'Kingyo.sukui2026');
    submit.click();
    await until(() => all(element, 'status').some((found) => textOf(found).includes('変更しました')));
    equal(server.requests.at(-1)?.body, { password: 'Kingyo.sukui2026' });
  });

  it('CRT-15 asks whoever signed in with a one-time password for the current one: no certificate stands for it', async () => {
    const { portal, element } = await openForm({ ...subject, configuration: presets.certificate });
    portal.session.adopt({ ...sessionOf(), method: 'one-time-password' });
    await until(() => field(element, current));
  });

  it('AUTH-06 tells a wrong current password at its field, until that one is typed anew', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(changePassword, () =>
      problem(422, 'invalid-input', { fieldErrors: [{ field: 'current', code: 'wrong' }] }),
    );
    void subject.fill(element);
    submit.click();
    const says = (): boolean => descriptionOf(field(element, current)).includes('現在のパスワードが違います');
    await until(says);
    await until(() => all(element, 'group').some((group) => textOf(group).includes('現在のパスワードが違います')));
    type(field(element, password), '.');
    await until(() => descriptionOf(field(element, repeated)) === '' && says());
    type(field(element, current), '!');
    await until(() => !says());
    equal(field(element, current).value, 'Kingyo.sukui2025!');
  });

  it('AUTH-05 leaves the focus to who types, though what was wrong goes and comes back meanwhile', async () => {
    const { element, submit } = await openForm(subject);
    type(field(element, current), 'Kingyo.sukui2025');
    type(field(element, password), 'Kin');
    type(field(element, repeated), 'Kin');
    submit.click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary);
    const typed = field(element, password);
    typed.focus();
    retype(typed, 'Kingyo.sukui2026');
    await until(() => all(element, 'group').length === 0);
    retype(typed, 'K');
    await until(() => all(element, 'group')[0]);
    await settle();
    equal(focused(), typed);
  });

  it('AUTH-06 says how long to wait after too many wrong ones', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(changePassword, () => problem(429, 'locked', { params: { minutes: 15 } }));
    void subject.fill(element);
    submit.click();
    includes(textOf(await until(() => all(element, 'alert')[0])), '15分');
  });

  it('AUTH-08 says that it has to be done before anything else', async () => {
    const { portal, element } = await openForm(subject);
    const says = (): boolean => textOf(element).includes('はじめにパスワードを変更してください');
    equal(says(), false);
    portal.session.adopt(sessionOf('hanako@example.jp', { gates: ['password-change'] }));
    await until(says);
  });

  it('AUTH-05 does not take the current password for the new one, whichever was typed last', async () => {
    const { element } = await openForm(subject);
    const unmet = (): boolean =>
      all(element, 'listitem').some((rule) => textOf(rule) === '現在のパスワードと違う まだ満たしていません');
    type(field(element, current), 'Kingyo.sukui2026');
    type(field(element, password), 'Kingyo.sukui2026');
    await until(unmet);
    retype(field(element, current), 'Kingyo.sukui2025');
    await until(() => !unmet());
  });

  it('AUTH-05 keeps the list of rules as it stands while the current password and the new one are typed', async () => {
    const { portal, element } = await openForm(subject);
    portal.session.adopt(sessionOf());
    const rules = (): string[] =>
      all(element, 'listitem').map((rule) => textOf(rule).replace(/ ?(満たしています|まだ満たしていません)$/, ''));
    const box = await until(() => element.querySelector('.mado-rules'));
    await until(() => rules().some((rule) => rule.includes('ログインに使うもの')));
    const before = [rules(), box.getBoundingClientRect().height];
    ok(rules().includes('現在のパスワードと違う'));
    void subject.fill(element);
    await until(() => all(element, 'listitem').every((rule) => textOf(rule).endsWith(' 満たしています')));
    equal([rules(), box.getBoundingClientRect().height], before);
  });

  it('lets password managers see whose password it is, the current and the new one', async () => {
    const { portal } = await openForm(subject);
    portal.session.adopt(sessionOf());
    const fields = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[autocomplete]')];
    await until(() => fields()[0]?.value === 'hanako@example.jp');
    equal(
      fields().map(({ autocomplete, form }) => [autocomplete, form !== null]),
      [
        ['username', true],
        ['current-password', true],
        ['new-password', true],
        ['new-password', true],
      ],
    );
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { portal, element } = await openForm(subject);
    portal.session.adopt(sessionOf());
    void subject.fill(element);
    get(element, 'checkbox', 'パスワードを表示').click();
    await until(() => field(element, password).type === 'text');
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => field(element, password).value === '');
    equal(
      [current, repeated].map((name) => field(element, name).value),
      ['', ''],
    );
    equal(field(element, password).type, 'password');
    equal(
      all(element, 'listitem').some((rule) => textOf(rule).endsWith(' 満たしています')),
      false,
    );
  });
});
