import { createMessages, localized, type Portal } from '@madoguchi/sdk';
import { workedApplication, type WorkedApplication } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { certificateWordsEn } from '@madoguchi/sdk/certificates/certificate-words.en.js';
import { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { demoCertificateOffer } from '@madoguchi/server/demo-data.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { say, speak } from '../page/language.ts';
import { momentIn } from '../page/moment.ts';
import { connectAct } from './act.ts';
import { domainWords, offerDomains, refusedValidation } from './application-domains.ts';
import { applicationSteps, awaited } from './application-steps.ts';
import { copyOf, put, writeFacts } from './facts.ts';
import { newerOf } from './newer.ts';
import type { Words } from './outcome.ts';
import { offerTick } from './tick.ts';

const { services, documents } = demoCertificateOffer.catalogue;
const documentName = (kind: string): string => {
  const found = documents.find(({ id }) => id === kind);
  return found ? localized(found.name, say('ja', 'en')) : kind;
};

/** Why the certificate was not issued. */
const notIssued: Readonly<Record<string, Words>> = {
  'domains-not-validated': {
    ja: 'ドメイン名を確認してから発行してください。',
    en: 'Validate the domains before it is issued.',
  },
  'csr-refused': { ja: '認証局がCSRを受け付けませんでした。', en: 'The authority did not take the request.' },
  'contract-ended': { ja: '契約期間が終了しています。', en: 'The contract has ended.' },
};

/** Draws an application with the steps that can be taken now; `changed` is told what it is after one. */
export function applicationItem(
  portal: Portal,
  worked: WorkedApplication,
  changed: (after: WorkedApplication, done: Words | undefined) => void,
): HTMLElement | undefined {
  const copy = copyOf('application-item');
  if (!copy) return undefined;
  const { application } = worked;
  const { timeZone } = portal.configuration;
  writeWork(copy, worked, timeZone);
  const today = calendarDay(portal.clock.now(), timeZone);
  for (const form of copy.querySelectorAll('form')) {
    const step = applicationSteps.find(({ name }) => name === form.dataset['step']);
    if (!step?.offers(worked)) {
      form.remove();
      continue;
    }
    form.id = `${step.name}-${application.id}`;
    if (step.name === 'arrivals') offerDocuments(form, worked);
    if (step.name === 'domains') offerDomains(form, worked, today);
    if (step.name === 'documents')
      form.querySelector('select')?.replaceChildren(...documents.map(({ id }) => new Option(documentName(id), id)));
    let current: WorkedApplication | undefined;
    connectAct(form, {
      send: () => step.send(portal, worked, new FormData(form)),
      done: (after) => {
        changed(after, step.done);
        return step.done;
      },
      refused: (error) => {
        current = newerOf(error, workedApplication);
        if (current) changed(current, undefined);
        return refusedValidation(error);
      },
      fails: ({ code }) => (step.name === 'issue' ? notIssued[code] : undefined),
      empties: [],
    });
  }
  speak(copy);
  return copy;
}

function writeWork(item: HTMLElement, worked: WorkedApplication, zone: string): void {
  const { application, companyName, telephoned, requestedOrganisation } = worked;
  const english = document.documentElement.lang === 'en';
  const messages = createMessages(english ? 'en' : 'ja', [english ? certificateWordsEn : certificateWordsJa]);
  const { contract, certificate, kind, number, serviceId, serverName, state, entries } = application;
  const service = services.find(({ id }) => id === serviceId);
  put(item, 'number', number);
  put(item, 'kind', messages.find(`certificates.kind.${kind}`) ?? kind);
  put(item, 'state', messages.find(`certificates.state.${state}`) ?? state);
  put(item, 'server', serverName);
  put(item, 'company', companyName);
  const time = item.querySelector('time');
  time?.setAttribute('datetime', application.appliedAt);
  put(item, 'applied', momentIn(zone, application.appliedAt));
  writeFacts(item.querySelector('dl'), [
    [say('サービス', 'Service'), service ? localized(service.name, say('ja', 'en')) : serviceId],
    [say('契約コード', 'Contract code'), contract?.code],
    [say('組織名', 'Organisation'), application.organisationName],
    [say('証明書の組織名（要確認）', 'Named in the certificate (to be checked)'), requestedOrganisation],
    [say('登録担当者', 'Registration contact'), entries.contacts.registration.name],
    [say('電話番号', 'Telephone'), entries.contacts.registration.telephone],
    [say('失効理由', 'Reason'), application.reason],
    [
      say('電話での確認', 'Telephone'),
      kind === 'revocation' ? (telephoned ? say('済み', 'done') : say('まだ', 'not yet')) : undefined,
    ],
    [say('ドメイン名の確認', 'Domains'), domainWords(worked)],
    [say('シリアル番号', 'Serial number'), certificate?.serial],
    [
      say('書類待ち', 'Awaited'),
      application.documents
        .filter(({ arrivedAt }) => !arrivedAt)
        .map((one) => documentName(one.kind))
        .join(say('、', ', ')),
    ],
    [say('備考', 'Remarks'), entries.basics.remarks],
  ]);
}

/** A tick for each document that is awaited. */
function offerDocuments(form: HTMLFormElement, worked: WorkedApplication): void {
  for (const { id, kind, note } of awaited(worked)) {
    const text = note === undefined ? documentName(kind) : `${documentName(kind)} (${note})`;
    offerTick(form, { name: 'document', value: id, text });
  }
}
