import { presets } from '@madoguchi/sdk';
import { applyForAccount } from '@madoguchi/sdk/identity/account-application.endpoints.js';
import '../define/mado-account-application.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';

const names = ['terms', 'security-policy', 'privacy-policy', 'personal-information'];

async function opened(set: (element: HTMLElement) => void = () => undefined) {
  const server = createScriptedServer();
  server.on(applyForAccount, () => answer(202));
  const element = document.createElement('mado-account-application');
  element.portal = portalOn(server, presets.support);
  set(element);
  place(element);
  await until(() => all(element, 'form')[0]);
  return { server, element };
}

/** Fills in what everybody is asked. */
function fill(element: HTMLElement): void {
  retype(field(element, /^(会社名|Company)/), '青空電機産業株式会社');
  retype(field(element, /^(氏名|Name)/), '髙﨑 花子');
  retype(field(element, /^(メールアドレス|Mail address)/), 'ｈanako@aozora.example');
  get(element, 'radio', /^(契約担当者|Contract manager)$/).click();
  get(element, 'checkbox', /^(障害受付・お問い合わせ|Fault reports and inquiries)$/).click();
}

const review = async (element: HTMLElement): Promise<HTMLElement> => {
  await settle();
  get(element, 'button', '確認').click();
  return until(() => all(element, 'dialog')[0], 'the confirmation');
};

formSuite({
  tag: 'mado-account-application',
  operation: applyForAccount,
  accepted: () => answer(202),
  configuration: presets.support,
  fill,
  confirm: '申請する',
  before: 'mado-before-account-application',
  done: 'mado-account-applied',
  typed: true,
  survival: { own: 'its entries in the tab, as nobody is signed in' },
});
elementSuite<'mado-account-application'>({
  tag: 'mado-account-application',
  says: { ja: 'ご利用を希望する機能', en: 'Functions you want to use' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'sent',
        mailAddress: 'hanako@aozora.example',
        usable: [],
        typed: {
          companyName: '',
          displayName: '',
          mailAddress: '',
          role: '',
          functions: [],
          accessControl: false,
          project: { projectName: '', groupName: '', mailAddresses: [''], contractNumbers: [''] },
        },
      }),
    says: 'アカウントの登録を申請しました',
  },
});

describe('mado-account-application', () => {
  it('SUP-01 shows what will be sent, sends it once confirmed, and says where the answer goes and nothing else', async () => {
    const { server, element } = await opened();
    fill(element);
    const dialog = await review(element);
    for (const text of ['青空電機産業株式会社', '髙﨑 花子', 'hanako@aozora.example', '契約担当者'])
      includes(textOf(dialog), text);
    equal(server.count(applyForAccount), 0);
    get(dialog, 'button', '申請する').click();
    const said = await until(() => all(element, 'status').find((one) => textOf(one).includes('申請しました')));
    includes(textOf(said), 'hanako@aozora.example にご連絡します');
    await until(() => focused() === said, 'the focus at what was said');
    equal(server.requests[0]?.body, {
      companyName: '青空電機産業株式会社',
      displayName: '髙﨑 花子',
      mailAddress: 'hanako@aozora.example',
      role: 'contract-manager',
      functions: ['inquiries'],
      locale: 'ja',
    });
    equal(sessionStorage.length, 0);
    get(element, 'button', 'ほかの方の分を続けて申請する').click();
    const first = await until(() => field(element, /^会社名/));
    equal(first.value, '');
    await until(() => focused() === first);
  });

  it('SUP-02 shows each type with what it does, and the functions that it can use and no other', async () => {
    const { element } = await opened();
    equal(
      all(element, 'radio').map((radio) => descriptionOf(radio)),
      [
        '問い合わせ対応',
        '問い合わせ対応・アカウントの追加',
        '問い合わせ対応・見積・契約情報の参照',
        '問い合わせ対応・見積・契約情報の参照・アカウントの追加',
      ],
    );
    equal(all(element, 'checkbox', /見積|PDF/).length, 2);
    get(element, 'radio', '問い合わせ担当者').click();
    await until(() => all(element, 'checkbox', /見積|PDF/).length === 0);
    equal(all(element, 'checkbox').length, 2, 'inquiries, and access control');
  });

  it('SUP-01 SUP-04 asks for the access control only where it is wanted, and keeps what was typed of it', async () => {
    const { server, element } = await opened();
    fill(element);
    equal(all(element, 'textbox', /^案件名/).length, 0);
    const wanted = get(element, 'checkbox', 'アクセス制御もあわせて申請する');
    wanted.click();
    retype(await until(() => field(element, /^案件名/)), '社内ネットワーク案件');
    retype(field(element, /^顧客案件グループ名/), '情シスグループ');
    retype(field(element, 'アカウント名（メールアドレス） 1件目'), 'hanako@aozora.example');
    retype(field(element, '保守契約番号 1件目'), 'abc１２３');
    await settle();
    get(element, 'button', '確認').click();
    const summary = await until(() => all(element, 'group').find((one) => one.id === 'form-outcome'));
    const link = get(summary, 'link', /^保守契約番号 1件目: /);
    link.click();
    equal(focused(), field(element, '保守契約番号 1件目'));
    wanted.click();
    await until(() => all(element, 'textbox', /^案件名/).length === 0);
    wanted.click();
    equal((await until(() => field(element, /^案件名/))).value, '社内ネットワーク案件');
    retype(field(element, '保守契約番号 1件目'), 'abc１２３４５６７');
    const dialog = await review(element);
    includes(textOf(dialog), 'ABC1234567');
    get(dialog, 'button', '申請する').click();
    await until(() => server.count(applyForAccount) === 1);
    equal(Object(server.requests[0]?.body).project, {
      projectName: '社内ネットワーク案件',
      groupName: '情シスグループ',
      mailAddresses: ['hanako@aozora.example'],
      contractNumbers: ['ABC1234567'],
    });
  });

  it('SUP-01 says what is wrong in the order of the page, and leads there', async () => {
    const { element } = await opened();
    get(element, 'button', '確認').click();
    const summary = await until(() => all(element, 'group').find((one) => one.id === 'form-outcome'));
    equal(all(summary, 'link').map(textOf), [
      '会社名を入力してください。',
      '氏名を入力してください。',
      'メールアドレスを入力してください。',
      'アカウントの種類を選択してください。',
      'ご利用を希望する機能を1つ以上選択してください。',
    ]);
    get(summary, 'link', 'アカウントの種類を選択してください。').click();
    equal(focused()?.id, 'role');
  });

  it('SUP-01 says when it works again after too many applications, in hours, and keeps what was typed', async () => {
    const { server, element } = await opened();
    server.on(applyForAccount, () => {
      const refused = problem(429, 'rate-limited');
      refused.headers.set('retry-after', '3600');
      return refused;
    });
    fill(element);
    get(await review(element), 'button', '申請する').click();
    const alert = await until(() => all(element, 'alert').find((one) => textOf(one).includes('1時間ほど待って')));
    ok(!textOf(alert).includes('3600'));
    equal(field(element, /^氏名/).value, '髙﨑 花子');
  });

  it('SUP-01 keeps what was typed in this tab over a reload, says so, and begins anew where that is wanted', async () => {
    const first = await opened();
    fill(first.element);
    await until(() => sessionStorage.length === 1);
    equal(localStorage.length, 0);
    first.element.remove();
    const { element } = await opened();
    const note = await until(() => all(element, 'status').find((one) => textOf(one).includes('復元しました')));
    equal(field(element, /^氏名/).value, '髙﨑 花子');
    equal(get(element, 'radio', '契約担当者').matches(':checked'), true);
    get(note, 'button', 'はじめから入力する').click();
    await until(() => field(element, /^氏名/).value === '');
    equal(sessionStorage.length, 0);
  });

  it('SUP-14 links to those terms and policies that the host has, beside what is being typed', async () => {
    const { element } = await opened((one) => {
      for (const name of names) one.setAttribute(`${name}-href`, `/${name}`);
    });
    equal(
      all(element, 'link').map((link) => [textOf(link), link.getAttribute('href'), link.getAttribute('target')]),
      [
        ['利用規約', '/terms', '_blank'],
        ['情報セキュリティ基本方針', '/security-policy', '_blank'],
        ['個人情報保護方針', '/privacy-policy', '_blank'],
        ['個人情報の取扱いについて', '/personal-information', '_blank'],
      ],
    );
    element.setAttribute('terms-href', ['java', 'script:alert(1)'].join(''));
    for (const name of names.slice(1)) element.removeAttribute(`${name}-href`);
    await until(() => all(element, 'link').length === 0);
  });

  it('SUP-04 leaves a row alone while an input method composes in it, and makes rows of it afterwards', async () => {
    const { element } = await opened();
    get(element, 'checkbox', 'アクセス制御もあわせて申請する').click();
    const row = await until(() => field(element, '保守契約番号 1件目'));
    const composing = (name: string): boolean => row.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
    composing('compositionstart');
    row.value = 'ＡＢＣ１２３４５６７、ＡＢＣ';
    row.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    element.requestUpdate();
    await settle(element);
    equal(row.value, 'ＡＢＣ１２３４５６７、ＡＢＣ');
    equal(all(element, 'textbox', /^保守契約番号/).length, 1);
    composing('compositionend');
    const second = await until(() => field(element, '保守契約番号 2件目'));
    equal([row.value, second.value], ['ＡＢＣ１２３４５６７', 'ＡＢＣ']);
    equal(focused(), second, 'where the rest is typed');
  });
});
