import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import {
  certificate,
  certificateCatalogue as catalogue,
  contract,
  issued,
} from '../../stories/certificates/applications.ts';
import type { Part } from './part.ts';

const { organisation, contacts } = noEntries;
const agreement = {
  version: 1,
  publishedAt: '2026-04-01T00:00:00.000Z',
  documents: [{ id: 'terms', title: { ja: '規約' }, body: { ja: '本文' } }],
};
/** One that is in force whenever it is weighed. */
const application = {
  ...issued,
  id: 'a',
  contract: { ...contract, endsOn: '2099-03-31' },
  certificate: { ...certificate, notAfter: '2099-03-31T14:59:59.000Z' },
};
const detail = { '/certificate-catalogue': catalogue, '/applications/a': application };

/** The parts of the certificate portal. */
export const certificateParts: readonly Part[] = [
  {
    budget: 'page before sign-in by certificate',
    element: 'mado-client-certificate',
    answers: { '/client-certificate': { state: 'none' } },
    drawn: 'mado-client-certificate [part="ways"]',
  },
  {
    budget: 'sign-in by one-time password',
    element: 'mado-one-time-login',
    drawn: 'mado-one-time-login input[autocomplete="username"]',
  },
  { budget: 'sign-in help', element: 'mado-sign-in-help', drawn: 'mado-sign-in-help [part="title"]' },
  {
    budget: 'account details',
    element: 'mado-account-details',
    answers: { '/account-details': { agencyCode: '', organisation, contacts, version: 0 } },
    drawn: 'mado-account-details [part="input"] >> nth=0',
  },
  {
    budget: 'coupons',
    element: 'mado-coupon-list',
    answers: {
      '/coupons': {
        agencyCode: 'A0001',
        items: [{ id: 'k', number: '1', serviceId: 's', balance: 1, bought: 1, endsOn: '2099-03-31' }],
      },
      '/certificate-catalogue': catalogue,
    },
    drawn: 'mado-coupon-list tbody tr',
  },
  {
    budget: 'certificate wizard',
    element: 'mado-certificate-wizard',
    answers: {
      '/certificate-catalogue': catalogue,
      '/account-details': { agencyCode: '', organisation, contacts, version: 0 },
      '/coupons': { agencyCode: '', items: [] },
    },
    drawn: 'mado-certificate-wizard [type="radio"] >> nth=0',
  },
  {
    budget: 'list of applications',
    element: 'mado-application-list',
    attributes: { 'application-href': '/applications/{application}' },
    answers: {
      '/certificate-catalogue': catalogue,
      '/applications': { items: [application], total: 1 },
      '/application-drafts': { items: [], total: 0 },
    },
    drawn: 'mado-application-list .table-body [part="row"]',
  },
  {
    budget: 'application',
    element: 'mado-application',
    attributes: { application: 'a' },
    answers: {
      ...detail,
      '/applications': { items: [application], total: 1 },
      '/applications/a/files': { files: [] },
    },
    drawn: 'mado-application [part="event"] >> nth=0',
  },
  {
    budget: 'revocation',
    element: 'mado-application-revocation',
    attributes: { application: 'a' },
    answers: { ...detail, '/application-terms/revocation': agreement },
    drawn: 'mado-application-revocation mado-terms summary',
  },
  {
    budget: 'termination',
    element: 'mado-application-termination',
    attributes: { application: 'a' },
    answers: { ...detail, '/application-terms/termination': agreement },
    drawn: 'mado-application-termination [part="closed"]',
  },
];
