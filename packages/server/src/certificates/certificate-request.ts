// the decorators of @peculiar/x509 look for it while they load
import 'reflect-metadata';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import type { CertificateRefusal, CertificateSubject } from '../portal/certificate-authority.ts';
import { bytesOfBase64 } from './base64.ts';

/** What is taken from a certificate signing request; everything else in it, its extensions above all, is not. */
export interface RequestFacts {
  readonly publicKey: CryptoKey;
  /** Whether the key can encipher another one, which RSA keys are asked to do. */
  readonly isRsa: boolean;
  /** The common name and the DNS names of the subject alternative name, each once, in lower case. */
  readonly names: readonly string[];
  readonly subject: CertificateSubject;
}

type Read =
  | { readonly ok: true; readonly facts: RequestFacts }
  | { readonly ok: false; readonly code: CertificateRefusal };

/** Bytes; 100 names of full length are 26,000. */
const largest = 65_536;
const smallestRsa = 2048;
const largestRsa = 8192;
const curves: readonly unknown[] = ['P-256', 'P-384', 'P-521'];
const hashes: readonly unknown[] = ['SHA-256', 'SHA-384', 'SHA-512'];
const sanExtension = '2.5.29.17';

/** Reads a request whose key was proved to be the applicant's: the signature is verified with it. */
export async function readRequest(request: string | Uint8Array<ArrayBuffer>): Promise<Read> {
  if (request.length > largest) return { ok: false, code: 'too-large' };
  const csr = parse(request);
  if (!csr) return { ok: false, code: 'not-a-csr' };
  const weakness = weaknessOf(csr);
  if (weakness) return { ok: false, code: weakness };
  if (!(await csr.verify().catch(() => false))) return { ok: false, code: 'bad-signature' };
  const publicKey = await csr.publicKey.export();
  const san = csr.getExtension(sanExtension);
  const alternatives = san instanceof SubjectAlternativeNameExtension ? san.names.items : [];
  const dnsNames = alternatives.flatMap(({ type, value }) => (type === 'dns' ? [value] : []));
  const [commonName] = field(csr, 'CN');
  const names = [...(commonName === undefined ? [] : [commonName]), ...dnsNames].map((name) => name.toLowerCase());
  return {
    ok: true,
    facts: {
      publicKey,
      isRsa: csr.publicKey.algorithm.name.startsWith('RSA'),
      names: [...new Set(names)],
      subject: {
        commonName,
        country: field(csr, 'C')[0],
        state: field(csr, 'ST')[0],
        locality: field(csr, 'L')[0],
        organization: field(csr, 'O')[0],
        organizationalUnit: field(csr, 'OU')[0],
      },
    },
  };
}

const field = ({ subjectName }: Pkcs10CertificateRequest, name: string): string[] => subjectName.getField(name);

function parse(request: string | Uint8Array<ArrayBuffer>): Pkcs10CertificateRequest | undefined {
  try {
    const der = typeof request === 'string' ? derOf(request) : request;
    return der && isWhole(der) ? new Pkcs10CertificateRequest(der) : undefined;
  } catch {
    return undefined;
  }
}

function derOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  const [, after = ''] = text.split(/-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----/);
  const [body = '', end] = after.split(/-----END (?:NEW )?CERTIFICATE REQUEST-----/);
  return end === undefined ? undefined : bytesOfBase64(body);
}

/** Whether the outer sequence ends with the last byte: the library reads on happily where more follows. */
function isWhole(der: Uint8Array): boolean {
  const [tag, first = 0] = der;
  if (tag !== 0x30 || first < 0x81 || first > 0x84) return tag === 0x30 && first < 0x80 && der.length === 2 + first;
  const bytes = der.subarray(2, 2 + (first & 0x7f));
  return der.length === 2 + bytes.length + bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function weaknessOf({ publicKey, signatureAlgorithm }: Pkcs10CertificateRequest): CertificateRefusal | undefined {
  const key: Readonly<Record<string, unknown>> = { ...publicKey.algorithm };
  const { name, modulusLength, namedCurve, publicExponent } = key;
  if (String(name).startsWith('RSA')) {
    if (typeof modulusLength !== 'number' || modulusLength < smallestRsa) return 'weak-key';
    if (modulusLength > largestRsa) return 'unsupported-key';
    const exponent = publicExponent instanceof Uint8Array ? publicExponent : new Uint8Array();
    // 65537 or more, and odd (Baseline Requirements 6.1.6)
    if (exponent.length < 3 || ((exponent.at(-1) ?? 0) & 1) === 0) return 'weak-key';
  } else if (name !== 'ECDSA' || !curves.includes(namedCurve)) return 'unsupported-key';
  return hashes.includes(signatureAlgorithm.hash?.name) ? undefined : 'weak-hash';
}
