import { definePortal, passwordPolicies, PortalError, presets, type PortalConfiguration } from '@madoguchi/sdk';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import '../define/mado-login.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';
import { type } from '../testing/typing.ts';

const subject: FormSubject<'mado-login'> = {
  tag: 'mado-login',
  operation: signIn,
  accepted: () => answer(201, sessionOf()),
  fill(element) {
    type(field(element, /^メールアドレス/), 'hanako@example.jp');
    type(field(element, /^パスワード$/), 'Correct-Horse-7');
  },
  before: 'mado-before-sign-in',
  done: 'mado-signed-in',
  typed: true,
  survival: { nothing: 'a password, and what belongs to it, which is the browser’s to keep' },
};

formSuite(subject);
elementSuite<'mado-login'>({
  tag: 'mado-login',
  says: { ja: 'パスワードを表示', en: 'Show password' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'failed', error: new PortalError('locked', { params: { minutes: 15 } }) }),
    says: '15分',
  },
});

describe('mado-login', () => {
  it('AUTH-01 has the page’s font, and its own size and height of lines where the host sets none', async () => {
    const { element } = await openForm(subject);
    element.style.setProperty('font', 'italic 12px/1 monospace');
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(
      get(element, 'heading', 'ログイン').parentElement ?? element,
    );
    equal([fontFamily, fontSize, Math.round(Number.parseFloat(lineHeight))], ['monospace', '16px', 27]);
  });

  it('AUTH-01 grows with the size of letters that people set in their browser, and is no smaller than 16 px', async () => {
    const { element } = await openForm(subject);
    const root = document.documentElement.style;
    const sizes = ['200%', '62.5%'].map((size) => {
      root.setProperty('font-size', size);
      return getComputedStyle(field(element, /^メールアドレス/)).fontSize;
    });
    root.removeProperty('font-size');
    equal(sizes, ['32px', '16px']);
  });

  it('AUTH-01 signs in with identifier and password, and says so to page, session and person', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    server.on(signIn, subject.accepted);
    void subject.fill(element);
    const told = new Promise<Event>((hear) => element.addEventListener('mado-signed-in', hear));
    submit.click();
    const event = await told;
    ok('session' in event);
    equal(event.session, sessionOf());
    equal(server.requests[0]?.body, { identifier: 'hanako@example.jp', password: 'Correct-Horse-7' });
    equal(portal.session.state, { type: 'active', ...sessionOf() });
    await until(() => get(element, 'status', 'ログインしました。'));
    equal(element.querySelector('input'), null, 'fields after sign-in');
  });

  it('AUTH-01 says the same to an unknown identifier and a wrong password', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(signIn, () => problem(401, 'invalid-credentials'));
    void subject.fill(element);
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'メールアドレスまたはパスワードが違います');
    equal(field(element, /^パスワード$/).value, 'Correct-Horse-7');
  });

  it('AUTH-01 shows the password and hides it again, and what is typed stays', async () => {
    const { element } = await openForm(subject);
    void subject.fill(element);
    const password = field(element, /^パスワード$/);
    const show = get(element, 'checkbox', 'パスワードを表示');
    equal(password.type, 'password');
    show.click();
    await until(() => password.type === 'text');
    show.click();
    await until(() => password.type === 'password');
    equal(password.value, 'Correct-Horse-7');
  });

  it('AUTH-01 accepts an address in full-width letters and sends it as typed', async () => {
    const { server, element, submit } = await openForm(subject);
    server.on(signIn, subject.accepted);
    type(field(element, /^メールアドレス/), 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ');
    type(field(element, /^パスワード$/), 'Correct-Horse-7');
    submit.click();
    await until(() => server.count(signIn) === 1);
    equal(server.requests[0]?.body, { identifier: 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', password: 'Correct-Horse-7' });
  });

  it('AUTH-01 MYP-01 has リセット only where the preset has it; it empties the form and forgets what was wrong', async () => {
    const information = await openForm(subject);
    equal(all(information.element, 'button', 'リセット').length, 0);
    const server = createScriptedServer();
    const element = document.createElement('mado-login');
    element.portal = portalOn(server, presets.mypage);
    place(element);
    const reset = await until(() => get(element, 'button', 'リセット'));
    const identifier = field(element, 'ID（メールアドレス）');
    type(identifier, 'hanako@example.jp');
    get(element, 'button', 'ログイン').click();
    await until(() => all(element, 'group')[0]);
    reset.click();
    await until(() => all(element, 'group').length === 0);
    equal(identifier.value, '');
    equal(server.requests.length, 0);
  });

  it('AUTH-01 MYP-01 shows the links of the preset that the host gives an address for, and no other', async () => {
    const element = document.createElement('mado-login');
    element.portal = portalOn(createScriptedServer(), presets.mypage);
    element.setAttribute('registration-href', '/register');
    element.setAttribute('recovery-href', 'https://id.example.jp/recover');
    element.setAttribute('password-link-href', '/password');
    place(element);
    await until(() => all(element, 'link').length > 0);
    equal(
      all(element, 'link').map((link) => [textOf(link), link.getAttribute('href')]),
      [
        ['ID新規登録', '/register'],
        ['ID、またはパスワードをお忘れですか？', 'https://id.example.jp/recover'],
      ],
    );
  });

  it('AUTH-02 says how long a lock lasts, and whom to ask where only the vendor ends it', async () => {
    const { server, element, submit } = await openForm(subject);
    void subject.fill(element);
    server.on(signIn, () => problem(429, 'locked', { params: { minutes: 15 } }));
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '15分');
    ok(/解除は\d{1,2}:\d{2}ごろです/.test(textOf(alert)), 'when it ends');
    server.on(signIn, () => problem(429, 'locked'));
    submit.click();
    await until(() => textOf(get(element, 'alert')).includes('お問い合わせ'));
  });

  it('AUTH-01 takes back what it said of empty fields as soon as something is typed', async () => {
    const { element, submit } = await openForm(subject);
    submit.click();
    const identifier = field(element, /^メールアドレス/);
    await until(() => identifier.getAttribute('aria-invalid') === 'true');
    identifier.focus();
    type(identifier, 'hanako@example.jp');
    await until(() => identifier.getAttribute('aria-invalid') === null);
    equal(focused(), identifier);
  });

  it('AUTH-02 tells one end of a lock however often it is tried, and never a minute in which it still holds', async () => {
    let now = Date.parse('2026-11-20T01:00:50.200Z');
    const server = createScriptedServer();
    const portal = portalOn(server);
    const element = document.createElement('mado-login');
    element.portal = { ...portal, clock: { now: () => now } };
    place(element);
    const told = async (retryAfter: number): Promise<string | undefined> => {
      const params = { minutes: Math.ceil(retryAfter / 60) };
      element.state = { type: 'failed', error: new PortalError('locked', { params, retryAfter }) };
      await settle(element);
      return /\d{1,2}:\d{2}/.exec(textOf(await until(() => all(element, 'alert')[0])))?.[0];
    };
    equal(await told(900), '10:16', 'it ends at 10:15:50.200');
    now += 69_000;
    equal(await told(831), '10:16');
    element.state = { type: 'ready' };
    now = Date.parse('2026-11-20T02:00:00.000Z');
    equal(await told(900), '11:15', 'another lock');
    now += 700;
    equal(await told(900), '11:15', 'seconds are rounded up');
  });

  describe('says what helps besides', () => {
    async function failed(configuration: PortalConfiguration, error: PortalError, password = 'Correct-Horse-7') {
      const element = document.createElement('mado-login');
      element.portal = portalOn(createScriptedServer(), configuration);
      place(element);
      type(await until(() => field(element, /^パスワード$/)), password);
      element.state = { type: 'failed', error };
      return textOf(await until(() => all(element, 'alert')[0]));
    }
    const contact = {
      name: { ja: 'かなめサポート', en: 'Kaname Support' },
      telephone: '03-0000-1155',
      hours: { ja: '平日 9:00～17:30' },
    };
    const locked = new PortalError('locked', { params: { minutes: 15 } });
    const lockedByVendor = new PortalError('locked', { params: { minutes: 0 } });
    const wrong = new PortalError('invalid-credentials');

    it('AUTH-02 AUTH-07 that a new password ends a lock at once, where one can be set by mail', async () => {
      includes(await failed(presets.information, locked), '新しいパスワードを設定すると');
      ok(!(await failed(presets.mypage, locked)).includes('新しいパスワード'), 'no link by mail');
      const { ends } = presets.certificate.lockout;
      const vendor = definePortal({ from: presets.information, lockout: { ...presets.information.lockout, ends } });
      ok(!(await failed(vendor, lockedByVendor)).includes('新しいパスワード'), 'only the vendor ends it');
    });

    it('AUTH-02 by which telephone the vendor is reached, where only the vendor can help', async () => {
      const portal = definePortal({ from: presets.certificate, contact });
      for (const error of [lockedByVendor, new PortalError('suspended'), new PortalError('initial-password-expired')])
        includes(await failed(portal, error), 'かなめサポート 電話 03-0000-1155 平日 9:00～17:30');
      includes(await failed(presets.certificate, lockedByVendor), 'お問い合わせ窓口');
      for (const error of [locked, wrong]) ok(!(await failed(portal, error)).includes('03-0000-1155'));
    });

    it('AUTH-02 how many wrong tries more lock, where the server says so', async () => {
      const last = new PortalError('invalid-credentials', { params: { left: 2 } });
      includes(await failed(presets.certificate, last), 'あと2回間違えると');
      ok(!(await failed(presets.certificate, wrong)).includes('あと'));
    });

    it('AUTH-01 that the password seems to be typed in full width, where no password can have that', async () => {
      for (const password of ['Ｃｏｒｒｅｃｔ－Ｈｏｒｓｅ７', 'Correctほrせ7'])
        includes(await failed(presets.information, wrong, password), '全角');
      for (const password of ['Correct-Horse-7', 'Corréct'])
        ok(!(await failed(presets.information, wrong, password)).includes('全角'), password);
      const any = definePortal({ from: presets.information, passwordPolicy: passwordPolicies.nist });
      ok(!(await failed(any, wrong, '全角のパスワード')).includes('全角'));
    });
  });

  it('lets password managers see the fields, their labels and errors in one tree with the form', async () => {
    const { element, submit } = await openForm(subject);
    submit.click();
    await until(() => all(element, 'group')[0]);
    const fields = [...document.querySelectorAll<HTMLInputElement>('input[autocomplete]')];
    equal(
      fields.map(({ autocomplete, name }) => [autocomplete, name]),
      [
        ['username', 'identifier'],
        ['current-password', 'password'],
      ],
    );
    for (const input of fields) {
      ok(input.form, 'a field without form');
      equal(input.labels?.length, 1);
      equal(input.getRootNode(), document);
      const error = input.getAttribute('aria-describedby') ?? '';
      ok(document.getElementById(error.split(' ').at(-1) ?? ''), 'a field without its error');
    }
  });

  it('begins with the identifier the host knows and does not overwrite what is typed', async () => {
    const element = document.createElement('mado-login');
    element.portal = portalOn(createScriptedServer());
    element.identifier = 'taro@example.jp';
    place(element);
    const identifier = await until(() => field(element, /^メールアドレス/));
    equal(identifier.value, 'taro@example.jp');
    type(identifier, '.example');
    element.identifier = 'jiro@example.jp';
    await settle(element);
    equal(identifier.value, 'taro@example.jp.example');
  });

  it('shows a header of the host instead of its title, and a footer below', async () => {
    const element = document.createElement('mado-login');
    element.portal = portalOn(createScriptedServer());
    const [header, footer] = [document.createElement('h3'), document.createElement('p')];
    header.slot = 'header';
    header.textContent = '会員ログイン';
    footer.slot = 'footer';
    element.append(header, footer);
    place(element);
    await until(() => get(element, 'button', 'ログイン'));
    equal(all(element, 'heading').map(textOf), ['会員ログイン']);
    equal(footer.assignedSlot?.name, 'footer');
  });

  it('tells by the keyboard on phones what kind of identifier is wanted', async () => {
    for (const [preset, mode] of [
      [presets.information, 'email'],
      [presets.license, 'text'],
    ] as const) {
      const element = document.createElement('mado-login');
      element.portal = portalOn(createScriptedServer(), preset);
      place(element);
      const input = await until(() => element.querySelector<HTMLInputElement>('input[autocomplete="username"]'));
      equal(input.inputMode, mode);
    }
  });

  it('does not take the focus when it appears', async () => {
    const other = place(document.createElement('button'));
    other.focus();
    const { element } = await openForm(subject);
    element.state = { type: 'ready' };
    await settle(element);
    equal(focused(), other);
  });
});
