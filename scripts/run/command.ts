import { spawn, type ChildProcess } from 'node:child_process';

export interface CommandResult {
  readonly status: number;
  /** What it wrote to both outputs, in order. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Minutes until it is given up. Default 15. */
  readonly minutes?: number;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill()));

/** Runs a program to its end and keeps what it writes. Rejects only where it cannot be started. */
export function command(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { cwd, env, minutes = 15 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env }, // it is kept, and read by more than terminals
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const write = (text: string): void => void (output += text);
    child.stdout.setEncoding('utf8').on('data', write);
    child.stderr.setEncoding('utf8').on('data', write);
    const timer = setTimeout(() => {
      output += `\nGiven up after ${minutes} minutes.\n`;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** Runs a program of a dependency: `tool('typescript/bin/tsc', '-b')`. */
export function tool(path: string, ...args: readonly string[]): Promise<CommandResult> {
  return command(process.execPath, [`node_modules/${path}`, ...args]);
}
