import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { forkChild } from './child.ts';
import { median, missed, ratioLine } from './median.ts';
import type { Asked, Told } from './upload/messages.ts';

// A file of 1 GB added to a ticket: what the reference server, which keeps files in a folder, takes more of memory in a
// process of its own meanwhile, and how long it takes, against a bare http server that writes to the disk what comes.
const size = 1024 ** 3;
const block = randomBytes(1024 ** 2);
const rounds = 3;

interface Figures {
  /** Bytes at most, of all rounds. */
  readonly more: number;
  /** Seconds from the first byte until it is answered. */
  readonly taken: number;
}

async function measure(module: string): Promise<Figures> {
  const child = forkChild<Asked, Told>(module);
  try {
    const { url, cookie } = await child.told('ready');
    await send(url, cookie, block.byteLength); // what is loaded once
    await child.ask({ type: 'tell' }, 'told');
    const taken: number[] = [];
    let more = 0;
    for (let round = 0; round < rounds; round++) {
      await child.ask({ type: 'watch' }, 'watching');
      const start = performance.now();
      await send(url, cookie, size);
      taken.push((performance.now() - start) / 1_000);
      const told = await child.ask({ type: 'tell' }, 'told');
      if (told.kept !== size) throw new Error(`${told.kept} bytes are kept of ${size}`);
      more = Math.max(more, told.more);
    }
    return { more, taken: median(taken) };
  } finally {
    child.end();
  }
}

/** Sends so many bytes as fast as they are taken. */
async function send(url: string, cookie: string, bytes: number): Promise<void> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': bytes,
    'idempotency-key': randomUUID(),
  };
  const sent = request(url, { method: upload.method, headers: { ...headers, cookie } });
  const answered = once(sent, 'response');
  for (let left = bytes; left > 0; left -= block.byteLength)
    if (!sent.write(block)) await Promise.race([once(sent, 'drain'), answered]);
  sent.end();
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  if (response.statusCode !== upload.status) throw new Error(`an upload is answered ${response.statusCode}`);
}

/** MiB; whatever the size of a file. */
const mostMore = 50;

const floor = await measure(import.meta.resolve('./upload/floor.ts'));
const ours = await measure(import.meta.resolve('./upload/reference.ts'));
const mebibytes = (bytes: number): number => bytes / 1024 ** 2;
console.log(
  `1 GB uploaded, at most of ${rounds}: ${mebibytes(ours.more).toFixed(1)} MiB more memory (aim ${mostMore}${missed(mebibytes(ours.more) < mostMore)}) against ${mebibytes(floor.more).toFixed(1)} MiB`,
);
console.log(ratioLine('1 GB uploaded, until it is kept', ours.taken, floor.taken, 's'));
