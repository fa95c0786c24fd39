import { toHex, toLatin1, type Bytes } from './bytes.ts';
import { itemsOf, readDer, unsigned, type Der } from './der.ts';
import { readName, type DistinguishedName } from './distinguished-name.ts';
import { alternativeNames, type AlternativeName } from './general-names.ts';
import { pemBlocks, plain, toPem } from './pem.ts';
import { factsOf, readPublicKey, sha256, type PublicKeyFacts } from './public-key.ts';

/** What a certificate (RFC 5280) says. Nothing is checked: neither who signed it nor whether it is in force. */
export interface CertificateFacts {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Upper case hexadecimal without leading zeros, as OpenSSL prints it. */
  readonly serialNumber: string;
  /** ISO 8601 in UTC: it holds from this second. */
  readonly notBefore: string;
  /** ISO 8601 in UTC: it holds to the end of this second. */
  readonly notAfter: string;
  /** Subject alternative names. */
  readonly names: readonly AlternativeName[];
  readonly key: PublicKeyFacts;
  /** SHA-256 of the whole certificate in hexadecimal. */
  readonly fingerprint: string;
  /** This certificate alone. */
  readonly pem: string;
}

export type CertificateReading =
  | { readonly ok: true; readonly certificate: CertificateFacts }
  | { readonly ok: false; readonly code: 'not-a-certificate' | 'damaged' | 'too-large' };

/** Bytes of a file, or characters of a text, with all certificates of a chain. */
const mostOfChain = 256 * 1024;

/** Reads a certificate, DER or the first one of PEM. Never rejects where there is Web Cryptography. */
export async function readCertificate(input: string | Uint8Array): Promise<CertificateReading> {
  const chain = certificatesIn(input);
  if (typeof chain === 'string') return { ok: false, code: chain };
  const [first] = chain;
  const certificate = first && (await factsOfCertificate(first));
  return certificate ? { ok: true, certificate } : { ok: false, code: 'damaged' };
}

/** The certificates of PEM in their order, or the one of DER. */
export function certificatesIn(
  input: string | Uint8Array,
): readonly Der[] | 'not-a-certificate' | 'damaged' | 'too-large' {
  if (input.length > mostOfChain) return 'too-large';
  const bytes = typeof input === 'string' ? undefined : Uint8Array.from(input);
  const whole = bytes && readDer(bytes);
  if (whole) return isCertificate(whole) ? [whole] : 'not-a-certificate';
  const text = typeof input === 'string' ? input : new TextDecoder().decode(bytes);
  const blocks = pemBlocks(plain(text)).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0) return 'not-a-certificate';
  const found = blocks.map(({ bytes: block }) => block && readDer(block));
  return found.every((der) => der !== undefined && isCertificate(der))
    ? found.filter((der) => der !== undefined)
    : 'damaged';
}

/** The fields of a TBSCertificate from the serial number on, whether or not the version stands before it. */
function fieldsOf(certificate: Der | undefined): readonly Der[] {
  const fields = itemsOf(itemsOf(certificate)[0]);
  return fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
}

const isCertificate = (der: Der): boolean =>
  der.items.length === 3 && fieldsOf(der).length >= 6 && fieldsOf(der)[0]?.tag === 0x02;

/** The SubjectPublicKeyInfo of a certificate. */
export const publicKeyIn = (certificate: Der): Der | undefined => fieldsOf(certificate)[5];

async function factsOfCertificate(certificate: Der): Promise<CertificateFacts | undefined> {
  const [serial, , issuing, validity, named, keyInfo, ...optional] = fieldsOf(certificate);
  const serialNumber = unsigned(serial);
  const [notBefore, notAfter] = itemsOf(validity).map(timeOf);
  const issuer = readName(issuing);
  const subject = readName(named);
  const key = readPublicKey(keyInfo);
  const names = alternativeNames(itemsOf(optional.find(({ tag }) => tag === 0xa3)?.items[0]));
  if (!serialNumber || !notBefore || !notAfter || !issuer || !subject || !key || !names) return undefined;
  return {
    subject,
    issuer,
    serialNumber: toHex(serialNumber).toUpperCase() || '00',
    notBefore,
    notAfter,
    names,
    key: await factsOf(key),
    fingerprint: await sha256(certificate.bytes),
    pem: toPem('CERTIFICATE', certificate.bytes),
  };
}

/** UTCTime and GeneralizedTime as RFC 5280 section 4.1.2.5 allows them. */
function timeOf({ tag, content }: Der): string | undefined {
  const text = timeText(tag, content);
  const [, year, month, date, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function timeText(tag: number, content: Bytes): string {
  const text = toLatin1(content);
  if (tag === 0x18) return text;
  return tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : '';
}
