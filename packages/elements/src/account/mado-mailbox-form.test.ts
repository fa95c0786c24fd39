import { definePortal, presets } from '@madoguchi/sdk';
import { createMailbox, findSubdomains, readMailboxes } from '@madoguchi/sdk/account/mailboxes.endpoints.js';
import { readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import '../define/mado-mailbox-form.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, type ScriptedServer } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { sessionAs } from './administrators.suite.ts';
import { madeMailbox, mailboxesOf, mailTerms, offeredSubdomains, storedMailbox } from './mailboxes.suite.ts';

const prepare = (server: ScriptedServer): void => {
  server.on(readMailboxes, () => answer(200, mailboxesOf([storedMailbox('a')])));
  server.on(findSubdomains, () => answer(200, offeredSubdomains));
  server.on(readApplicationTerms, () => answer(200, mailTerms));
};
const wholeMypage = definePortal({
  from: presets.mypage,
  roles: [
    ...presets.mypage.roles,
    { id: 'customer', name: { ja: 'お客様', en: 'Customer' }, scope: 'portal', may: ['internet'] },
  ],
});

async function opened(role = 'internet-subscriber') {
  const server = createScriptedServer();
  prepare(server);
  server.on(createMailbox, () => answer(201, madeMailbox));
  const portal = portalOn(server, presets.mypage);
  portal.session.adopt(sessionAs(role));
  const element = document.createElement('mado-mailbox-form');
  element.portal = portal;
  element.mailAddressesHref = '/mail-addresses/';
  place(element);
  await until(() => element.hasUpdated);
  await settle(element);
  return { server, portal, element };
}

const localPart = /^(メールアドレス（@より前）|E-mail address \(before the @\))/;
const submitOf = (element: HTMLElement): HTMLElement =>
  [...everything(element)].find(
    (one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit',
  ) ?? element;
const step = (element: HTMLElement & { readonly state: object }): string =>
  'step' in element.state ? String(element.state.step) : '';
const radio = (element: HTMLElement, value: string): HTMLElement | undefined =>
  [...everything(element)].find(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.value === value,
  );

async function toSubdomains(element: HTMLElementTagNameMap['mado-mailbox-form']): Promise<void> {
  retype(await until(() => field(element, localPart)), 'ｙｕｋｉ－ｙ');
  submitOf(element).click();
  await until(() => (step(element) === 'subdomain' && radio(element, 'niji00')) || undefined);
}
async function toSettings(element: HTMLElementTagNameMap['mado-mailbox-form']): Promise<void> {
  await toSubdomains(element);
  radio(element, 'niji00')?.click();
  submitOf(element).click();
  await until(() => (step(element) === 'settings' && radio(element, 'off')) || undefined);
}
async function fill(element: HTMLElementTagNameMap['mado-mailbox-form']): Promise<void> {
  await toSettings(element);
  const details = [...everything(element)].find((one) => one instanceof HTMLDetailsElement);
  ok(details instanceof HTMLDetailsElement);
  details.open = true;
  const agreed = [...everything(element)].find((one) => one.id === 'agreed');
  ok(agreed instanceof HTMLInputElement);
  await until(() => !agreed.hasAttribute('aria-disabled') || undefined);
  agreed.click();
  radio(element, 'off')?.click();
  await settle(element);
}
async function registered(element: HTMLElementTagNameMap['mado-mailbox-form']): Promise<void> {
  await fill(element);
  submitOf(element).click();
  const dialog = await until(() => all(element, 'dialog')[0], 'the confirmation');
  get(dialog, 'button', '登録').click();
  await until(() => element.state.type === 'done' || undefined);
  await settle(element);
}

formSuite({
  tag: 'mado-mailbox-form',
  operation: createMailbox,
  accepted: () => answer(201, madeMailbox),
  configuration: wholeMypage,
  prepare,
  async open(element) {
    await until(() => (textOf(element).includes('手順') || textOf(element).includes('Step') ? true : undefined));
  },
  async fill(element) {
    ok(element.localName === 'mado-mailbox-form');
    await fill(element as HTMLElementTagNameMap['mado-mailbox-form']);
  },
  confirm: '登録',
  before: 'mado-before-mailbox-register',
  done: 'mado-mailbox-registered',
  typed: true,
  survival: { own: 'MYP-08 the part before @ outlives a reload' },
});
elementSuite<'mado-mailbox-form'>({
  tag: 'mado-mailbox-form',
  prepare,
  says: { ja: '手順1／3', en: 'Step 1 of 3' },
  byHand: {
    set: (element) => (element.state = { type: 'done', created: madeMailbox, view: 'facts', kept: true }),
    says: 'この内容は今後確認ができません',
  },
});

describe('mado-mailbox-form', () => {
  it('MYP-08 says how what is typed is stored, and what the address will look like', async () => {
    const { element } = await opened();
    retype(await until(() => field(element, localPart)), 'Ｙｕｋｉ－Ｙ');
    await until(() => textOf(element).includes('「Yuki-Y」として登録されます') || undefined);
    includes(textOf(element), 'Yuki-Y@△△△.mail.example');
    equal(field(element, localPart).value, 'Ｙｕｋｉ－Ｙ');
  });

  it('MYP-08 what cannot be is told at the field, before anybody is asked', async () => {
    const { element, server } = await opened();
    retype(await until(() => field(element, localPart)), 'yuki-');
    submitOf(element).click();
    await until(() => textOf(element).includes('「-」は、先頭と末尾には使えません') || undefined);
    equal(server.count(findSubdomains), 0);
    equal(field(element, localPart).value, 'yuki-');
  });

  it('MYP-09 leads through the steps with the focus at each title, and back again without loss', async () => {
    const { element } = await opened();
    await toSubdomains(element);
    await until(() => focused()?.classList.contains('step-title') || undefined);
    includes(textOf(element), 'yuki-y@niji00.mail.example');
    radio(element, 'niji00')?.click();
    get(element, 'button', '戻る').click();
    await until(() => step(element) === 'local-part' || undefined);
    equal((await until(() => field(element, localPart))).value, 'ｙｕｋｉ－ｙ');
  });

  it('MYP-09 shows other subdomains, and after the last says so without taking the button away', async () => {
    const { element, server } = await opened();
    await toSubdomains(element);
    server.on(findSubdomains, () => answer(200, { localPart: 'yuki-y', candidates: ['yunagi04'] }));
    get(element, 'button', '他のサブドメイン候補を表示する').click();
    await until(() => radio(element, 'yunagi04'));
    const others = get(element, 'button', '他のサブドメイン候補を表示する');
    equal(others.getAttribute('aria-disabled'), 'true');
    includes(textOf(element), '候補は以上です');
    others.click();
    await settle(element);
    equal(server.count(findSubdomains), 2);
    get(element, 'button', '前の候補に戻る').click();
    await until(() => radio(element, 'niji00'));
    equal(focused()?.id, 'subdomain');
    equal(server.count(findSubdomains), 2, 'these are known');
  });

  it('MYP-09 an address that somebody was faster with leads back to the subdomains, with a way on', async () => {
    const { element, server } = await opened();
    server.on(createMailbox, () =>
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'subdomain', code: 'taken' }] }),
    );
    await fill(element);
    submitOf(element).click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '登録').click();
    await until(() => textOf(element).includes('先にほかの方が登録しました') || undefined);
    equal(step(element), 'subdomain');
  });

  it('MYP-08 the last place that was taken elsewhere is told, with the way back to the list', async () => {
    const { element, server } = await opened();
    await fill(element);
    server.on(createMailbox, () => problem(409, 'too-many-mailboxes', { params: { most: 1 } }));
    server.on(readMailboxes, () => answer(200, mailboxesOf([storedMailbox('a')], 1)));
    submitOf(element).click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '登録').click();
    await until(() => textOf(element).includes('ほかの画面で最後の1個が登録されました') || undefined);
    equal(get(element, 'link', 'メールアドレスの一覧へ').getAttribute('href'), '/mail-addresses/');
  });

  it('MYP-10 shows the password once, on the screen alone, and a print view', async () => {
    const { element } = await opened();
    const told: string[] = [];
    element.addEventListener('mado-mailbox-registered', (event) => told.push(JSON.stringify(event.mailbox)));
    await registered(element);
    includes(textOf(element), madeMailbox.password);
    ok(!told.join('').includes(madeMailbox.password));
    ok(!JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]).includes(madeMailbox.password));
    get(element, 'button', '印刷画面へ').click();
    const print = await until(() => all(element, 'button').find((one) => textOf(one).includes('印刷する')));
    ok(print);
    includes(textOf(element), 'お控え');
    get(element, 'button', '登録内容に戻る').click();
    await until(() => textOf(element).includes('この内容は今後確認ができません') || undefined);
  });

  it('MYP-10 whoever leaves unprinted is asked first: a link waits, and the browser asks where the page goes', async () => {
    const { element } = await opened();
    const link = document.createElement('a');
    link.href = '/elsewhere/';
    link.textContent = 'よそへ';
    element.after(link);
    const followed: Event[] = [];
    link.addEventListener('click', (event) => {
      event.preventDefault(); // the test stays where it is
      followed.push(event);
    });
    const unload = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    equal(unload(), true);
    await registered(element);
    equal(unload(), false);
    link.click();
    const dialog = await until(() => all(element, 'dialog')[0], 'the question');
    equal(followed.length, 0);
    get(dialog, 'button', 'この画面に戻る').click();
    await until(() => all(element, 'dialog').length === 0 || undefined);
    link.click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '控えたので移動する').click();
    await until(() => followed.length === 1 || undefined);
    equal(unload(), true, 'nobody is asked twice');
    link.remove();
  });

  it('MYP-10 what was shown once is gone where the browser would show the page again as it was', async () => {
    const { element } = await opened();
    await registered(element);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(() => !textOf(element).includes(madeMailbox.password) || undefined);
  });

  it('MYP-17 says to people without the internet whom it is for', async () => {
    const { element, server } = await opened('subscriber');
    await until(() => textOf(element).includes('インターネットをご契約の方のサービスです'));
    equal(server.requests.length, 0);
  });
});
