import { presets, type PortalConfiguration } from '@madoguchi/sdk';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { createServerApp, type Database, type ServedPortal, type ServerApp, type ServerPorts } from '@madoguchi/server';
import { demoCertificateOffer, seedDemo } from '@madoguchi/server/demo-data.js';
import { argon2idHasher, inboxMailer, openSqlite, realClock } from '@madoguchi/server/node.js';

export interface ReferenceApp {
  readonly app: ServerApp;
  readonly database: Database;
}

/** What a reference server keeps its things in: in memory where a database is left out, and no files at all. */
export type ReferenceStores = Partial<Pick<ServerPorts, 'database' | 'files'>> & {
  /** Portals beside the first. */
  readonly further?: readonly PortalConfiguration[];
};

/** The reference server's application, with one portal, the information portal if left out, and the demo's people. */
export async function openReferenceApp(
  configuration: PortalConfiguration = presets.information,
  stores: ReferenceStores = {},
): Promise<ReferenceApp> {
  const database = stores.database ?? (await openSqlite(':memory:'));
  const { further = [], ...kept } = stores;
  const portals = [configuration, ...further].map((one): ServedPortal => ({
    configuration: one,
    pages: { passwordForm: 'http://127.0.0.1/', signIn: 'http://127.0.0.1/' },
    sender: { name: { en: 'Madoguchi' }, address: 'portal@madoguchi.example' },
    origins: [],
    ...(one.areas.includes('applications') && { certificates: demoCertificateOffer }),
  }));
  const ports: ServerPorts = {
    portals,
    ...kept,
    database,
    clock: realClock,
    random: cryptoRandom,
    passwordHasher: argon2idHasher(),
    mailer: inboxMailer,
    log: () => undefined,
    operator: () => Promise.resolve(undefined),
    insecureCookies: true,
    publicHost: false,
    requestsPerMinute: 1_000_000,
  };
  await seedDemo(ports);
  return { app: createServerApp(ports), database };
}
