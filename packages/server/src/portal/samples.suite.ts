import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import assert from 'node:assert/strict';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import { signIn } from '@madoguchi/sdk/identity/sign-in.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { readMailbox } from '@madoguchi/sdk/portal/operator.endpoints.js';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { field, password, type CallOptions, type Client, type Fixture } from './fixture.suite.ts';

/** What makes one operation succeed for a person of the right role, at the information portal. */
export interface Sample {
  readonly input?: object;
  readonly options?: CallOptions;
}

/** Whom a sample is made for: an account of the fixture with `password`. */
export interface SampleFor {
  readonly fixture: Fixture;
  readonly identifier: string;
}

const samples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readSession: async () => ({}),
  extendSession: async () => ({}),
  renewSession: async ({ fixture, identifier }) => ({
    options: { headers: { cookie: (await bearer(fixture, identifier)).refreshCookie } },
  }),
  signIn: async ({ identifier }) => ({ input: { identifier, password } }),
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
  readNotificationSettings: async () => ({}),
  updateNotificationSettings: async () => ({ input: { topics: [] }, options: { version: 0 } }),
  unlockAccount: async ({ identifier }) => ({ input: { identifier } }),
  giveInitialPassword: async ({ identifier }) => ({ input: { identifier } }),
  readMailbox: async () => ({}),
  readAudit: async () => ({}),
  readClock: async () => ({}),
  moveClock: async () => ({ input: { by: 1 } }),
};

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
