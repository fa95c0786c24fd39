import { presets } from '@madoguchi/sdk';
import { cryptoRandom, randomToken } from '@madoguchi/sdk/portal/time.js';
import { countingHasher, createClient, servedPortal } from '../portal/fixture.suite.ts';
import { createServerApp } from '../app.ts';
import { requestPasswordLink } from '@madoguchi/sdk/identity/password-link.endpoints.js';
import { openSqlite } from './open-sqlite.ts';
import { realClock } from './real-clock.ts';

/** Writes as fast as it can, and prints each idempotency key once it was answered; to be killed. */
const database = await openSqlite(process.argv[2] ?? '');
const app = createServerApp({
  portals: [servedPortal(presets.information)],
  database,
  clock: realClock,
  random: cryptoRandom,
  passwordHasher: countingHasher(),
  mailer: { keepsLinks: true, send: async () => undefined },
  log: () => undefined,
  operator: async () => undefined,
  insecureCookies: false,
  publicHost: false,
});
const client = createClient(app, 'information');
process.stdout.write('ready\n');
for (;;) {
  const keys = Array.from({ length: 4 }, () => randomToken(cryptoRandom, 16));
  await Promise.all(
    keys.map(async (key) => {
      const { status } = await client.call(requestPasswordLink, { identifier: key }, { key });
      if (status === 202) process.stdout.write(`${key}\n`);
    }),
  );
}
