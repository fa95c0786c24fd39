import { createPortal, type ClientCertificateState, type Portal } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import {
  addLoginCertificate,
  createServerApp,
  memoryFiles,
  transaction,
  type CookieJar,
  type Database,
  type PresentedCertificate,
  type ServedPortal,
  type ServerPorts,
} from '@madoguchi/server';
import { demoPassword, seedDemo, type DemoAccount } from '@madoguchi/server/demo-data.js';
import { openDatabase } from '#open-database';
import { mockAuthority } from '../certificates/mock-authority.ts';
import { mockMedia } from '../content/mock-media.ts';
import { mockCertificate } from '../identity/mock-certificate.ts';
import { createMemoryJar } from './memory-jar.ts';
import type { MockTime } from './mock-clock.ts';
import { quickHasher } from './quick-hasher.ts';
import type { Scenario } from './scenario.ts';

/** A running server of one portal. */
export interface MockServer {
  readonly database: Database;
  /** Answers a request that comes with these cookies. */
  serve(this: void, request: Request, cookies: CookieJar): Promise<Response>;
  /** A client whose calls are the operator's. */
  readonly operator: Portal;
  /** The ids of the mails in the order in which they went out, which times do not tell while the clock stands still. */
  readonly arrived: readonly string[];
}

export interface MockServerOptions {
  readonly served: ServedPortal;
  readonly baseUrl: string;
  readonly time: MockTime;
  readonly scenario: Scenario;
  readonly person: DemoAccount;
  /** The cookies of the page. */
  readonly jar: CookieJar;
  /** The URL of the folder where media files stand. */
  readonly media: string | undefined;
  /** What connections show where the portal lets in by login certificate. */
  readonly certificate: ClientCertificateState;
}

/** Starts the real application on an empty database, and brings the scenario about. */
export async function startMockServer({
  served,
  baseUrl,
  time,
  scenario,
  person,
  jar,
  media,
  certificate,
}: MockServerOptions): Promise<MockServer> {
  const { configuration } = served;
  const database = await openDatabase();
  const operators = new WeakSet<Request>();
  const arrived: string[] = [];
  const rows = { database, clock: time.server, random: cryptoRandom };
  const certificateAuthority = await mockAuthority(served, rows);
  const ports: ServerPorts = {
    portals: [served],
    ...rows,
    demoClock: time.server,
    passwordHasher: quickHasher,
    mailer: { keepsLinks: true, send: async ({ id }) => void arrived.push(id) },
    media: mockMedia(media),
    files: memoryFiles(cryptoRandom),
    ...(certificateAuthority && { certificateAuthority }),
    log: report,
    operator: async (request) => (operators.has(request) ? { id: 'mock' } : undefined),
    insecureCookies: true,
    publicHost: false,
  };
  const app = createServerApp(ports);
  const byCertificate = configuration.signIn.methods.includes('certificate');
  const { displayName } = person;
  const now = time.server.now();
  let clientCertificate = byCertificate ? mockCertificate('accepted', displayName, now) : undefined;
  const serve: MockServer['serve'] = async (request, cookies) => {
    const { origin } = new URL(request.url);
    const environment = { cookies, origin, clientCertificate }; // a page may not say its origin itself
    const response = await app.fetch(request, environment);
    await app.deliverMail();
    return response;
  };
  const clientWith = (cookies: CookieJar, note?: (request: Request) => void): Portal =>
    createPortal({
      configuration,
      baseUrl,
      fetch(input, init) {
        const request = new Request(input, init);
        note?.(request);
        return serve(request, cookies);
      },
    });
  await seedDemo(ports);
  if (clientCertificate) await giveCertificate(ports, served, person, clientCertificate);
  await scenario.prepare?.({
    person,
    password: demoPassword,
    served,
    database,
    clock: time.server,
    random: ports.random,
    page: clientWith(jar),
    elsewhere: () => clientWith(createMemoryJar()),
  });
  if (byCertificate) clientCertificate = mockCertificate(certificate, displayName, now);
  time.begin();
  return { database, serve, arrived, operator: clientWith(createMemoryJar(), (request) => operators.add(request)) };
}

async function giveCertificate(
  ports: ServerPorts,
  { configuration }: ServedPortal,
  { identifier }: DemoAccount,
  certificate: PresentedCertificate,
): Promise<void> {
  const { id } = await ports.database.kysely
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', configuration.id)
    .where('identifier', '=', identifier)
    .executeTakeFirstOrThrow();
  const context = { configuration, now: ports.clock.now() };
  await transaction(ports, (open) => addLoginCertificate(open, context, id, certificate));
}

/** What the server has to log as an error is a defect. */
const report: ServerPorts['log'] = (level, event, facts) => {
  if (level === 'error') console.error(event, facts);
};
