import { createServer } from 'node:http';
import { createPortal, presets, readSession } from '@madoguchi/sdk';
import { servePage } from '../lib/page-server.ts';
import { quickTenth, ratioLine } from './median.ts';

// What one operation costs: through the SDK (validated) against a bare fetch of the same address (read and parsed), and at
// the server against a bare http server that answers the same bytes. All keep their connections open.
const rounds = 200;
const perRound = 20;

async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < perRound; count++) await run();
  return (performance.now() - start) / perRound;
}

/**
 * The time of each, taken in turns, whose order changes: whatever else the machine does meets all alike. It only ever
 * adds time, so that the quick tenth of the rounds tells what the code itself takes.
 */
async function compare(runs: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const all = runs.map((run): { run: typeof run; times: number[] } => ({ run, times: [] }));
  for (let round = -20; round < rounds; round++)
    for (const { run, times } of round % 2 === 0 ? all : all.toReversed()) {
      const taken = await time(run);
      if (round >= 0) times.push(taken);
    }
  return all.map(({ times }) => quickTenth(times));
}

await using server = await servePage(new Map());
const baseUrl = `${server.url}/api/information`;
const portal = createPortal({ configuration: presets.information, baseUrl });
const bare = async (url: string): Promise<unknown> => (await fetch(url)).json();
const answer = JSON.stringify(await bare(`${baseUrl}/session`));
const floor = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(answer);
}).listen(0, '127.0.0.1');
await new Promise((listening) => floor.once('listening', listening));
const address = floor.address();
const floorUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/session`;
const toFloor = createPortal({ configuration: presets.information, baseUrl: new URL('.', floorUrl).href });

const [sdk = 0, fetched = 0, whole = 0, ours = 0] = await compare([
  () => toFloor.call(readSession),
  () => bare(floorUrl),
  () => portal.call(readSession),
  () => bare(`${baseUrl}/session`),
]);
console.log(ratioLine('one operation through the SDK, against bare fetch', sdk, fetched, 'ms', 1.9));
console.log(ratioLine('one operation at the server, against bare http', ours, fetched, 'ms'));
console.log(ratioLine('both together', whole, fetched, 'ms'));
floor.close();
