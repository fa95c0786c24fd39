import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './spawned-demo.suite.ts';

/** What openssl answers: whether it succeeded, and all that it wrote. */
export function opensslSays(
  args: readonly string[],
  input: string | Uint8Array = '',
): { readonly ok: boolean; readonly text: string; readonly bytes: Buffer } {
  const { status, error, stdout, stderr } = spawnSync('openssl', args, { input, maxBuffer: 2 ** 26 });
  if (error) throw new Error('these journeys need openssl', { cause: error });
  return { ok: status === 0, text: `${stdout.toString('utf8')}${stderr.toString('utf8')}`, bytes: stdout };
}

/** What openssl writes. Throws with what it says where it fails or is not there. */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): string {
  return opensslBytes(args, input).toString('utf8');
}

function opensslBytes(args: readonly string[], input: string | Uint8Array): Buffer {
  const { ok, text, bytes } = opensslSays(args, input);
  if (!ok) throw new Error(`openssl ${args.join(' ')}: ${text}`);
  return bytes;
}

/** A key and its request, as a customer makes them on a server. Both PEM, the key as PKCS#8. */
export interface ServerKey {
  readonly key: string;
  readonly csr: string;
}

export interface WantedRequest {
  /** The first is the common name, all are alternative names. */
  readonly names: readonly string[];
  readonly organisation?: string;
  /** P-256 where it is left out. */
  readonly rsaBits?: number;
  /** SHA-256 where it is left out. */
  readonly digest?: string;
  /** More alternative names, as openssl takes them: `IP:192.0.2.1`. */
  readonly more?: string;
}

/** Makes a key, and a request that is signed with it. */
export async function makeServerKey(wanted: WantedRequest): Promise<ServerKey> {
  const { names, organisation = 'Example', rsaBits, digest = 'sha256', more } = wanted;
  const kind =
    rsaBits === undefined
      ? ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
      : ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${rsaBits}`];
  const key = openssl(['genpkey', ...kind]);
  const alternative = [...names.map((name) => `DNS:${name}`), ...(more === undefined ? [] : [more])];
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'server.key');
  await writeFile(path, key);
  const subject = `/C=JP/ST=Tokyo/L=Chuo-ku/O=${organisation}/CN=${names[0] ?? ''}`;
  const further = ['-subj', subject, '-addext', `subjectAltName=${alternative.join(',')}`];
  return { key, csr: openssl(['req', '-new', '-utf8', '-key', path, `-${digest}`, ...further]) };
}

/** A request as the bytes of DER. */
export const requestBytes = (pem: string): Buffer => opensslBytes(['req', '-outform', 'DER'], pem);

/** The public key in a private one, a request or a certificate, PEM. */
export const publicKeyOf = {
  key: (pem: string, passphrase = ''): string => openssl(['pkey', '-pubout', '-passin', `pass:${passphrase}`], pem),
  request: (pem: string): string => openssl(['req', '-noout', '-pubkey'], pem),
  certificate: (pem: string): string => openssl(['x509', '-noout', '-pubkey'], pem),
} as const;

/** By what a private key of P-256 is found wherever it stands: the number that is the key, in hexadecimal and in base64. */
export function tracesOf(pem: string, passphrase = ''): readonly string[] {
  const text = openssl(['pkey', '-text', '-noout', '-passin', `pass:${passphrase}`], pem);
  const hex = (/priv:\s([\s\da-f:]+)pub:/.exec(text)?.[1] ?? '').replaceAll(/[\s:]/g, '').slice(-64);
  if (hex.length !== 64) throw new Error('that is no key of P-256');
  const bytes = Buffer.from(hex, 'hex');
  return [hex, ...[0, 1, 2].map((skipped) => bytes.subarray(skipped, skipped + 30).toString('base64'))];
}
