import { fixtureStatements, memoryPayments } from '../billing/payment-fixture.suite.ts';
import { addFixtureSubscriber, type FixtureSubscriber } from '../account/subscriber-rows.suite.ts';
import { describe } from 'node:test';
import { createHash, randomUUID } from 'node:crypto';
import { presets } from '@madoguchi/sdk';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { hasBody, idempotencyKeyHeader, ifMatchHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { cryptoRandom, day, type Instant } from '@madoguchi/sdk/portal/time.js';
import { authorityFor } from '../certificates/authority.suite.ts';
import { demoCertificateOffer } from '../demo/demo-certificate-offer.ts';
import { demoMailboxOffer } from '../demo/demo-mailbox-offer.ts';
import { addAnnouncement } from '../content/announcements.service.ts';
import { memoryMedia } from '../content/memory-media.ts';
import { memoryFiles } from './memory-files.ts';
import { addVideo } from '../content/videos.service.ts';
import { addMaintenanceContract } from '../contracts/maintenance-contracts.ts';
import { addSystem } from '../contracts/systems.service.ts';
import type { MaintenanceContract } from '@madoguchi/sdk/contracts/maintenance-contract.model.js';
import type { PublishAnnouncementInput } from '@madoguchi/sdk/content/publish.endpoints.js';
import { addAccount, addCompany, type NewAccount } from '../identity/account.ts';
import { addLoginCertificate, signInMethod } from '../identity/login-certificate.ts';
import { publishTerms } from '../identity/terms.store.ts';
import { createServerApp } from '../app.ts';
import type { CertificateAuthority } from './certificate-authority.ts';
import type { PresentedCertificate } from './client-certificate.ts';
import { openDemoClock } from './demo-clock.ts';
import { barePostgresFor, bareSqlite, emptySqlite, postgresFor, type OpenDatabase } from './empty-database.suite.ts';
import type { Database, MovableClock, PasswordHasher, ServedPortal, ServerPorts, StoredVideo } from './ports.ts';
import type { CookieJar, RequestEnvironment, ServerApp } from './server-app.ts';
import { transaction } from './transaction.ts';

export { emptySqlite, type OpenDatabase } from './empty-database.suite.ts';

const postgresUrl = process.env['MADO_TEST_POSTGRES_URL'];
const postgres =
  postgresUrl === undefined ? undefined : ([postgresFor(postgresUrl), barePostgresFor(postgresUrl)] as const);

/** Runs a suite once for each kind of database there is: `open` gives one without rows, `openBare` one without tables. */
export function onEachDatabase(title: string, suite: (open: OpenDatabase, openBare: OpenDatabase) => void): void {
  describe(`${title} (SQLite)`, () => suite(emptySqlite, bareSqlite));
  if (postgres) describe(`${title} (PostgreSQL)`, () => suite(...postgres));
}

/**
 * Runs a suite of every operation with every caller, or every field, for whose answers code decides and no database: in
 * `npm test` on SQLite, in `npm run test:long -- databases` on each.
 */
export function onOneDatabase(title: string, suite: (open: OpenDatabase) => void): void {
  if (process.env['MADO_LONG'] === '1') onEachDatabase(title, suite);
  else describe(`${title} (SQLite)`, () => suite(emptySqlite));
}

/** A hasher that is quick, and counts what it is asked to verify. */
export interface CountingHasher extends PasswordHasher {
  verified: number;
}

export function countingHasher(): CountingHasher {
  const hash = (password: string): string => `quick:${[...password].toReversed().join('')}`;
  return {
    verified: 0,
    hash: async (password) => hash(password),
    async verify(stored, password) {
      this.verified++;
      await new Promise((resolve) => setImmediate(resolve));
      return stored === hash(password);
    },
  };
}

export const start: Instant = Date.parse('2026-04-01T09:00:00.000+09:00');
export const operatorHeader = 'x-operator';
export const password = 'Correct.Horse_9';

export interface Fixture extends AsyncDisposable {
  readonly app: ServerApp;
  readonly ports: ServerPorts;
  readonly database: Database;
  readonly clock: MovableClock;
  readonly hasher: CountingHasher;
  readonly log: readonly {
    readonly level: string;
    readonly event: string;
    readonly facts?: Readonly<Record<string, unknown>> | undefined;
  }[];
  /**
   * Adds an account with `password`, and gives its id. Where the portal lets in by maintenance contract it belongs to a
   * company that has `contract`, by default one without end for the system `sias`. In the support portal it is a
   * user administrator, in my page a subscriber to the internet. Where the portal lets in by
   * login certificate it gets one, which clients show that sign in by its identifier, and all others while it is the last.
   */
  account(account?: Partial<NewAccount> & AccountPlace): Promise<string>;
  /** Adds an announcement, for everybody unless it says whom it is for, and gives its id. */
  announcement(announcement?: Partial<PublishAnnouncementInput>): Promise<string>;
  /** Adds a video of `duration` 30 in the media store, and gives its id. */
  video(systemId?: string): Promise<string>;
  /** Puts a version of terms in force: the portal's, or those of a kind of application. */
  publish(portal: string, kind?: string): Promise<number>;
  client(portal?: string, environment?: RequestEnvironment): Client;
}

/** The type of account that does everything there is, where a portal has types (SUP-02, MYP-17). */
const fullRoles: Readonly<Record<string, readonly string[]>> = {
  support: ['user-administrator'],
  mypage: ['internet-subscriber'],
};

/** Where an account stands. */
export interface AccountPlace {
  readonly portal?: string;
  readonly company?: string;
  readonly contract?: Partial<MaintenanceContract>;
  /** Who it is as a subscriber, where the portal has any. */
  readonly subscriber?: FixtureSubscriber;
}

/** The systems of each portal of a fixture. */
export const systems = [
  { id: 'sias', name: 'SIAS' },
  { id: 'de3', name: 'de3' },
] as const;

/** The only video of a fixture's media store. */
export const storedVideo: StoredVideo = {
  name: 'monthly.webm',
  type: 'video/webm',
  duration: 30,
  poster: 'monthly.webp',
  captions: [{ language: 'ja', name: 'monthly.ja.vtt' }],
};

export interface FixtureOptions extends Partial<
  Pick<
    ServerPorts,
    | 'media'
    | 'files'
    | 'pdf'
    | 'payments'
    | 'publicHost'
    | 'insecureCookies'
    | 'requestsPerMinute'
    | 'mailer'
    | 'passwordHasher'
  >
> {
  readonly configurations?: readonly PortalConfiguration[];
  /** Makes what issues certificates; left out, a test authority does. */
  readonly certificateAuthority?: (database: Database) => CertificateAuthority;
  readonly isDemo?: boolean;
  /** Without the systems, for what fills an empty database. */
  readonly isEmpty?: boolean;
}

/** The presets as they are served where no listener asks for certificates: everybody signs in by password alone. */
export const byPassword: readonly PortalConfiguration[] = Object.values(presets).map((preset) => ({
  ...preset,
  signIn: { ...preset.signIn, methods: ['password'] },
}));

export const allowedOrigin = 'https://www.customer.example';

export async function openFixture(open: OpenDatabase, options: FixtureOptions = {}): Promise<Fixture> {
  const { configurations = Object.values(presets), isDemo = true, isEmpty = false } = options;
  const database = await open();
  const clock = await openDemoClock({ database, random: cryptoRandom }, { now: () => start });
  const hasher = countingHasher();
  const log: Fixture['log'][number][] = [];
  const ports: ServerPorts = {
    portals: configurations.map(servedPortal),
    database,
    clock,
    demoClock: isDemo ? clock : undefined,
    random: cryptoRandom,
    passwordHasher: options.passwordHasher ?? hasher,
    mailer: options.mailer ?? { keepsLinks: true, send: async () => undefined },
    media: options.media ?? memoryMedia([storedVideo]),
    files: options.files ?? memoryFiles(cryptoRandom),
    pdf: options.pdf ?? (async () => new TextEncoder().encode('%PDF-1.7')),
    payments: options.payments ?? memoryPayments(),
    certificateAuthority: (options.certificateAuthority ?? authorityFor)(database),
    log: (level, event, facts) => log.push({ level, event, facts }),
    operator: async (request) => (request.headers.has(operatorHeader) ? { id: 'tanaka' } : undefined),
    insecureCookies: options.insecureCookies ?? false,
    publicHost: options.publicHost ?? false,
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
  };
  const app = createServerApp(ports);
  let accounts = 0;
  const context = (portal: string) => {
    const configuration = configurations.find(({ id }) => id === portal);
    if (!configuration) throw new Error(`no portal ${portal}`);
    return { random: cryptoRandom, configuration, now: clock.now() };
  };
  await transaction(ports, async (work) => {
    for (const configuration of isEmpty ? [] : configurations)
      for (const system of systems) await addSystem(work, { configuration }, system);
  });
  /** Login certificates by portal and identifier, in the order in which they were given. */
  const certificates: { readonly portal: string; readonly identifier: string; readonly shown: PresentedCertificate }[] =
    [];
  return {
    app,
    ports,
    database,
    clock,
    hasher,
    log,
    async account({ portal = 'information', company, contract, subscriber, ...account } = {}) {
      const number = ++accounts;
      const passwordHash = await ports.passwordHasher.hash(password);
      const byContract = context(portal).configuration.entry === 'contract';
      return transaction(ports, async (work) => {
        const name = company ?? (byContract ? '保守契約の会社' : undefined);
        const companyId =
          account.companyId ?? (name === undefined ? undefined : await addCompany(work, context(portal), name));
        if (byContract && companyId !== undefined && account.companyId === undefined)
          await addMaintenanceContract(work, context(portal), companyId, {
            startsOn: '2020-04-01',
            endsOn: '2099-03-31',
            systems: ['sias'],
            ...contract,
          });
        const id = await addAccount(work, context(portal), {
          identifier: `person${number}@customer.example`,
          displayName: `髙﨑 恵 ${number}`,
          roles: fullRoles[portal],
          passwordHash,
          ...account,
          companyId,
        });
        await addFixtureSubscriber(work, context(portal), { ...account, ...subscriber, accountId: id });
        if (signInMethod(context(portal).configuration) !== 'certificate') return id;
        const shown = goodCertificate(`account ${number}`, clock.now());
        certificates.push({ portal, identifier: account.identifier ?? `person${number}@customer.example`, shown });
        await addLoginCertificate(work, context(portal), id, shown);
        return id;
      });
    },
    announcement: (announcement) =>
      transaction(ports, (work) =>
        addAnnouncement(work, context('information'), {
          kind: 'announcement',
          title: '題名',
          body: '本文',
          important: false,
          systems: [],
          ...announcement,
        }),
      ),
    video: (systemId = 'sias') =>
      transaction(ports, (work) =>
        addVideo(work, context('information'), { systemId, title: '題名', description: '' }, storedVideo),
      ),
    publish: (portal, kind) =>
      transaction(ports, (work) =>
        publishTerms(
          work,
          portal,
          [
            { id: 'use', title: { ja: '利用規約', en: 'Terms of use' }, body: { ja: '本文', en: 'Text' } },
            { id: 'privacy', title: { ja: '個人情報' }, body: { ja: '本文' } },
          ],
          clock.now(),
          kind,
        ),
      ),
    client(portal = 'information', environment = {}) {
      let person: string | undefined;
      const client = createClient(app, portal, () => {
        const here = certificates.filter((one) => one.portal === portal);
        const own = here.findLast(({ identifier }) => identifier === person) ?? here.at(-1);
        return { clientCertificate: own?.shown, ...environment };
      });
      const { signIn } = client;
      return Object.assign(client, {
        signIn: (identifier: string, value?: string) => signIn((person = identifier), value),
      });
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}

/** What a TLS listener tells of a login certificate that is in order. */
export function goodCertificate(name: string, now: Instant): PresentedCertificate {
  const fingerprint = createHash('sha256').update(name).digest('hex');
  return {
    fingerprint,
    serialNumber: fingerprint.slice(0, 32),
    subject: name,
    issuer: 'Madoguchi Demo for Member CA',
    notBefore: now,
    notAfter: now + 3 * 365 * day,
    trusted: true,
    revoked: false,
  };
}

export function servedPortal(configuration: PortalConfiguration): ServedPortal {
  return {
    configuration,
    pages: {
      passwordForm: `https://host.example/${configuration.id}/password`,
      signIn: `https://host.example/${configuration.id}/`,
      registrationConfirmation: `https://host.example/${configuration.id}/registration-confirmation`,
      contactConfirmation: `https://host.example/${configuration.id}/contact-confirmation/`,
      recovery: `https://host.example/${configuration.id}/recovery/`,
      quoteRequest: `https://host.example/${configuration.id}/contract/?contract={contract}#quotes`,
      renewalQuote: `https://host.example/${configuration.id}/quotes/?quote={quote}`,
      application: `https://host.example/${configuration.id}/application/?id={application}`,
      ticket: `https://host.example/${configuration.id}/ticket/?id={ticket}`,
      article: `https://host.example/${configuration.id}/articles/?id={article}`,
    },
    ...(configuration.id === 'mypage' && { statements: fixtureStatements }),
    ...(configuration.id === 'certificate' && { certificates: demoCertificateOffer }),
    ...(configuration.id === 'mypage' && { mailboxes: demoMailboxOffer }),
    sender: { name: { ja: 'サポート窓口', en: 'Customer desk' }, address: `no-reply@${configuration.id}.example` },
    origins: [allowedOrigin],
  };
}

export const serverOrigin = 'https://portal.example';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is not. */
  readonly body: unknown;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly environment?: RequestEnvironment;
}

/** A program that keeps its cookies. */
export interface Client {
  cookie: string;
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  /** Sends what an operation needs: body or query, an idempotency key of its own, `If-Match` when a version is named. */
  call(
    endpoint: Endpoint<never, unknown> | Endpoint<unknown, unknown>,
    input?: object,
    options?: CallOptions,
  ): Promise<Reply>;
  signIn(identifier: string, password?: string): Promise<Reply>;
}

export interface CallOptions extends SendOptions {
  readonly key?: string;
  readonly version?: number;
  readonly asOperator?: boolean;
}

export function createClient(
  app: ServerApp,
  portal: string,
  environment: RequestEnvironment | (() => RequestEnvironment) = {},
): Client {
  const client: Client = {
    cookie: '',
    async send(method, path, options = {}) {
      const request = new Request(`${serverOrigin}${path}`, {
        method,
        headers: { ...(client.cookie && { cookie: client.cookie }), ...options.headers },
        ...(options.body !== undefined && { body: options.body }),
      });
      const around = typeof environment === 'function' ? environment() : environment;
      const response = await app.fetch(request, { ...around, ...options.environment });
      for (const cookie of response.headers.getSetCookie())
        client.cookie = /Max-Age=0/.test(cookie) ? '' : (cookie.split(';')[0] ?? '');
      const isStream = response.headers.get('content-type') === 'text/event-stream';
      const text = isStream ? await beginningOf(response) : await response.text();
      return { status: response.status, headers: response.headers, text, body: parse(text) };
    },
    call(endpoint, input = {}, { key, version, asOperator = false, ...options } = {}) {
      const inBody = hasBody(endpoint);
      const rest = new Map(Object.entries(input));
      const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const part = String(rest.get(name));
        rest.delete(name);
        return encodeURIComponent(part);
      });
      const query = inBody ? '' : new URLSearchParams([...rest]).toString();
      return client.send(endpoint.method, `/api/${portal}${path}${query && `?${query}`}`, {
        ...options,
        headers: {
          ...(inBody && { 'content-type': 'application/json' }),
          ...(endpoint.body && { 'content-type': 'application/octet-stream' }),
          ...(endpoint.idempotent && { [idempotencyKeyHeader]: key ?? randomUUID() }),
          ...(version !== undefined && { [ifMatchHeader]: `"${version}"` }),
          ...(asOperator && { [operatorHeader]: '1' }),
          ...options.headers,
        },
        ...(inBody && { body: JSON.stringify(Object.fromEntries(rest)) }),
      });
    },
    signIn: (identifier, value = password) =>
      client.send('POST', `/api/${portal}/session`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier, password: value }),
      }),
  };
  return client;
}

/** The first part of an answer that goes on and on, which ends then. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const part = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(part?.value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of a JSON body, by its dotted path. */
export function field(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      body,
    );
}

/** A cookie jar such as a browser mock uses. */
export function memoryJar(): CookieJar & { readonly stored: string[] } {
  const stored: string[] = [];
  return {
    stored,
    header: () => stored.map((cookie) => cookie.split(';')[0]).join('; '),
    store: (cookie) => stored.push(cookie),
  };
}
