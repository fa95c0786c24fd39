import type { ReceivedSample, SpeedTestSamples } from '@madoguchi/sdk/content/speed-test.model.js';
import { sampleSizes, samplesLife, uploadSizes } from '@madoguchi/sdk/content/speed-test.rules.js';
import { hour, minute, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { PurposeLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { countedAs, linkLimit, refuse, reserve } from '../identity/attempts.ts';
import type { FindFile } from '../portal/answer-file.ts';
import type { CustomerCall, Received } from '../portal/call.ts';
import { fileLinks } from '../portal/file-link.ts';

/** How often an account may measure. */
const measurements = { ...linkLimit, failures: 20, windowMinutes: hour / minute };

/** What can be sent to be measured. */
export const speedSampleLimits: PurposeLimits = {
  area: 'help',
  most: Math.max(...uploadSizes),
  types: ['application/octet-stream'],
};

/** Links to samples, which work for a few minutes (MYP-15). */
export async function beginOwnSpeedTest(call: CustomerCall): Promise<SpeedTestSamples> {
  const { server, portal, actor, now } = call;
  const counted = await countedAs(portal.configuration.id, 'speed-test', actor.account.id);
  refuse(await reserve(server.database, counted, measurements, now), 'rate-limited');
  const link = await fileLinks(call, 'speed-samples');
  const name = `${now.toString(36)}-${randomToken(server.random, 8)}.bin`; // never the same: no cache has it
  return {
    samples: await Promise.all(sampleSizes.map(async (bytes) => ({ bytes, url: await link(String(bytes), name) }))),
    uploads: uploadSizes,
  };
}

/** Counts what arrived; nothing of it is kept. */
export async function receiveSpeedSample({ file }: CustomerCall & Received): Promise<ReceivedSample> {
  return { bytes: file.size };
}

/** Random bytes, made as they are sent: nothing on the way can make them fewer. */
export const findSpeedSample: FindFile = async ({ portal, id, name, now }) => {
  const size = sampleSizes.find((bytes) => String(bytes) === id);
  const madeAt = Number.parseInt(name, 36);
  const isOver = !(now < madeAt + samplesLife);
  if (size === undefined || isOver || !portal.configuration.areas.includes('help')) return undefined;
  return {
    storedAs: 'sample.bin',
    file: { type: 'application/octet-stream', size, modifiedAt: madeAt, tag: name, read: randomStream },
  };
};

const chunk = 65_536; // as many as `getRandomValues` gives at once

function randomStream(start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = start;
  return new ReadableStream(
    {
      pull(stream) {
        if (at >= end) return stream.close();
        const bytes = crypto.getRandomValues(new Uint8Array(Math.min(chunk, end - at)));
        at += bytes.byteLength;
        stream.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}
