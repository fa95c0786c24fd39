import { once } from 'node:events';
import { Agent, get, type ClientRequest } from 'node:http';
import { setTimeout as passed } from 'node:timers/promises';
import { forkChild } from './child.ts';
import { instant, people, streamsEach, type Asked, type Told } from './events/messages.ts';
import { median, missed, ratioLine } from './median.ts';

// 1,000 event streams that one process of the reference server holds on SQLite, all of people who may see what changes,
// against a bare http server that holds as many and writes the same to each without asking who may see it.
const rounds = 15;
const idle = 20_000;

interface Figures {
  /** Bytes for each stream. */
  readonly held: number;
  /** Milliseconds from the commit until the last one heard. */
  readonly last: number;
  /** Milliseconds of work in 20 seconds without changes. */
  readonly idle: number;
}

async function measure(module: string): Promise<Figures> {
  const child = forkChild<Asked, Told>(module);
  const streams: ClientRequest[] = [];
  try {
    const { url, cookies } = await child.told('ready');
    const before = await child.ask({ type: 'weigh' }, 'weighed');
    const listeners = new Set<(text: string) => void>();
    const agent = new Agent({ maxSockets: Infinity });
    for (const cookie of cookies)
      await Promise.all(
        Array.from({ length: streamsEach }, async () => {
          const request = get(url, { agent, headers: { cookie } });
          streams.push(request);
          const [response] = await once(request, 'response');
          if (response.statusCode !== 200) throw new Error(`a stream is answered ${response.statusCode}`);
          response.setEncoding('utf8');
          await once(response, 'data');
          response.on('data', (text: string) => listeners.forEach((hear) => hear(text)));
        }),
      );
    await passed(1_000);
    const open = await child.ask({ type: 'weigh' }, 'weighed');
    await passed(idle);
    const after = await child.ask({ type: 'weigh' }, 'weighed');
    const times: number[] = [];
    for (let version = -1; version <= rounds; version++) {
      const heard = all(listeners, version + 10);
      const { at } = await child.ask({ type: 'change', version: version + 10 }, 'changed');
      const time = (await heard) - at;
      if (version > 0) times.push(time);
    }
    return {
      held: (open.held - before.held) / (people * streamsEach),
      last: median(times),
      idle: (after.worked - open.worked) / 1_000,
    };
  } finally {
    for (const stream of streams) stream.on('error', () => undefined).destroy();
    child.end();
  }
}

/** When the last of all streams has heard of a version. */
function all(listeners: Set<(text: string) => void>, version: number): Promise<number> {
  return new Promise((resolve) => {
    let rest = people * streamsEach;
    const hear = (text: string): void => {
      if (!text.includes(`"version":${version}}`) || --rest > 0) return;
      listeners.delete(hear);
      resolve(instant());
    };
    listeners.add(hear);
  });
}

/** So many times what the floor holds: a session, a cursor and a place in the feed are to be all that is added. */
const mostHeld = 5;
/**
 * Milliseconds. Streams of another process hear of a change up to a second later, so that within three seconds it is on every
 * screen. The floor asks nobody; here each stream's session and what it may see is asked of the database anew.
 */
const mostLast = 2_000;
/** Milliseconds of work in 20 seconds, the twentieth part of a processor: a look each second, and one question for each stream. */
const mostIdle = 1_000;

const floor = await measure(import.meta.resolve('./events/floor.ts'));
const ours = await measure(import.meta.resolve('./events/reference.ts'));
console.log(`${people * streamsEach} event streams of ${people} people; the median of ${rounds} changes`);
console.log(ratioLine('held in memory for a stream', ours.held / 1_024, floor.held / 1_024, 'KiB', mostHeld));
const aimed = (value: number, aim: number): string => `${value.toFixed(0)} ms (aim ${aim}${missed(value <= aim)})`;
console.log(
  `from a commit until all have heard of it: ${aimed(ours.last, mostLast)} against ${floor.last.toFixed(0)} ms`,
);
console.log(`work in 20 seconds without changes: ${aimed(ours.idle, mostIdle)} against ${floor.idle.toFixed(0)} ms`);
