import { cp } from 'node:fs/promises';
import { after } from 'node:test';
import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import { freePort } from '../../../../scripts/lib/loopback.ts';
import { openDemo, type Demo, type DemoParts } from '../server/open-demo.ts';
import { temporaryFolder, type TemporaryFolder } from './spawned-demo.suite.ts';

/** A demo on a folder of its own. */
export interface OpenedDemo {
  readonly demo: Demo;
  readonly folder: TemporaryFolder;
}

interface BegunDemo extends OpenedDemo {
  /** When it was begun, by the computer's clock. */
  readonly now: Instant;
}

/** A demo's first data are of the day on which it begins: this old may those be that another one takes over. */
const freshFor = 2 * minute;

let begun: BegunDemo | undefined;
after(() => begun?.folder[Symbol.asyncDispose]());

/**
 * A demo as it begins, whose real clock stands still. To make its data anew takes most of the time that a short journey
 * needs, so they are copied from one that was begun up to two minutes before, on the ports that their links lead to.
 */
export async function beginDemo(parts: DemoParts): Promise<OpenedDemo> {
  if (!begun || Date.now() - begun.now > freshFor) {
    await begun?.folder[Symbol.asyncDispose]();
    begun = undefined;
    begun = await open(parts, Date.now(), ((await freePort()) % 30_000) + 2_000); // not where ports are given out to anybody
    await begun.demo.stop();
  }
  const copy = await open(parts, begun.now, begun.demo.port, begun.folder.path);
  if (isOnSamePorts(copy.demo, begun.demo)) return copy;
  await copy.demo.stop();
  await copy.folder[Symbol.asyncDispose]();
  return open(parts, begun.now, 0);
}

async function open(parts: DemoParts, now: Instant, port: number, from?: string): Promise<BegunDemo> {
  const folder = await temporaryFolder();
  if (from !== undefined) await cp(from, folder.path, { recursive: true });
  const nothing = { databaseUrl: undefined, smtpUrl: undefined, publicUrl: undefined };
  const demo = await openDemo(
    { ...nothing, reset: false, port, data: folder.path },
    { ...parts, real: { now: () => now } },
  );
  return { demo, folder, now };
}

const isOnSamePorts = (one: Demo, other: Demo): boolean =>
  one.origin === other.origin && one.partner === other.partner && one.certificate === other.certificate;
