import { presets, type AccountDetails, type AccountDetailsInput } from '@madoguchi/sdk';
import { readAccountDetails, updateAccountDetails } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import { readCertificateCatalogue } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import '../define/mado-account-details.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, everything, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, problem, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { compose, retype } from '../testing/typing.ts';
import { catalogueOf } from './application-list.suite.ts';
import { expectNowhere, overheard, plainKey } from './private-key.suite.ts';

const { organisation, contacts } = noEntries;
const details: AccountDetails = {
  agencyCode: 'A0001',
  organisation: { ...organisation, name: '株式会社まどぐち', registrationNumber: '0110-01-012345' },
  contacts: {
    ...contacts,
    registration: {
      ...contacts.registration,
      organisation: '株式会社まどぐち',
      name: '髙﨑 花子',
      postalCode: '150-0001',
    },
  },
  version: 4,
};
const empty: AccountDetails = { agencyCode: '', organisation, contacts, version: 0 };

/** A field by the name under which the rules know it. */
function entry(element: HTMLElement, name: string): HTMLInputElement {
  const found = [...everything(element)].find((one) => one instanceof HTMLInputElement && one.name === name);
  ok(found instanceof HTMLInputElement, `no field ${name}`);
  return found;
}

const prepare = (server: ScriptedServer, saved = details): void =>
  server.on(readAccountDetails, () => answer(200, saved));
const subject: FormSubject<'mado-account-details'> = {
  tag: 'mado-account-details',
  operation: updateAccountDetails,
  accepted: () => answer(200, { ...details, agencyCode: 'B0002', version: 5 }),
  configuration: presets.certificate,
  prepare: (server) => prepare(server, { ...details, agencyCode: '' }),
  async open(element) {
    await until(() => all(element, 'form').length === 1);
  },
  confirm: '確認',
  fill: (element) => retype(entry(element, 'agencyCode'), 'B0002'),
  before: 'mado-before-account-details-save',
  done: 'mado-account-details-saved',
  typed: true,
  alwaysComplete: true,
  survival: { kept: (element) => entry(element, 'agencyCode').value },
};
formSuite(subject);
elementSuite<'mado-account-details'>({
  tag: 'mado-account-details',
  prepare: (server) => prepare(server),
  says: { ja: '特約店情報', en: 'Agency' },
  byHand: {
    set: (element) => (element.state = { type: 'saved', typed: details, saved: details }),
    says: 'アカウント情報を登録しました。',
  },
});

const opened = (saved: AccountDetails) => openForm({ ...subject, prepare: (server) => prepare(server, saved) });
const dialogOf = (element: HTMLElement) => until(() => all(element, 'dialog')[0]);

describe('mado-account-details', () => {
  it('CRT-05 CRT-16 keeps a private key out of every field, however it comes, and says so', async () => {
    const key = await plainKey();
    const pem = key.pem.replaceAll('\n', ''); // as it stands in a field of one line
    const { server, element } = await opened(details);
    const text = await overheard(server, async () => {
      const pasted = entry(element, 'contacts.technical.organisation');
      const asked = { bubbles: true, cancelable: true, composed: true, inputType: 'insertFromPaste', data: pem };
      equal(pasted.dispatchEvent(new InputEvent('beforeinput', asked)), false);
      await until(() => descriptionOf(entry(element, 'contacts.technical.organisation')).includes('秘密鍵'));
      const filled = entry(element, 'organisation.name');
      filled.value = pem;
      filled.dispatchEvent(new InputEvent('input', { ...asked, inputType: 'insertReplacementText' }));
      equal(filled.value, '');
      await until(() => entry(element, 'organisation.name') !== filled, 'a field that can undo nothing');
      await until(() => descriptionOf(entry(element, 'organisation.name')).includes('秘密鍵'));
      equal(entry(element, 'organisation.name').value, '株式会社まどぐち', 'what stood there');
      retype(entry(element, 'agencyCode'), 'A0002'); // entries are kept
      await settle(element);
    });
    expectNowhere(text, key.bytes);
    ok(!descriptionOf(entry(element, 'organisation.name')).includes('秘密鍵'));
  });

  it('CRT-16 shows agency, organisation and four contacts, none of them required', async () => {
    const { element, form } = await opened(empty);
    const inputs = [...form.elements].filter((one) => one instanceof HTMLInputElement);
    equal(inputs.length, 1 + 9 + 4 * 11);
    equal(inputs.filter((one) => one.getAttribute('aria-required') === 'true').length, 0);
    for (const role of ['登録担当者', '技術担当者', '事務担当者', '契約責任者']) get(element, 'heading', role);
    includes(textOf(element), 'すべて任意です');
  });

  it('CRT-04 CRT-16 asks who signs the contract only where the agreement has somebody, or one is stored', async () => {
    const shows = async (asksSignatory: boolean, saved: AccountDetails): Promise<boolean> => {
      const { element } = await openForm({
        ...subject,
        prepare(server) {
          prepare(server, saved);
          server.on(readCertificateCatalogue, () => answer(200, { ...catalogueOf, asksSignatory }));
        },
      });
      await until(() => element.catalogue.type === 'ready');
      await settle(element);
      return all(element, 'heading', '契約責任者').length > 0;
    };
    equal(await shows(false, empty), false);
    equal(await shows(true, empty), true);
    const signatory = { ...contacts.signatory, name: '山﨑 太郎' };
    equal(await shows(false, { ...empty, contacts: { ...contacts, signatory } }), true);
  });

  it('CRT-16 shows what is typed in any width in the form in which it is stored, and stores it when that is confirmed', async () => {
    const { server, element, submit } = await opened(empty);
    retype(entry(element, 'organisation.name'), 'ﾏﾄﾞｸﾞﾁ(株)');
    retype(entry(element, 'organisation.nameKana'), 'まどぐち');
    retype(entry(element, 'organisation.registrationNumber'), '０１１００１０１２３４５');
    retype(entry(element, 'contacts.technical.postalCode'), '１５００００１');
    retype(entry(element, 'contacts.technical.telephone'), '０３ー１２３４ー５６７８');
    submit.click();
    const dialog = await dialogOf(element);
    for (const stored of ['マドグチ（株）', 'マドグチ', '0110-01-012345', '150-0001', '03-1234-5678'])
      includes(textOf(dialog), stored);
    includes(textOf(dialog), '特約店コードが未入力のため、クーポンは使えません');
    equal(server.count(updateAccountDetails), 0);
    equal(entry(element, 'organisation.name').value, 'ﾏﾄﾞｸﾞﾁ(株)', 'the field stays as typed');
    server.on(updateAccountDetails, ({ body }) => answer(200, { ...Object(body), version: 1 }));
    get(dialog, 'button', '確認').click();
    const saved = await until(() => all(element, 'status').find((one) => textOf(one).includes('登録しました')));
    await until(() => focused() === saved, 'the focus at what was said');
    const sent = server.requests.at(-1);
    ok(sent);
    equal((sent.body as AccountDetailsInput).organisation.registrationNumber, '0110-01-012345');
    equal(sent.headers.get('if-match'), '"0"');
    equal(entry(element, 'organisation.name').value, 'マドグチ（株）', 'what is stored stands in the field');
  });

  it('CRT-16 goes back from the confirmation with everything as it was typed', async () => {
    const { server, element, submit } = await opened(details);
    retype(entry(element, 'agencyCode'), 'ｂ２');
    submit.click();
    get(await dialogOf(element), 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    equal(entry(element, 'agencyCode').value, 'ｂ２');
    equal(server.count(updateAccountDetails), 0);
  });

  it('CRT-16 says what is wrong at each field and above, whose it is, and keeps the rest in sight while one is put right', async () => {
    const { element, submit } = await opened(details);
    retype(entry(element, 'organisation.registrationNumber'), '0110010123456');
    retype(entry(element, 'contacts.technical.telephone'), '8730');
    submit.click();
    const summary = await until(() => all(element, 'group').find((one) => textOf(one).includes('（2件）')));
    await until(() => focused() === summary, 'the focus at the summary');
    includes(textOf(summary), '技術担当者の電話番号');
    const number = entry(element, 'organisation.registrationNumber');
    includes(descriptionOf(number), '13桁の法人番号');
    get(summary, 'link', /13桁/).click();
    equal(focused(), number);
    retype(number, '011001012345');
    await until(() => number.getAttribute('aria-invalid') === null);
    equal(entry(element, 'contacts.technical.telephone').getAttribute('aria-invalid'), 'true');
  });

  it('CRT-16 shows both sides of the fields that were changed in two places, with the choice, and takes what was stored elsewhere in others', async () => {
    const { server, element, submit } = await opened(details);
    const newer: AccountDetails = {
      ...details,
      agencyCode: 'C0003',
      organisation: { ...details.organisation, nameKana: 'アタラシイ' },
      version: 5,
    };
    server.on(updateAccountDetails, () => problem(412, 'version-conflict', { current: newer }));
    retype(entry(element, 'agencyCode'), 'B0002');
    submit.click();
    get(await dialogOf(element), 'button', '確認').click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '別の画面で先に変更されました');
    const sides = await until(() => [...everything(element)].find((one) => one.part.contains('sides')));
    equal(
      [...sides.querySelectorAll('li')].map((side) => textOf(side).replaceAll(/\s+/g, ' ').trim()),
      ['特約店コード この画面の内容 B0002 保存されている内容 C0003'],
    );
    equal(all(element, 'textbox').length, 0, 'what is to be decided stands alone, with the choice');
    get(element, 'button', 'この画面の内容を使う').click();
    await until(() => all(element, 'textbox').length > 0);
    const agency = entry(element, 'agencyCode');
    await until(() => focused() === agency, 'the focus in the form');
    equal(agency.value, 'B0002');
    equal(entry(element, 'organisation.nameKana').value, 'アタラシイ', 'nothing was typed there');
    server.on(updateAccountDetails, ({ body }) => answer(200, { ...Object(body), version: 6 }));
    get(element, 'button', '次へ').click();
    get(await dialogOf(element), 'button', '確認').click();
    await until(() => textOf(element).includes('アカウント情報を登録しました'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"5"');
  });

  it('CRT-16 takes what is stored instead of what was typed, where that is wanted', async () => {
    const { server, element, submit } = await opened(details);
    const newer: AccountDetails = { ...details, agencyCode: 'C0003', version: 5 };
    server.on(updateAccountDetails, () => problem(412, 'version-conflict', { current: newer }));
    retype(entry(element, 'agencyCode'), 'B0002');
    submit.click();
    get(await dialogOf(element), 'button', '確認').click();
    (await until(() => get(element, 'button', '保存されている内容を使う'))).click();
    await until(() => all(element, 'textbox').length > 0 && entry(element, 'agencyCode').value === 'C0003');
    equal(all(element, 'alert').length, 0);
  });

  it('CRT-16 takes over what was stored elsewhere in fields that nobody touched here, says so, and asks to confirm anew', async () => {
    const { server, element, submit } = await opened(details);
    const newer: AccountDetails = { ...details, organisation: { ...details.organisation, name: '新社名' }, version: 5 };
    server.on(updateAccountDetails, () => problem(412, 'version-conflict', { current: newer }));
    retype(entry(element, 'agencyCode'), 'B0002');
    submit.click();
    get(await dialogOf(element), 'button', '確認').click();
    const said = await until(() => all(element, 'status').find((one) => textOf(one).includes('取り込みました')));
    await until(() => focused() === said, 'the focus at what was said');
    equal(entry(element, 'organisation.name').value, '新社名');
    equal(entry(element, 'agencyCode').value, 'B0002');
    server.on(updateAccountDetails, ({ body }) => answer(200, { ...Object(body), version: 6 }));
    get(element, 'button', '次へ').click();
    includes(textOf(await dialogOf(element)), '新社名');
    get(await dialogOf(element), 'button', '確認').click();
    await until(() => textOf(element).includes('アカウント情報を登録しました'));
    equal(server.requests.at(-1)?.headers.get('if-match'), '"5"');
  });

  it('CRT-16 fills a contact in as the registration contact', async () => {
    const { element, submit } = await opened(details);
    const part = get(element, 'heading', '技術担当者').parentElement;
    ok(part);
    get(part, 'button', '登録担当者と同じ内容を入れる').click();
    await until(() => entry(element, 'contacts.technical.name').value === '髙﨑 花子');
    await until(() => all(element, 'status').some((one) => textOf(one).includes('技術担当者に、')));
    equal(entry(element, 'contacts.administrative.name').value, '');
    submit.click();
    equal(textOf(await dialogOf(element)).split('髙﨑 花子').length - 1, 2);
  });

  it('CRT-16 leaves a composition in a name alone', async () => {
    const { element } = await opened(empty);
    const name = entry(element, 'organisation.nameKana');
    compose(name, 'まどぐち', 'safari');
    await settle(element);
    equal(name.value, 'まどぐち');
    equal(all(element, 'dialog').length, 0);
  });

  it('AUTH-03 gives another account nothing of what the first one typed', async () => {
    const { server, portal, element } = await opened(details);
    portal.session.adopt(sessionOf());
    await settle(element);
    retype(entry(element, 'agencyCode'), 'SECRET1');
    server.on(readAccountDetails, () => answer(200, empty));
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => server.count(readAccountDetails) === 2 && all(element, 'form').length === 1);
    await until(() => entry(element, 'agencyCode').value === '');
  });

  it('CRT-16 says when it could not be read, and reads it again', async () => {
    const server = createScriptedServer();
    const { element } = await openForm(
      {
        ...subject,
        prepare: (one) => one.on(readAccountDetails, () => problem(500, 'internal', { requestId: 'req-9' })),
        async open(opening) {
          await until(() => textOf(opening).includes('req-9'));
          prepare(server);
          get(opening, 'button', 'もう一度試す').click();
          await until(() => all(opening, 'form').length === 1);
        },
      },
      server,
    );
    equal(server.count(readAccountDetails), 2);
    equal(entry(element, 'agencyCode').value, 'A0001');
  });
});
