import {
  acceptApplication,
  askForDocuments,
  completeApplication,
  confirmByTelephone,
  issueCertificate,
  recordDocuments,
  refuseApplication,
  type WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { isUnderWay, stateAfter } from '@madoguchi/sdk/certificates/application-state.rules.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { Portal } from '@madoguchi/sdk';
import { domainsStep } from './application-domains.ts';
import type { Words } from './outcome.ts';

/** A step of the vendor's with an application, as the page offers it (OPS-01). */
export interface ApplicationStep {
  /** By this name the page has a form for it. */
  readonly name: string;
  /** Whether it can be taken now. */
  offers(worked: WorkedApplication): boolean;
  /** Takes it, with what stands in the form, for the version that was looked at. */
  send(portal: Portal, worked: WorkedApplication, fields: FormData): Promise<WorkedApplication>;
  /** What is said once it is done. */
  readonly done: Words;
}

/** One that needs nothing but the application. */
function plain(
  name: string,
  endpoint: Endpoint<ApplicationInput, WorkedApplication>,
  offers: ApplicationStep['offers'],
  done: Words,
): ApplicationStep {
  return {
    name,
    offers,
    done,
    send: (portal, { application: { id, version } }) =>
      portal.call(endpoint, { applicationId: id }, { ifMatch: version }),
  };
}

export const awaited = ({ application }: WorkedApplication): WorkedApplication['application']['documents'] =>
  application.documents.filter(({ arrivedAt }) => arrivedAt === undefined);

/** In the order in which an application goes through them. */
export const applicationSteps: readonly ApplicationStep[] = [
  plain(
    'accept',
    acceptApplication,
    ({ application }) =>
      stateAfter(application, 'accepted').ok &&
      (application.contract === undefined || application.state === 'received'),
    { ja: '承諾しました。', en: 'It was accepted.' },
  ),
  {
    name: 'arrivals',
    offers: (worked) => isUnderWay(worked.application.state) && awaited(worked).length > 0,
    send: (portal, { application: { id, version } }, fields) => {
      const documentIds = fields.getAll('document').filter((one) => typeof one === 'string');
      return portal.call(recordDocuments, { applicationId: id, documentIds }, { ifMatch: version });
    },
    done: { ja: '書類の到着を記録しました。', en: 'The arrival of the documents was noted.' },
  },
  plain(
    'telephone',
    confirmByTelephone,
    ({ application: { kind, state }, telephoned }) => kind === 'revocation' && isUnderWay(state) && !telephoned,
    { ja: '電話での確認を記録しました。', en: 'The confirmation by telephone was noted.' },
  ),
  domainsStep,
  plain(
    'issue',
    issueCertificate,
    ({ application }) => stateAfter(application, 'issued').ok && application.contract !== undefined,
    { ja: '証明書を発行しました。', en: 'The certificate was issued.' },
  ),
  plain(
    'complete',
    completeApplication,
    ({ application, telephoned }) =>
      stateAfter(application, 'completed').ok && (application.kind !== 'revocation' || telephoned),
    { ja: '手続きを完了しました。', en: 'It was carried out.' },
  ),
  {
    name: 'documents',
    offers: ({ application }) => stateAfter(application, 'documents-asked').ok,
    send: (portal, { application: { id, version } }, fields) => {
      const [kind, note] = ['kind', 'note'].map((name) => String(fields.get(name) ?? ''));
      const document = { kind: kind ?? '', ...(note?.trim() && { note }) };
      return portal.call(askForDocuments, { applicationId: id, documents: [document] }, { ifMatch: version });
    },
    done: { ja: '書類の提出を依頼しました。', en: 'The document was asked for.' },
  },
  {
    name: 'refusal',
    offers: ({ application }) => stateAfter(application, 'refused').ok,
    send: (portal, { application: { id, version } }, fields) =>
      portal.call(
        refuseApplication,
        { applicationId: id, reason: String(fields.get('reason') ?? '') },
        { ifMatch: version },
      ),
    done: { ja: '発行不可としました。', en: 'It was refused.' },
  },
];
