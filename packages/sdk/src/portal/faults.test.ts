import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customerInputs } from '../account/customer-inputs.suite.ts';
import { accountInputs } from '../account/account-inputs.suite.ts';
import { serviceInputs } from '../account/service-inputs.suite.ts';
import { registrationInputs } from '../identity/registration-inputs.suite.ts';
import { statementInputs } from '../billing/statement-inputs.suite.ts';
import { supportInputs } from '../content/support-inputs.suite.ts';
import { ticketInputs } from '../tickets/ticket-inputs.suite.ts';
import { endpoints } from './endpoints.ts';
import { noEntries } from '../certificates/application-entries.model.ts';
import type { Endpoint } from './endpoint.ts';
import { PortalError } from './errors.ts';
import { held, json, replyServer, portalAt, problem, refusedUrl, session, type Reply } from './reply-server.suite.ts';

/** An input for each operation, as a page would send it. A new operation without one fails. */
const inputs: Readonly<Record<string, object | undefined>> = {
  readSession: undefined,
  extendSession: undefined,
  renewSession: undefined,
  signIn: { identifier: 'hanako@example.jp', password: 'Tulip.meadow7' },
  signOut: undefined,
  requestPasswordLink: { identifier: 'hanako@example.jp' },
  inspectPasswordLink: { token: 't' },
  setPassword: { token: 't', password: 'Tulip.meadow7' },
  changePassword: { current: 'Tulip.meadow7', password: 'Orchid.garden9' },
  readTerms: undefined,
  agreeToTerms: { version: 1, opened: ['use'] },
  readApplicationTerms: { kind: 'renewal' },
  agreeToApplicationTerms: { kind: 'renewal', version: 1 },
  readPreferences: undefined,
  updatePreferences: { mailLocale: 'en' },
  readListSettings: { list: 'contracts' },
  updateListSettings: { list: 'contracts', columns: ['name'], views: [{ name: '期限順', columns: null }] },
  readSystems: undefined,
  readContracts: { search: '東海', sort: 'name', direction: 'descending' },
  readContract: { contractId: 'c' },
  readContractProducts: { contractId: 'c', expired: true },
  inspectLicenseKey: { contractId: 'c', key: '7KQ2M-0ABCD-EFGHJ-KMNPQ-RSTV4' },
  addProductByKey: { contractId: 'c', key: '7KQ2M-0ABCD-EFGHJ-KMNPQ-RSTV4' },
  readEnvironments: { contractId: 'c' },
  createEnvironment: { contractId: 'c', name: '本番環境', sortKey: 10 },
  updateEnvironment: { contractId: 'c', environmentId: 'e', name: '本番環境', sortKey: 10 },
  readAssignment: { contractId: 'c', environmentId: 'e' },
  updateAssignment: { contractId: 'c', environmentId: 'e', counts: [{ productId: 'p', count: 1 }] },
  readGroupCompanies: { contractId: 'c' },
  findCompanies: { contractId: 'c', name: '東海' },
  addGroupCompany: { contractId: 'c', companyId: 'g' },
  removeGroupCompany: { contractId: 'c', companyId: 'g' },
  readParticipants: { contractId: 'c' },
  updateParticipant: { contractId: 'c', participantId: 'p', role: 'owner', notices: true },
  removeParticipant: { contractId: 'c', participantId: 'p' },
  readInvitations: { contractId: 'c' },
  invite: { contractId: 'c', mailAddress: 'hanako@example.jp', locale: 'ja' },
  resendInvitation: { contractId: 'c', invitationId: 'i' },
  withdrawInvitation: { contractId: 'c', invitationId: 'i' },
  inspectInvitation: { token: 't' },
  ...registrationInputs,
  join: { token: 't', account: { type: 'new', displayName: '花子', password: 'Tulip.meadow7' }, opened: [] },
  readLeavingConsequences: undefined,
  leave: { reason: 'other', comment: '別の方法で', password: 'Tulip.meadow7', withoutOwner: [] },
  checkLeaving: { receipt: 'a-receipt-of-22-characters' },
  readQuoteOptions: { contractId: 'c' },
  readQuoteRequests: { contractId: 'c' },
  requestQuote: { contractId: 'c', changes: [], additions: [{ productId: 'b', count: 1 }] },
  readRenewalQuotes: { search: '更新', state: 'unanswered', sort: 'valid-through' },
  readRenewalQuote: { quoteId: 'q' },
  orderRenewalQuote: { quoteId: 'q', uploadId: 'u' },
  askForNewQuote: { quoteId: 'q', comment: '台数を減らしたい' },
  readBillingDocuments: { kind: 'invoice', least: 1_000, from: '2026-04-01' },
  readActivation: { contractId: 'c', environmentId: 'e' },
  activate: { contractId: 'c', environmentId: 'e', uploadId: 'u' },
  readActivationKeys: undefined,
  readResources: { contractId: 'c', search: '手引' },
  upload: { purpose: 'activation-request', name: 'request.json' },
  readAnnouncements: { kind: 'support', unread: true },
  openAnnouncement: { announcementId: 'a' },
  readVideos: { systemId: 'sias' },
  keepVideoPosition: { videoId: 'v', position: 12.5 },
  readFaq: { systemId: 'sias', text: '月次' },
  publishAnnouncement: { kind: 'support', title: '題名', body: '本文', important: true, systems: ['sias'] },
  readMediaFiles: undefined,
  readOfferedSystems: undefined,
  publishVideo: { systemId: 'sias', title: '題名', description: '', media: 'monthly.webm' },
  publishFaqEntry: { systemId: 'sias', process: '月次処理', question: '質問', answer: '回答' },
  makeContract: {
    owner: 'TKS-00418-01',
    name: '契約',
    plan: 'プラン',
    productId: 'platform',
    count: 1,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
  },
  sendProductNotice: { productId: 'platform', title: { ja: '題名' }, body: { ja: '本文' } },
  readSoldProducts: undefined,
  renewContractProduct: { contract: 'L-2026-00001', productId: 'platform', count: 3 },
  issueLicenseKey: { productId: 'platform', count: 1, uses: 1 },
  publishResource: { productId: 'platform', name: '手引き.pdf', version: '1.0' },
  readRequestedQuotes: {},
  answerQuoteRequest: { requestId: 'q', state: 'quoted', text: '回答' },
  publishRenewalQuote: {
    contractNumber: 'ABC1234567',
    number: 'R-1',
    title: '更新',
    amount: 1,
    startsOn: '2027-04-01',
    endsOn: '2028-03-31',
    issuedOn: '2026-11-22',
    validThrough: '2026-12-31',
    name: '見積書.pdf',
  },
  publishBillingDocument: {
    contractNumber: 'ABC1234567',
    kind: 'invoice',
    number: 'I-1',
    title: '請求',
    datedOn: '2026-11-22',
    name: '請求書.pdf',
  },
  readQuoteWork: { state: 'ordered' },
  readClientCertificate: undefined,
  requestOneTimePassword: { identifier: 'k7m2p9qa', password: 'Tulip.meadow7' },
  signInWithOneTimePassword: { challenge: 'c', code: '123456' },
  readCertificateCatalogue: undefined,
  readApplications: { past: true, kind: 'renewal', sort: 'validity', direction: 'descending' },
  readApplication: { applicationId: 'a' },
  withdrawApplication: { applicationId: 'a' },
  requestRevocation: { applicationId: 'a', reason: 'superseded', agreementId: 't' },
  requestTermination: { applicationId: 'a', agreementId: 't' },
  readCertificateFiles: { applicationId: 'a' },
  readCertificateChain: { applicationId: 'a' },
  readApplicationDrafts: {},
  createApplicationDraft: { kind: 'renewal', sourceId: 'a', serviceId: 's', contractType: 'fixed', months: 12 },
  readApplicationDraft: { draftId: 'd' },
  updateApplicationDraft: { draftId: 'd', step: 'basics', entries: noEntries },
  deleteApplicationDraft: { draftId: 'd' },
  submitApplicationDraft: { draftId: 'd' },
  readAccountDetails: undefined,
  updateAccountDetails: { agencyCode: 'A0001', organisation: noEntries.organisation, contacts: noEntries.contacts },
  readCoupons: undefined,
  readApplicationWork: { done: true },
  acceptApplication: { applicationId: 'a' },
  askForDocuments: { applicationId: 'a', documents: [{ kind: 'registration', note: '発行から3か月以内' }] },
  recordDocuments: { applicationId: 'a', documentIds: ['d'] },
  recordDomainValidation: {
    applicationId: 'a',
    names: ['www.example.jp'],
    method: 'dns',
    validatedOn: '2026-11-22',
  },
  issueCertificate: { applicationId: 'a' },
  refuseApplication: { applicationId: 'a', reason: '書類が届かないため' },
  confirmByTelephone: { applicationId: 'a' },
  completeApplication: { applicationId: 'a' },
  ...accountInputs,
  ...serviceInputs,
  ...ticketInputs,
  ...supportInputs,
  ...statementInputs,
  ...customerInputs,
  readChanges: { after: '1795000000000' },
  followChanges: { after: '1795000000000' },
  grantCoupon: { agencyCode: 'A0001', serviceId: 's', count: 1, endsOn: '2027-03-31' },
  readNotificationSettings: undefined,
  updateNotificationSettings: { topics: ['sias'] },
  unlockAccount: { identifier: 'hanako@example.jp' },
  giveInitialPassword: { identifier: 'hanako@example.jp' },
  readMailbox: { to: 'hanako@example.jp' },
  readAudit: { operation: 'signIn' },
  readClock: undefined,
  moveClock: { by: 60_000 },
};

const headers = { 'content-type': 'application/json' };
const anHourAhead = (): string => new Date(Date.now() + 3_600_000).toUTCString();
const faults: Readonly<
  Record<string, { readonly reply: Reply; readonly code: string; readonly retryAfter?: readonly [number, number] }>
> = {
  'a reset before the answer': { reply: (response) => response.destroy(), code: 'network' },
  'a reset in the middle of the body': {
    reply: (response) => {
      response.writeHead(200, { ...headers, 'content-length': '100' }).write('{"a":');
      setImmediate(() => response.destroy());
    },
    code: 'network',
  },
  'silence': { reply: held().reply, code: 'timeout' },
  'silence in the middle of the body': {
    reply: (response) => void response.writeHead(200, { ...headers, 'content-length': '100' }).write('{"a":'),
    code: 'timeout',
  },
  'an HTML page instead of a bad gateway’s answer': {
    reply: (response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<!doctype html><h1>502 Bad Gateway</h1>'),
    code: 'unavailable',
  },
  'too many requests, in seconds': {
    reply: problem(429, 'rate-limited', {}, { 'retry-after': '60' }),
    code: 'rate-limited',
    retryAfter: [60, 60],
  },
  'too many requests, by a date': {
    reply: (response, request) => problem(429, 'rate-limited', {}, { 'retry-after': anHourAhead() })(response, request),
    code: 'rate-limited',
    retryAfter: [3_590, 3_600],
  },
  'maintenance': {
    reply: problem(503, 'unavailable', {}, { 'retry-after': '120' }),
    code: 'unavailable',
    retryAfter: [120, 120],
  },
  'an error of the server': { reply: problem(500, 'internal', { requestId: 'r1' }), code: 'internal' },
  'a session that ended': { reply: problem(401, 'unauthenticated'), code: 'unauthenticated' },
  'a redirect to a login page of a proxy': {
    reply: (response) => response.writeHead(302, { location: '/login' }).end(),
    code: 'bad-response',
  },
  'an answer with another status': { reply: json(206, {}), code: 'bad-response' },
};
const named = Object.entries(faults);
const incomplete = [
  ['with something missing', '{"version":"x","session":{}}'],
  ['with nothing in it', '{}'],
] as const;

const withCode = (code: string) => (error: unknown) => error instanceof PortalError && error.code === code;
const call = (
  url: string,
  endpoint: Endpoint<unknown, unknown>,
  options: Parameters<typeof portalAt>[1] = {},
): Promise<unknown> => {
  const portal = portalAt(url, options);
  portal.session.adopt(session);
  return portal.call(endpoint, inputs[endpoint.name]);
};

describe('every operation', () => {
  it('has an input to be tried with', () => {
    assert.deepEqual(endpoints.map(({ name }) => name).toSorted(), Object.keys(inputs).toSorted());
  });

  for (const endpoint of endpoints)
    describe(endpoint.name, () => {
      it('gives a typed error when there is no connection', async () => {
        await assert.rejects(call(await refusedUrl(), endpoint), withCode('network'));
      });

      for (const [name, { reply, code, retryAfter }] of named)
        it(`gives a typed error after ${name}`, async (t) => {
          const server = await replyServer(t, reply);
          const told: unknown[] = [];
          const timeout = code === 'timeout' ? 60 : 5_000;
          await assert.rejects(
            call(server.url, endpoint, { onError: (error, operation) => told.push(operation, error), timeout }),
            (error) => {
              assert.ok(error instanceof PortalError);
              assert.equal(error.code, code);
              const [least, most] = retryAfter ?? [];
              if (least === undefined) assert.equal(error.retryAfter, undefined);
              else
                assert.ok(
                  (error.retryAfter ?? -1) >= least && (error.retryAfter ?? Infinity) <= (most ?? 0),
                  `${error.retryAfter} s`,
                );
              assert.deepEqual(told, [endpoint.name, error]);
              return true;
            },
          );
        });

      it('waits as long as the server means, where this machine’s clock is wrong', async (t) => {
        const date = Date.parse('2001-01-01T00:00:00Z');
        const late = problem(
          429,
          'rate-limited',
          {},
          { 'retry-after': new Date(date + 90_000).toUTCString(), 'mado-time': String(date) },
        );
        const server = await replyServer(t, late);
        await assert.rejects(call(server.url, endpoint), (error) => {
          assert.ok(error instanceof PortalError);
          assert.ok((error.retryAfter ?? 0) >= 89 && (error.retryAfter ?? 0) <= 90, `${error.retryAfter} s`);
          return true;
        });
        assert.equal(server.requests.length, 1);
      });

      if (endpoint.output)
        for (const [name, text] of [
          ['that is cut off', '{"account":{"id":"a1"'],
          ['that is no JSON', '<!doctype html>'],
          ['that is empty', ''],
          ...(endpoint.name === 'readSupportHome' ? [] : incomplete), // which has what the portal and the person have
          ['that is null', 'null'],
        ] as const)
          it(`gives a typed error for an answer ${name}`, async (t) => {
            const server = await replyServer(t, (response) => response.writeHead(endpoint.status, headers).end(text));
            await assert.rejects(call(server.url, endpoint), withCode('bad-response'));
          });
    });
});
