import { presets } from '@madoguchi/sdk';
import { readCertificateFiles, requestRevocation } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import '../define/mado-application-revocation.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, readyToSend, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { agree, prepareRequest } from './request.suite.ts';
import { detailOf, issuedOf } from './application-list.suite.ts';

const record = detailOf({ id: 'app-2', number: '5176204487', kind: 'revocation' });
const subject: FormSubject<'mado-application-revocation'> = {
  tag: 'mado-application-revocation',
  operation: requestRevocation,
  accepted: () => answer(201, record),
  configuration: presets.certificate,
  prepare: (server) => prepareRequest(server, issuedOf()),
  set: (element) => element.setAttribute('application', 'app-1'),
  open: agree,
  fill: (element) => field(element, /切り替えのため/).click(),
  confirm: '確認',
  before: 'mado-before-revocation',
  done: 'mado-revocation-requested',
  typed: false,
  survival: { nothing: 'its terms are agreed to anew' },
};

formSuite(subject);
elementSuite<'mado-application-revocation'>({
  tag: 'mado-application-revocation',
  prepare: (server) => subject.prepare?.(server),
  set: (element) => element.setAttribute('application', 'app-1'),
  says: { ja: '同意する', en: 'I agree' },
  byHand: {
    set: (element) => {
      element.state = { type: 'saved', typed: {}, application: record };
      element.detail = { type: 'loading' };
    },
    says: '読み込んでいます',
  },
});

describe('mado-application-revocation', () => {
  it('CRT-13 shows its terms first, then what is revoked and four reasons of which none is chosen', async () => {
    const { server, element } = await openForm(subject);
    equal(server.count(readApplicationTerms), 1);
    const radios = all(element, 'radio');
    equal(radios.length, 4);
    ok(radios.every((radio) => radio instanceof HTMLInputElement && !radio.checked));
    const text = textOf(element);
    for (const part of ['失効', 'B0499311', 'www.example.co.jp', '株式会社日本橋ペイメント', '取り消せません'])
      includes(text, part);
  });

  it('CRT-13 says again before it is sent that it cannot be undone, and sends the reason with the agreement', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    const send = await readyToSend(subject, { element, submit });
    const dialog = all(element, 'dialog')[0];
    includes(dialog && textOf(dialog), '受理した後は取り消せません');
    includes(dialog && textOf(dialog), '証明書切り替えのため');
    server.on(requestRevocation, subject.accepted);
    send.click();
    await until(() => textOf(element).includes('5176204487'));
    equal(server.requests.at(-1)?.body, { reason: 'superseded', agreementId: 'agr-1' });
    includes(textOf(element), 'お電話で確認してから、失効します');
    await until(() => focused()?.id === 'saved', 'the focus at what came of it');
  });

  it('CRT-06 leads on to the form to print, and to the record that was made', async () => {
    const { server, element, submit } = await openForm({
      ...subject,
      set: (one) => {
        subject.set?.(one);
        one.setAttribute('application-href', '/applications/{application}');
      },
    });
    await subject.fill(element);
    server.on(requestRevocation, subject.accepted);
    server.on(readCertificateFiles, () =>
      answer(200, { files: [{ format: 'form', name: 'form.pdf', url: 'https://files.example/form.pdf' }] }),
    );
    (await readyToSend(subject, { element, submit })).click();
    const print = await until(() => get(element, 'link', 'サービス申込書の印刷'));
    equal(print.getAttribute('href'), 'https://files.example/form.pdf');
    equal(get(element, 'link', 'お申込情報詳細').getAttribute('href'), '/applications/app-2');
  });

  it('CRT-13 goes back from the confirmation with the reason kept', async () => {
    const { element, submit } = await openForm(subject);
    await subject.fill(element);
    await readyToSend(subject, { element, submit });
    get(element, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0);
    equal(field(element, /切り替えのため/).checked, true);
  });

  it('CRT-13 asks to agree anew where the terms changed meanwhile, and keeps the reason', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(requestRevocation, () => problem(409, 'terms-changed'));
    (await readyToSend(subject, { element, submit })).click();
    await until(() => textOf(element).includes('規約が新しくなりました'));
    await agree(element);
    equal(server.count(readApplicationTerms), 2);
    equal(field(element, /切り替えのため/).checked, true);
  });

  it('CRT-13 says why where it was closed meanwhile', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(requestRevocation, () => problem(409, 'action-closed', { params: { reason: 'already-revoked' } }));
    (await readyToSend(subject, { element, submit })).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '証明書は失効しています。');
    element.setAttribute('application-href', '/applications/{application}');
    await until(() => all(element, 'link', 'お申込情報詳細')[0], 'the way to the record');
  });

  it('CRT-09 asks for nothing where it is closed, says why, and leads to the record', async () => {
    const server = createScriptedServer();
    prepareRequest(server, detailOf());
    const element = document.createElement('mado-application-revocation');
    element.portal = portalOn(server, presets.certificate);
    element.application = 'app-1';
    place(element);
    element.setAttribute('application-href', '/applications/{application}');
    await until(() => textOf(element).includes('証明書が発行されていないため'));
    equal(get(element, 'link', 'お申込情報詳細').getAttribute('href'), '/applications/app-1');
    equal([server.count(readApplicationTerms), all(element, 'radio').length], [0, 0]);
  });
});
