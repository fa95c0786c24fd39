import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRoot } from './certificate-client.suite.ts';
import type { Journey } from './journey.suite.ts';
import { openssl, opensslSays } from './openssl.suite.ts';
import { temporaryFolder } from './spawned-demo.suite.ts';

/** PEM. */
async function readList({ origin }: Journey): Promise<string> {
  const der = Buffer.from(await (await fetch(`${origin}/authority/server.crl`)).arrayBuffer());
  return openssl(['crl', '-inform', 'DER', '-outform', 'PEM'], der);
}

/** The revocation list that the authority hands out, as openssl reads it. */
export async function revocationList(journey: Journey): Promise<string> {
  return openssl(['crl', '-noout', '-text'], await readList(journey));
}

/**
 * What anybody says of a certificate with its chain (PEM) who trusts the demo's root, with the list of the moment; what is
 * neither is openssl's words.
 */
export async function verifies(journey: Journey, chain: string, at: number = Date.now()): Promise<string> {
  await using folder = await temporaryFolder();
  const [root, list, whole] = ['root.pem', 'list.pem', 'chain.pem'].map((name) => join(folder.path, name));
  if (!root || !list || !whole) throw new Error('three files');
  await writeFile(root, await readRoot(journey.origin));
  await writeFile(list, await readList(journey));
  await writeFile(whole, chain);
  const moment = ['-attime', String(Math.floor(at / 1000))];
  const args = ['-CAfile', root, '-untrusted', whole, '-CRLfile', list, '-crl_check', ...moment, whole];
  const { ok, text } = opensslSays(['verify', ...args]);
  return ok ? 'good' : /certificate revoked/.test(text) ? 'revoked' : text;
}
