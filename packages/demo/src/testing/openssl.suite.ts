import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './spawned-demo.suite.ts';

/** What openssl writes. Throws with what it says where it fails or is not there. */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): string {
  const { status, error, stdout, stderr } = spawnSync('openssl', args, { input, maxBuffer: 2 ** 26 });
  if (error) throw new Error('these journeys need openssl', { cause: error });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString('utf8')}`);
  return stdout.toString('utf8');
}

/** A key and its request, as a customer makes them on a server. Both PEM, the key as PKCS#8. */
export interface ServerKey {
  readonly key: string;
  readonly csr: string;
}

export interface RequestedNames {
  /** The first is the common name, all are alternative names. */
  readonly names: readonly string[];
  /** Of the subject, `名前` as UTF-8. */
  readonly organisation?: string;
}

/** Makes a key of P-256 and a request that is signed with it. */
export async function makeServerKey({ names, organisation = 'Example' }: RequestedNames): Promise<ServerKey> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'server.key');
  const key = openssl(['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']);
  await writeFile(path, key);
  const subject = `/C=JP/ST=Tokyo/L=Chuo-ku/O=${organisation}/CN=${names[0] ?? ''}`;
  const alternative = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`;
  return { key, csr: openssl(['req', '-new', '-utf8', '-key', path, '-subj', subject, '-addext', alternative]) };
}

/** The public key in a private one, a request or a certificate, PEM. */
export const publicKeyOf = {
  key: (pem: string, passphrase = ''): string => openssl(['pkey', '-pubout', '-passin', `pass:${passphrase}`], pem),
  request: (pem: string): string => openssl(['req', '-noout', '-pubkey'], pem),
  certificate: (pem: string): string => openssl(['x509', '-noout', '-pubkey'], pem),
} as const;
