import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../start.ts', import.meta.url));

/** A demo started as `npm start` does it. */
export interface SpawnedDemo extends AsyncDisposable {
  /** Where it says that it runs. */
  readonly origin: string;
  /** What it has written so far. */
  readonly output: () => string;
  /** Ends it by a signal; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A demo that would not start: what it wrote, and its exit code. */
export class StartFailure extends Error {
  readonly code: number | null;
  constructor(output: string, code: number | null) {
    super(output);
    this.code = code;
  }
}

/** @throws {StartFailure} when it ends before it runs. */
export async function spawnDemo(
  folder: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<SpawnedDemo> {
  const { PORT: _port, DATABASE_URL: _database, SMTP_URL: _smtp, PUBLIC_URL: _public, ...env } = process.env;
  const child = spawn(process.execPath, ['--conditions=source', start, ...args], {
    cwd: folder,
    env: { ...env, ...environment },
  });
  const exited = once(child, 'exit');
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const told = /running at (\S+?)\/\n/.exec(output)?.[1];
      if (told !== undefined && output.includes('Stop: Ctrl+C\n')) resolve(told);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => reject(new StartFailure(output, code)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    origin,
    output: () => output,
    stop,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await stop('SIGKILL');
    },
  };
}

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'madoguchi-demo-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
