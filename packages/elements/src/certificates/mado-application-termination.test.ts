import { presets } from '@madoguchi/sdk';
import { requestTermination } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application-termination.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, readyToSend, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn } from '../testing/scripted-server.ts';
import { agree, prepareRequest } from './request.suite.ts';
import { certificateOf, contractOf, detailOf, issuedOf } from './application-list.suite.ts';

const automatic = issuedOf({
  contractType: 'automatic',
  contract: { ...contractOf, contractType: 'automatic', endsOn: '2099-03-31' },
  certificate: { ...certificateOf, notAfter: '2026-12-19T14:59:59.000Z' },
});
const record = detailOf({ id: 'app-2', number: '5176204488', kind: 'termination' });
const subject: FormSubject<'mado-application-termination'> = {
  tag: 'mado-application-termination',
  operation: requestTermination,
  accepted: () => answer(201, record),
  configuration: presets.certificate,
  prepare: (server) => prepareRequest(server, automatic),
  set: (element) => element.setAttribute('application', 'app-1'),
  open: agree,
  fill: () => undefined,
  confirm: '申込',
  before: 'mado-before-termination',
  done: 'mado-termination-requested',
  typed: false,
  survival: { nothing: 'nothing is entered' },
  alwaysComplete: true,
};

formSuite(subject);
elementSuite<'mado-application-termination'>({
  tag: 'mado-application-termination',
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

describe('mado-application-termination', () => {
  it('CRT-21 says when the contract ends, asks once more, and sends the agreement', async () => {
    const { server, element, submit } = await openForm(subject);
    includes(textOf(element), '契約は2099/03/31に終了し、自動では更新されません。');
    includes(textOf(element), '現在の証明書は2026/12/19まで有効です。2026/12/19より後、契約が終了する2099/03/31まで');
    const send = await readyToSend(subject, { element, submit });
    const dialog = all(element, 'dialog')[0];
    includes(dialog && textOf(dialog), '現在の証明書は2026/12/19まで有効です');
    server.on(requestTermination, subject.accepted);
    send.click();
    await until(() => textOf(element).includes('5176204488'));
    equal(server.requests.at(-1)?.body, { agreementId: 'agr-1' });
  });

  it('CRT-21 speaks of no other certificate where the contract has none of this record any more, or the same last day', async () => {
    for (const application of [
      { ...automatic, state: 'replaced' },
      { ...automatic, certificate: { ...certificateOf, notAfter: '2099-03-31T14:59:59.000Z' } },
    ]) {
      const { element } = await openForm({
        ...subject,
        prepare: (server) => prepareRequest(server, application),
      });
      includes(textOf(element), '契約は2099/03/31に終了し');
      equal(textOf(element).includes('継続発行'), false);
      equal(textOf(element).includes('現在の証明書'), application.state === 'issued');
    }
  });

  it('CRT-21 is closed for a contract of a fixed term, and says why', async () => {
    const server = createScriptedServer();
    prepareRequest(server, issuedOf());
    const element = document.createElement('mado-application-termination');
    element.portal = portalOn(server, presets.certificate);
    element.application = 'app-1';
    place(element);
    await until(() => textOf(element).includes('自動契約更新タイプの契約だけの手続きです'));
  });
});
