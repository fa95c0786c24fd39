import { startServer, type RunningServer, type StartServerOptions } from '@madoguchi/server/node.js';

export interface Listening {
  readonly running: RunningServer;
  /** The port that was asked for, where it was in use. */
  readonly taken: number | undefined;
}

/**
 * Listens on `port`, or on the next free one of the ten after it, or on any.
 *
 * @throws {Error} when it may not listen there.
 */
export async function listen(port: number, server: Omit<StartServerOptions, 'port' | 'host'>): Promise<Listening> {
  const tries = port === 0 ? [0] : [...Array.from({ length: 11 }, (_, n) => port + n).filter((n) => n <= 65_535), 0];
  for (const candidate of tries)
    try {
      const running = await startServer({ ...server, port: candidate });
      return { running, taken: port === 0 || running.port === port ? undefined : port };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  throw new Error(`No free port near ${port}: name another one with --port.`);
}
