import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { createServerApp, openDemoClock, type Database, type ServerPorts } from '@madoguchi/server';
import { seedDemo } from '@madoguchi/server/demo-data.js';
import {
  argon2idHasher,
  consoleLog,
  inboxMailer,
  openPostgres,
  openSqlite,
  realClock,
  smtpMailer,
  startServer,
  type RunningServer,
} from '@madoguchi/server/node.js';
import type { StartArguments } from './arguments.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { demoPortals } from './demo-portals.ts';
import { staticFiles } from './static-files.ts';
import { vendorCookie } from './vendor-cookie.ts';

export interface Demo {
  readonly origin: string;
  /** Whether the demo data was made just now. */
  readonly fresh: boolean;
  /** The port that was asked for, where it was in use. */
  readonly taken: number | undefined;
  stop(): Promise<void>;
}

/** Opens the database, fills it the first time, and serves API and pages on one origin of this computer. */
export async function openDemo(options: StartArguments): Promise<Demo> {
  const [database, scripts] = await Promise.all([openDatabase(options), bundleScripts()]);
  const clock = await openDemoClock(database, realClock);
  const vendor = vendorCookie();
  const files = staticFiles(scripts);
  let app: ReturnType<typeof createServerApp> | undefined;
  const { running, taken } = await listen(options.port, {
    app: {
      fetch: async (request, environment) => {
        const file = await files(request);
        if (file) return vendor.give(request, file);
        return app ? app.fetch(request, environment) : new Response(null, { status: 503 });
      },
      deliverMail: async () => app?.deliverMail(),
      tidyUp: async () => app?.tidyUp(),
    },
  });
  const origin = `http://localhost:${running.port}`;
  const ports: ServerPorts = {
    portals: demoPortals(origin),
    database,
    clock,
    demoClock: clock,
    random: cryptoRandom,
    passwordHasher: argon2idHasher(),
    mailer: options.smtpUrl === undefined ? inboxMailer : smtpMailer(options.smtpUrl),
    log: consoleLog,
    operator: vendor.operator,
    insecureCookies: true,
    publicHost: false,
  };
  const fresh = await seedDemo(ports);
  app = createServerApp(ports); // before this, API calls are told to come back
  return {
    origin,
    fresh,
    taken,
    async stop() {
      await running.stop();
      await database.close();
    },
  };
}

async function openDatabase({ databaseUrl, data, reset }: StartArguments): Promise<Database> {
  if (databaseUrl !== undefined) {
    if (reset) throw new Error('--reset empties the embedded database only: empty the one of DATABASE_URL yourself.');
    return openPostgres(databaseUrl);
  }
  const file = join(data, 'madoguchi.sqlite');
  if (reset) await Promise.all([file, `${file}-wal`, `${file}-shm`].map((path) => rm(path, { force: true })));
  await mkdir(data, { recursive: true });
  return openSqlite(file);
}

/** Listens on `port`, or on the next free one of the ten after it, or on any. */
async function listen(
  port: number,
  server: Pick<Parameters<typeof startServer>[0], 'app'>,
): Promise<{ readonly running: RunningServer; readonly taken: number | undefined }> {
  const tries = port === 0 ? [0] : [...Array.from({ length: 11 }, (_, n) => port + n).filter((n) => n <= 65_535), 0];
  for (const candidate of tries)
    try {
      const running = await startServer({ ...server, port: candidate });
      return { running, taken: running.port === port || port === 0 ? undefined : port };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  throw new Error(`No free port near ${port}: name another one with --port.`);
}
