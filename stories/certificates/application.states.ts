import {
  actionsOf,
  PortalError,
  type ApplicationDetail,
  type ApplicationDetailState,
  type ApplicationListState,
  type CertificateFileListState,
  type WithdrawalState,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { awaiting, certificate, certificateCatalogue, contract, issued, record } from './applications.ts';

const now = Date.parse('2026-11-20T01:00:00.000Z');
const error = new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' });

const shown = (application: ApplicationDetail, downloadable = false): ApplicationDetailState & { type: 'ready' } => ({
  type: 'ready',
  application,
  catalogue: certificateCatalogue,
  service: certificateCatalogue.services.find(({ id }) => id === application.serviceId),
  actions: actionsOf(application, certificateCatalogue, { now, timeZone: 'Asia/Tokyo' }),
  downloadable,
});

export const applicationStates: StateExamples<ApplicationDetailState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('network') },
  ready: shown(issued, true),
};

export const applicationFurther = {
  notFound: { type: 'unavailable', error: new PortalError('not-found', { status: 404 }) },
  awaiting: shown(awaiting),
  automatic: shown(
    {
      ...issued,
      contractType: 'automatic',
      contract: {
        ...contract,
        contractType: 'automatic',
        nextDueOn: undefined,
        nextOpensOn: undefined,
        terminatesOn: '2027-06-02',
      },
    },
    true,
  ),
  reissuedLater: shown(
    {
      ...issued,
      state: 'replaced',
      successor: { id: '9', number: '5176204409' },
      certificate: { ...certificate, revokedAt: '2026-12-04T14:59:59.999Z', downloadedAt: '2026-06-03T05:00:00.000Z' },
    },
    true,
  ),
  refused: shown({
    ...awaiting,
    state: 'refused',
    documentsAwaited: false,
    history: [
      ...awaiting.history,
      { state: 'refused', at: '2026-11-20T00:00:00.000Z', note: '登録者の承諾が得られませんでした。' },
    ],
  }),
  expired: shown({ ...issued, certificate: { ...certificate, notAfter: '2026-11-19T14:59:59.000Z' } }, true),
  ended: shown(
    {
      ...issued,
      certificate: { ...certificate, notAfter: '2026-11-19T14:59:59.000Z' },
      contract: { ...contract, endsOn: '2026-11-19', nextDueOn: undefined, nextOpensOn: undefined },
    },
    true,
  ),
  carriedOver: shown({ ...issued, contract: { ...contract, endsOn: '2027-12-31' } }, true),
  contactChange: shown({
    ...issued,
    id: '4',
    kind: 'contact-change',
    state: 'done',
    certificate: undefined,
    price: undefined,
    source: { id: '1', number: '5176204401' },
  }),
  hundredNames: shown(
    {
      ...issued,
      certificate: {
        ...certificate,
        names: Array.from(
          { length: 100 },
          (_, index) => `node-${String(index).padStart(3, '0')}.nihonbashi-pay.example`,
        ),
      },
    },
    true,
  ),
  longNames: shown({
    ...awaiting,
    serverName: `${'very-long-name-of-a-server-'.repeat(2)}01.subdomain.department.nihonbashi-pay.example`,
    organisationName:
      '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 第二システム運用管理課',
  }),
} satisfies FurtherExamples<ApplicationDetailState>;

const file = (format: string, name: string) => ({ format, name, url: `https://portal.example/files/${name}` });

export const applicationFiles: StateExamples<CertificateFileListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error },
  ready: {
    type: 'ready',
    files: [
      file('pem', 'www.nihonbashi-pay.example.pem'),
      file('der', 'www.nihonbashi-pay.example.cer'),
      file('pkcs7', 'www.nihonbashi-pay.example.p7b'),
      file('chain', 'www.nihonbashi-pay.example.chain.pem'),
      file('seal', 'site-seal.svg'),
      file('seal', 'site-seal.png'),
      file('form', 'application-form-5176204401.pdf'),
    ],
  },
};

export const onlyForm: CertificateFileListState = {
  type: 'ready',
  files: [file('form', 'application-form-5176204402.pdf')],
};

export const applicationSeries = {
  loading: { type: 'loading', filter: {} },
  unavailable: { type: 'unavailable', filter: {}, error },
  ready: {
    type: 'ready',
    filter: {},
    part: {
      items: [
        record('9', 'www.nihonbashi-pay.example', 'replaced', {
          contract,
          certificate: { ...certificate, notBefore: '2026-06-02T01:00:00.000Z' },
        }),
        issued,
      ],
      total: 2,
    },
  },
} satisfies FurtherExamples<ApplicationListState>;

export const withdrawalStates: StateExamples<WithdrawalState> = {
  ready: { type: 'ready' },
  invalid: { type: 'invalid', fieldErrors: [] },
  confirming: { type: 'confirming', draft: {} },
  submitting: { type: 'submitting', draft: {} },
  failed: {
    type: 'failed',
    error: new PortalError('action-closed', { status: 409, params: { reason: 'decided' } }),
  },
  saved: { type: 'saved', application: { ...awaiting, state: 'withdrawn' } },
};
