import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-openssl-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

/** What openssl writes; throws where it fails or is not there. */
export function openssl(args: readonly string[], input?: string | Uint8Array): string {
  return opensslBytes(args, input).toString('utf8');
}

export function opensslBytes(args: readonly string[], input?: string | Uint8Array): Buffer {
  return run(args, input).stdout;
}

/** What openssl says of what it was handed. */
export function opensslSays(args: readonly string[], input?: string | Uint8Array): string {
  return run(args, input).stderr.toString('utf8');
}

function run(
  args: readonly string[],
  input: string | Uint8Array = '',
): { readonly stdout: Buffer; readonly stderr: Buffer } {
  const { status, error, stdout, stderr } = spawnSync('openssl', args, { input, maxBuffer: 2 ** 26 });
  if (error) throw new Error('these tests need openssl', { cause: error });
  if (status !== 0) throw new Error(`openssl ${args.join(' ')}: ${stderr.toString('utf8')}`);
  return { stdout, stderr };
}

/** A file that openssl can read, gone after the tests. */
export function fileOf(content: string | Uint8Array): string {
  const path = join(folder, String(files++));
  writeFileSync(path, content);
  return path;
}

const keys = new Map<string, string>();

/** A key, made once: `rsa:2048`, `rsa-pss:2048`, or a curve such as `prime256v1`, or `ed25519`. */
export function keyOf(kind: string): string {
  const known = keys.get(kind);
  if (known !== undefined) return known;
  const [type = '', bits] = kind.split(':');
  const how =
    bits !== undefined
      ? ['-algorithm', type.toUpperCase(), '-pkeyopt', `rsa_keygen_bits:${bits}`]
      : type === 'ed25519'
        ? ['-algorithm', 'ED25519']
        : ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${type}`];
  const made = openssl(['genpkey', ...how]);
  keys.set(kind, made);
  return made;
}

export interface RequestOptions {
  readonly key?: string;
  /** As openssl takes it, `/C=JP/CN=www.example.jp`. */
  readonly subject?: string;
  /** As openssl takes it, `DNS:www.example.jp,IP:192.0.2.1`. */
  readonly names?: string;
  readonly digest?: string;
  readonly more?: readonly string[];
}

/** A certificate signing request of openssl, PEM. */
export function requestOf(options: RequestOptions = {}): string {
  const { key = 'prime256v1', subject = '/CN=www.example.jp', names, digest = 'sha256', more = [] } = options;
  const extension = names === undefined ? [] : ['-addext', `subjectAltName=${names}`];
  return openssl([
    'req',
    '-new',
    '-utf8',
    '-key',
    fileOf(keyOf(key)),
    '-subj',
    subject,
    `-${digest}`,
    ...extension,
    ...more,
  ]);
}
