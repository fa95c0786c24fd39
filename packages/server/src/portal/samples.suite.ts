import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import assert from 'node:assert/strict';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import { requestOneTimePassword } from '@madoguchi/sdk/identity/one-time-password.endpoints.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { billingSamples } from '../billing/billing-samples.suite.ts';
import { accountSamples } from '../account/account-samples.suite.ts';
import { subscriberSamples } from '../account/subscriber-samples.suite.ts';
import { certificateSamples } from '../certificates/certificate-samples.suite.ts';
import { contentSupportSamples } from '../content/content-support-samples.suite.ts';
import {
  groupCompany,
  invitation,
  licenseKey,
  makeContract,
  participant,
  registeredCompany,
  type FixtureContract,
  type MadeContract,
} from '../contracts/contract-fixture.suite.ts';
import { readyEnvironment, uploadedRequest } from '../environments/activation-fixture.suite.ts';
import { makeEnvironment } from '../environments/environment-fixture.suite.ts';
import { ticketSamples } from '../tickets/ticket-samples.suite.ts';
import { field, password, type CallOptions, type Client, type Fixture } from './fixture.suite.ts';

/** What makes one operation succeed for a person of the right role, at its `samplePortal`. */
export interface Sample {
  readonly input?: object;
  readonly options?: CallOptions;
}

/** Whom a sample is made for: an account of the fixture with `password`. */
export interface SampleFor {
  readonly fixture: Fixture;
  readonly identifier: string;
  /** The contract that it is about, for operations on one. Left out: one that is made, with the account as its owner. */
  readonly contract?: MadeContract | undefined;
}

/** The samples of the support portal's operations. */
const supportSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  ...accountSamples,
  ...billingSamples,
  ...ticketSamples,
  ...contentSupportSamples,
  readChanges: async () => ({}),
  followChanges: async () => ({}),
};

/** The portal at which an operation is tried. */
export function samplePortal({ name, contract }: Endpoint<unknown, unknown>): string {
  if (name in certificateSamples || ofCertificatePortal.includes(name)) return 'certificate';
  if (name in subscriberSamples) return 'mypage';
  if (name in supportSamples) return 'support';
  return contract !== undefined || ofLicensePortal.includes(name) ? 'license' : 'information';
}

/** Operations of portals that let in by something besides the password. */
const ofCertificatePortal: readonly string[] = [
  'readClientCertificate',
  'requestOneTimePassword',
  'signInWithOneTimePassword',
];

/** Operations of the license portal that are not on one contract. */
const ofLicensePortal: readonly string[] = [
  'readContracts',
  'readListSettings',
  'updateListSettings',
  'readActivationKeys',
  'inspectInvitation',
  'join',
  'readLeavingConsequences',
  'leave',
  'checkLeaving',
  'makeContract',
  'renewContractProduct',
  'sendProductNotice',
  'readSoldProducts',
  'issueLicenseKey',
  'publishResource',
  'readRequestedQuotes',
  'answerQuoteRequest',
  'upload',
];

/** The contract of a sample, with the product `platform` of 10 licences. */
export function sampleContract(fixture: Fixture, contract: FixtureContract): Promise<MadeContract> {
  return makeContract(fixture, { products: [{ id: 'platform', count: 10 }], ...contract });
}

const ownContract = ({ fixture, identifier, contract }: SampleFor): Promise<MadeContract> =>
  contract ? Promise.resolve(contract) : sampleContract(fixture, { owners: [identifier] });

/** The sample of an operation on a contract, with what else its input has. */
function onContract(
  further: (sample: SampleFor, contract: MadeContract) => Promise<object> = async () => ({}),
): (sample: SampleFor) => Promise<Sample> {
  return async (sample) => {
    const contract = await ownContract(sample);
    return { input: { contractId: contract.id, ...(await further(sample, contract)) } };
  };
}

const samples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readSession: async () => ({}),
  extendSession: async () => ({}),
  renewSession: async ({ fixture, identifier }) => ({
    options: { headers: { cookie: (await bearer(fixture, identifier)).refreshCookie } },
  }),
  signIn: async ({ identifier }) => ({ input: { identifier, password } }),
  readClientCertificate: async () => ({}),
  requestOneTimePassword: async ({ identifier }) => ({ input: { identifier, password } }),
  signInWithOneTimePassword: async ({ fixture, identifier }) => ({ input: await oneTimePassword(fixture, identifier) }),
  signOut: async () => ({}),
  requestPasswordLink: async ({ identifier }) => ({ input: { identifier } }),
  inspectPasswordLink: async ({ fixture, identifier }) => ({ input: { token: await linkToken(fixture, identifier) } }),
  setPassword: async ({ fixture, identifier }) => ({
    input: { token: await linkToken(fixture, identifier), password: 'Different.Horse_10' },
  }),
  changePassword: async () => ({ input: { current: password, password: 'Different.Horse_10' } }),
  readTerms: async () => ({}),
  agreeToTerms: async () => ({ input: { version: 1, opened: ['use', 'privacy'] } }),
  readApplicationTerms: async ({ fixture }) => {
    await fixture.publish('information', 'renewal');
    return { input: { kind: 'renewal' } };
  },
  agreeToApplicationTerms: async ({ fixture }) => ({
    input: { kind: 'renewal', version: await fixture.publish('information', 'renewal') },
  }),
  readPreferences: async () => ({}),
  updatePreferences: async () => ({ input: { mailLocale: 'en' }, options: { version: 1 } }),
  readSystems: async () => ({}),
  readContracts: async () => ({}),
  readContract: onContract(),
  readContractProducts: onContract(),
  inspectLicenseKey: onContract(async ({ fixture }) => ({ key: await licenseKey(fixture) })),
  addProductByKey: onContract(async ({ fixture }) => ({ key: await licenseKey(fixture) })),
  readEnvironments: onContract(),
  createEnvironment: onContract(async () => ({ name: '検証環境', sortKey: 20 })),
  updateEnvironment: async (sample) => ({
    ...(await onContract(async ({ fixture }, { id }) => ({
      environmentId: await makeEnvironment(fixture, id),
      name: '開発環境',
      sortKey: -5,
    }))(sample)),
    options: { version: 1 },
  }),
  readAssignment: onContract(async ({ fixture }, { id }) => ({ environmentId: await makeEnvironment(fixture, id) })),
  updateAssignment: async (sample) => ({
    ...(await onContract(async ({ fixture }, { id, products }) => ({
      environmentId: await makeEnvironment(fixture, id),
      counts: [{ productId: products.get('platform') ?? '', count: 3 }],
    }))(sample)),
    options: { version: 1 },
  }),
  readActivation: onContract(async ({ fixture }, { id }) => ({ environmentId: await makeEnvironment(fixture, id) })),
  activate: onContract(async ({ fixture, identifier }, contract) => ({
    environmentId: await readyEnvironment(fixture, contract),
    uploadId: await uploadedRequest(fixture, identifier),
  })),
  readActivationKeys: async () => ({}),
  readResources: onContract(),
  readGroupCompanies: onContract(),
  findCompanies: onContract(async () => ({ name: '会社' })),
  addGroupCompany: onContract(async ({ fixture }) => ({ companyId: await registeredCompany(fixture) })),
  removeGroupCompany: onContract(async ({ fixture }, contract) => ({
    companyId: await groupCompany(fixture, contract.id),
  })),
  readParticipants: onContract(),
  updateParticipant: async (sample) => ({
    ...(await onContract(async ({ fixture }, { id }) => ({
      participantId: await participant(fixture, id),
      role: 'member',
      notices: false,
    }))(sample)),
    options: { version: 1 },
  }),
  removeParticipant: onContract(async ({ fixture }, { id }) => ({ participantId: await participant(fixture, id) })),
  readInvitations: onContract(),
  invite: onContract(async () => ({ mailAddress: 'invited@customer.example', locale: 'ja' })),
  resendInvitation: onContract(async ({ fixture }, { id }) => ({ invitationId: (await invitation(fixture, id)).id })),
  withdrawInvitation: onContract(async ({ fixture }, { id }) => ({ invitationId: (await invitation(fixture, id)).id })),
  inspectInvitation: async (sample) => ({
    input: { token: (await invitation(sample.fixture, (await ownContract(sample)).id)).token },
  }),
  join: async (sample) => ({
    input: {
      token: (await invitation(sample.fixture, (await ownContract(sample)).id)).token,
      account: { type: 'new', displayName: '新しい人', password },
      termsVersion: 1,
      opened: ['use', 'privacy'],
    },
  }),
  readLeavingConsequences: async () => ({}),
  leave: async () => ({ input: { reason: 'job-changed', password, withoutOwner: [] } }),
  checkLeaving: async () => ({ input: { receipt: 'a-receipt-of-22-characters' } }),
  readQuoteOptions: onContract(),
  readQuoteRequests: onContract(),
  requestQuote: onContract(async () => ({ changes: [], additions: [{ productId: 'platform', count: 1 }] })),
  upload: async () => ({
    input: { purpose: 'activation-request', name: 'request.json' },
    options: { body: '{}' },
  }),
  readAnnouncements: async () => ({}),
  openAnnouncement: async ({ fixture }) => ({ input: { announcementId: await fixture.announcement() } }),
  readVideos: async () => ({ input: { systemId: 'sias' } }),
  keepVideoPosition: async ({ fixture }) => ({ input: { videoId: await fixture.video(), position: 12.5 } }),
  readFaq: async () => ({ input: { systemId: 'sias' } }),
  publishAnnouncement: async () => ({
    input: { kind: 'support', title: '題名', body: '本文', important: false, systems: ['sias'] },
  }),
  readMediaFiles: async () => ({}),
  readOfferedSystems: async () => ({}),
  publishVideo: async () => ({ input: { systemId: 'sias', title: '題名', description: '', media: 'monthly.webm' } }),
  publishFaqEntry: async () => ({
    input: { systemId: 'sias', process: '月次処理', question: '質問', answer: '回答' },
  }),
  sendProductNotice: async (sample) => {
    await ownContract(sample);
    return { input: { productId: 'platform', title: { ja: '題名' }, body: { ja: '本文' } } };
  },
  makeContract: async (sample) => {
    await ownContract(sample);
    const owner = crypto.randomUUID();
    await sample.fixture.account({ portal: 'license', identifier: owner, company: '東海総合化学工業株式会社' });
    const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
    return { input: { owner, name: '全社業務基盤', plan: 'スタンダード', productId: 'platform', count: 10, ...days } };
  },
  renewContractProduct: async (sample) => {
    const { id } = await ownContract(sample);
    const { number } = await sample.fixture.database.kysely
      .selectFrom('contract')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { input: { contract: number, productId: 'platform', count: 12 } };
  },
  readSoldProducts: async () => ({}),
  issueLicenseKey: async (sample) => {
    await ownContract(sample);
    return { input: { productId: 'platform', count: 1, uses: 1 } };
  },
  publishResource: async (sample) => {
    await ownContract(sample);
    return { input: { productId: 'platform', name: '手引き.txt', version: '1.0' }, options: { body: '手引き' } };
  },
  readRequestedQuotes: async () => ({}),
  answerQuoteRequest: async (sample) => ({
    input: { requestId: await quoteRequest(sample.fixture, await ownContract(sample)), state: 'quoted', text: '回答' },
    options: { version: 1 },
  }),
  readNotificationSettings: async () => ({}),
  readListSettings: async () => ({ input: { list: 'contracts' } }),
  updateListSettings: async () => ({ input: { list: 'contracts', columns: null, views: [] }, options: { version: 0 } }),
  updateNotificationSettings: async () => ({ input: { topics: [] }, options: { version: 0 } }),
  unlockAccount: async ({ identifier }) => ({ input: { identifier } }),
  giveInitialPassword: async ({ identifier }) => ({ input: { identifier } }),
  readMailbox: async () => ({}),
  readAudit: async () => ({}),
  readClock: async () => ({}),
  moveClock: async () => ({ input: { by: 1 } }),
  ...certificateSamples,
  ...subscriberSamples,
  ...supportSamples,
  ...subscriberSamples,
};

/** A quote request of a contract, by id. */
async function quoteRequest(fixture: Fixture, { id: contract_id }: MadeContract): Promise<string> {
  const id = `q-${contract_id}`.slice(0, 64);
  const row = {
    id,
    portal_id: 'license',
    contract_id,
    number: id,
    state: 'requested' as const,
    lines: '[]',
    version: 1,
  };
  await fixture.database.kysely
    .insertInto('quote_request')
    .values({ ...row, requested_by: 'somebody', requested_at: fixture.clock.now() })
    .execute();
  return id;
}

/** The sample of an operation; an operation without one fails the test that asks. */
export async function sampleOf(endpoint: Endpoint<unknown, unknown>, sampleFor: SampleFor): Promise<Sample> {
  const make = samples[endpoint.name];
  assert.ok(make, `${endpoint.name} has no sample in samples.suite.ts`);
  return make(sampleFor);
}

/** Asks for a password link and takes the token from the mail. */
export async function linkToken(fixture: Fixture, identifier: string, portal = 'information'): Promise<string> {
  const client = fixture.client(portal);
  const { status } = await client.call(requestPasswordLink, { identifier });
  assert.equal(status, 202);
  return newestToken(fixture, portal);
}

/** The token in the newest mail of a portal. */
export async function newestToken(fixture: Fixture, portal = 'information'): Promise<string> {
  const tokens = await mailedTokens(fixture, portal);
  assert.ok(tokens[0] !== undefined, 'no mail with a link');
  return tokens[0];
}

/** The tokens in the mails of a portal, newest first. Mails of the same moment have no order: move the clock between them. */
export async function mailedTokens(fixture: Fixture, portal = 'information'): Promise<readonly string[]> {
  const { body } = await fixture.client(portal).call(readMailbox, {}, { asOperator: true });
  const mails = field(body, 'mails');
  assert.ok(Array.isArray(mails));
  return mails.flatMap((mail) => linkTokenIn(String(field(mail, 'text'))) ?? []);
}

/** What a client in bearer mode has after signing in. */
export interface BearerTokens {
  readonly access: string;
  /** As it stands in `Cookie`. */
  readonly refreshCookie: string;
}

/** Asks for a code, and reads it in the mail. */
export async function oneTimePassword(
  fixture: Fixture,
  identifier: string,
  portal = 'certificate',
): Promise<{ readonly challenge: string; readonly code: string }> {
  const { status, text, body } = await fixture.client(portal).call(requestOneTimePassword, { identifier, password });
  assert.equal(status, 201, text);
  const mails = await fixture.database.kysely.selectFrom('outbox').select('body').orderBy('created_at').execute();
  const codes = mails.flatMap((mail) => /^\d{6}$/m.exec(mail.body) ?? []);
  return { challenge: String(field(body, 'challenge')), code: codes.at(-1) ?? '' };
}

/** Signs an account of the fixture in, in bearer mode. */
export async function bearer(fixture: Fixture, identifier: string, portal = 'information'): Promise<BearerTokens> {
  const { status, text, headers } = await fixture
    .client(portal)
    .call(signIn, { identifier, password }, { headers: { [credentialsHeader]: 'bearer' } });
  assert.equal(status, 201, text);
  return bearerTokens(headers);
}

/** The tokens that an answer hands out. */
export function bearerTokens(headers: Headers): BearerTokens {
  const [refreshCookie = ''] = (headers.get('set-cookie') ?? '').split(';');
  return { access: headers.get(accessTokenHeader) ?? '', refreshCookie };
}

/** A client who is signed in, for an account that `fixture.account` made. */
export async function signedIn(fixture: Fixture, identifier: string, portal = 'information'): Promise<Client> {
  const client = fixture.client(portal);
  const { status, text } = await client.signIn(identifier);
  assert.equal(status, 201, text);
  return client;
}

export const customerEndpoints: readonly Endpoint<unknown, unknown>[] = endpoints.filter(
  ({ access }) => access === 'customer',
);
export const unsafeEndpoints: readonly Endpoint<unknown, unknown>[] = endpoints.filter(
  ({ method }) => method !== 'GET',
);
