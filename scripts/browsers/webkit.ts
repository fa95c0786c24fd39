import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../lib/loopback.ts';
import { findInstalled } from './installed.ts';

/** WebKitGTK as Linux distributions package it: a driver, a small browser, and a display to draw on. */
export interface FoundWebKit {
  readonly driver: string;
  readonly browser: string;
  /** Not needed where there is a display. */
  readonly xvfb: string | undefined;
}

/** The WebKit to run, all parts of it: `WEBKIT_PATH` names another browser binary. */
export function findWebKit(): FoundWebKit | undefined {
  const driver = findInstalled(['WebKitWebDriver']);
  const browser = process.env['WEBKIT_PATH'] ?? findInstalled(['x86_64', 'aarch64'].flatMap(miniBrowsers));
  const xvfb = findInstalled(['Xvfb']);
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return driver && browser && (xvfb || hasDisplay) ? { driver, browser, xvfb } : undefined;
}

function miniBrowsers(machine: string): readonly string[] {
  return ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
}

/** One WebDriver session of WebKit. */
export interface WebKitSession {
  /** Sends a command of the session: `call('POST', '/url', { url })`. Rejects with what WebDriver says. */
  call(this: void, method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  stop(this: void): Promise<void>;
}

export async function startWebKit({ driver, browser, xvfb }: FoundWebKit): Promise<WebKitSession> {
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children.toReversed()) child.kill();
  };
  process.once('exit', stop);
  try {
    // without a graphics card, to lay layers over each other takes a third of its time
    const env: NodeJS.ProcessEnv = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', ...process.env };
    if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY'] && xvfb) env['DISPLAY'] = await startDisplay(xvfb, children);
    const port = await freePort();
    children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    const base = `http://127.0.0.1:${port}`;
    await answering(base);
    const options = {
      'browserName': 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    };
    const session = await send('POST', `${base}/session`, { capabilities: { alwaysMatch: options } });
    const id =
      typeof session === 'object' && session !== null && 'sessionId' in session ? String(session.sessionId) : '';
    const call: WebKitSession['call'] = (method, path, body) => send(method, `${base}/session/${id}${path}`, body);
    return {
      call,
      async stop() {
        await call('DELETE', '').catch(() => undefined); // it may have died already
        stop();
        process.off('exit', stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
  const { value } = Object(await response.json());
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function startDisplay(xvfb: string, children: ChildProcess[]): Promise<string> {
  // with -displayfd it chooses a free display and says which on descriptor 3
  const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const pipe = child.stdio[3];
  if (!pipe || !('readable' in pipe) || !pipe.readable) throw new Error('Xvfb does not say which display it took.');
  const [line] = await once(createInterface({ input: pipe }), 'line');
  return `:${String(line).trim()}`;
}

async function answering(base: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await send('GET', `${base}/status`);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(100);
    }
  }
}
