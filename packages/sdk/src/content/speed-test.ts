import type { CallOptions, Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError, type ErrorCode } from '../portal/errors.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { TransportRequest } from '../portal/transport.ts';
import type { SpeedResult, SpeedSample } from './speed-test.model.ts';
import {
  enoughMeasured,
  jitter,
  latencyTries,
  longestMeasured,
  median,
  megabits,
  toldMegabits,
} from './speed-test.rules.ts';

/** What is being measured. */
export type SpeedPhase = 'latency' | 'down' | 'up';

export type SpeedTestState =
  /** Nothing was measured yet, or it was broken off. */
  | { readonly type: 'idle' }
  /** `now`: megabits a second so far, or milliseconds of the last answer; undefined while nothing is known. */
  | { readonly type: 'measuring'; readonly phase: SpeedPhase; readonly now?: number | undefined }
  | { readonly type: 'done'; readonly result: SpeedResult }
  /** It could not be measured to its end, so nothing is told of it. */
  | { readonly type: 'failed'; readonly error: PortalError };

export interface SpeedTestOptions {
  /** Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds of a clock that only goes ahead. Default: `performance.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * 通信速度測定 (MYP-15): how fast the way between here and the portal's server is. Nothing of it is kept anywhere.
 Whoever
 * leaves breaks it off with `cancel`.
 */
export interface SpeedTest extends Readable<SpeedTestState> {
  /** Measures. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  start(this: void): Promise<void>;
  /** Breaks it off. */
  cancel(this: void): void;
}

interface Run {
  readonly portal: Portal;
  readonly send: typeof fetch;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Tells how far it is. */
  readonly tell: (phase: SpeedPhase, now?: number) => void;
}

export function createSpeedTest(portal: Portal, options: SpeedTestOptions = {}): SpeedTest {
  let running: AbortController | undefined;
  const cancel = (): void => {
    const ends = running;
    running = undefined;
    ends?.abort(new PortalError('aborted'));
    if (ends) store.set({ type: 'idle' });
  };
  const store = createStore<SpeedTestState>({ type: 'idle' });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    cancel,
    async start() {
      if (running) return;
      const ends = (running = new AbortController());
      const become = (state: SpeedTestState): void => {
        if (running === ends) store.set(state);
      };
      become({ type: 'measuring', phase: 'latency' });
      try {
        const result = await measure({
          portal,
          send: options.fetch ?? fetch,
          now: options.now ?? (() => performance.now()),
          signal: ends.signal,
          tell: (phase, now) => become({ type: 'measuring', phase, now }),
        });
        become({ type: 'done', result });
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (!ends.signal.aborted) portal.fail(error, 'measureSpeed');
        become({ type: 'failed', error });
      } finally {
        if (running === ends) running = undefined;
      }
    },
  };
}

async function measure(run: Run): Promise<SpeedResult> {
  const { beginSpeedTest } = await import('./speed-test.endpoints.ts');
  const { samples, uploads } = await run.portal.call(beginSpeedTest, undefined, { signal: run.signal });
  const [smallest, ...larger] = samples;
  if (!smallest) throw new PortalError('bad-response');
  const answers = await latencies(run, smallest);
  const latency = median(answers);
  const down = await measureDown(run, larger, latency);
  const up = await measureUp(run, uploads, latency);
  return {
    down: toldMegabits(down.speed),
    up: toldMegabits(up.speed),
    latency: Math.round(latency),
    jitter: Math.round(jitter(answers) * 10) / 10,
    bytes: smallest.bytes * latencyTries + down.bytes + up.bytes,
  };
}

async function latencies(run: Run, sample: SpeedSample): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let tries = 0; tries < latencyTries; tries++) {
    const begun = run.now();
    await fetchBytes(run, sample, longestMeasured, () => undefined);
    if (tries > 0) taken.push(run.now() - begun);
    run.tell('latency', Math.round(run.now() - begun));
  }
  return taken;
}

interface Measured {
  readonly speed: number;
  readonly bytes: number;
}

/** Fetches larger and larger samples until one took long enough; the last one tells the speed. */
async function measureDown(run: Run, samples: readonly SpeedSample[], latency: number): Promise<Measured> {
  run.tell('down');
  const first = run.now();
  let measured: Measured = { speed: 0, bytes: 0 };
  for (const sample of samples) {
    const begun = run.now();
    const left = longestMeasured - (begun - first);
    const speedOf = (bytes: number): number => megabits(bytes, run.now() - begun, latency);
    const came = await fetchBytes(run, sample, left, (bytes) => run.tell('down', toldMegabits(speedOf(bytes))));
    measured = { speed: speedOf(came), bytes: measured.bytes + came };
    if (came < sample.bytes || run.now() - begun >= enoughMeasured) break;
  }
  return measured;
}

/** Sends larger and larger samples until one took long enough; the last one that arrived tells the speed. */
async function measureUp(run: Run, sizes: readonly number[], latency: number): Promise<Measured> {
  run.tell('up');
  const { sendSpeedSample } = await import('./speed-test.endpoints.ts');
  const first = run.now();
  let measured: Measured = { speed: 0, bytes: 0 };
  for (const size of sizes) {
    const begun = run.now();
    const isFirst = measured.bytes === 0;
    const left = longestMeasured - (begun - first);
    const call: CallOptions & Pick<TransportRequest, 'body' | 'timeout'> = {
      signal: run.signal,
      body: new Blob([randomBytes(size)], { type: 'application/octet-stream' }),
      timeout: isFirst ? longestMeasured * 3 : left, // a first one has to arrive, or there is nothing to tell
    };
    try {
      const { bytes } = await run.portal.call(sendSpeedSample, undefined, call);
      measured = { speed: megabits(bytes, run.now() - begun, latency), bytes: measured.bytes + bytes };
    } catch (thrown) {
      if (isFirst || toPortalError(thrown).code !== 'timeout') throw thrown;
      break;
    }
    run.tell('up', toldMegabits(measured.speed));
    if (run.now() - begun >= enoughMeasured || run.now() - first >= longestMeasured / 2) break;
  }
  return measured;
}

const codes: Readonly<Record<number, ErrorCode>> = { 404: 'not-found', 429: 'rate-limited', 503: 'unavailable' };

/** Fetches a sample for at most so many milliseconds, and gives how many bytes of it came. */
async function fetchBytes(
  { send, signal }: Run,
  sample: SpeedSample,
  longest: number,
  tell: (bytes: number) => void,
): Promise<number> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), Math.max(0, longest));
  let came = 0;
  try {
    const { status, body } = await send(sample.url, {
      signal: AbortSignal.any([signal, over.signal]),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
    if (status !== 200 || !body) throw new PortalError(codes[status] ?? 'bad-response', { status });
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      tell((came += value.byteLength));
    }
    if (came < sample.bytes) throw new PortalError('network'); // the line was cut
    return came;
  } catch (thrown) {
    if (signal.aborted) throw signal.reason;
    if (over.signal.aborted && came > 0) return came;
    if (over.signal.aborted) throw new PortalError('timeout');
    throw thrown instanceof PortalError ? thrown : new PortalError('network', { cause: thrown });
  } finally {
    clearTimeout(timer);
  }
}

/** Bytes that nothing on the way can make smaller, and that look like no file of any type. */
function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
  bytes.fill(0xfe, 0, Math.min(size, 16));
  return bytes;
}
