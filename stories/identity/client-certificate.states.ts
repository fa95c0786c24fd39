import { PortalError, type ClientCertificate, type ReadingState, type SeenCertificate } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

type State = ReadingState<SeenCertificate>;

const expectedIssuer = 'Akatsuki Login CA 11';
const support = 'ssl-support@akatsuki.example';
const shown: ClientCertificate['shown'] = {
  subject: 'CN=髙﨑 花子, O=株式会社あかつきセキュリティ',
  issuer: expectedIssuer,
  notBefore: '2025-04-01T00:00:00.000Z',
  notAfter: '2027-03-31T14:59:59.000Z',
};
const seen = (certificate: Pick<ClientCertificate, 'state' | 'shown'>): Extract<State, { readonly type: 'ready' }> => ({
  type: 'ready',
  certificate: { expectedIssuer, support, ...certificate },
});

export const clientCertificateStates: StateExamples<State> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: seen({ state: 'accepted', shown }),
};

export const clientCertificateFurther = {
  none: seen({ state: 'none' }),
  notAccepted: seen({ state: 'not-accepted', shown: { ...shown, issuer: 'Midori Office Internal CA' } }),
  revoked: seen({ state: 'revoked', shown }),
  expired: seen({ state: 'expired', shown: { ...shown, notAfter: '2026-03-31T14:59:59.000Z' } }),
  notYetValid: seen({ state: 'not-yet-valid', shown: { ...shown, notBefore: '2027-04-01T00:00:00.000Z' } }),
  ofANewerServer: seen({ state: 'of-a-newer-server', shown }),
  longNames: seen({
    state: 'not-accepted',
    shown: {
      ...shown,
      subject:
        'CN=customer-support-administration-department.kagoshima@subdomain.long-company-name.example, OU=第二システム運用管理課, O=一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会',
      issuer: 'Nationwide-Community-Information-Network-Promotion-Council-Federation-Issuing-CA-2025',
    },
  }),
} satisfies FurtherExamples<State>;
