import { fromBase64, toHex } from './bytes.ts';
import { plain } from './pem.ts';

/** Characters or bytes: of longer input only the beginning is searched for keys that do not name themselves. */
export const mostSearched: number = 256 * 1024;

/**
 * Whether a text holds a private key, or what looks like one, so that it is not put into a field (CRT-05): PEM of every
 * kind, also encrypted, cut off or without its dashes; PuTTY, JWK and XML keys, what `openssl rsa -text` prints; and base64 of
 * PKCS#8, PKCS#1, SEC 1 and PKCS#12 without any line that says so.
 */
export function holdsPrivateKey(text: string): boolean {
  const begin = plain(text.slice(0, mostSearched));
  return namesPrivateKey(text) || namesPrivateKey(begin) || holdsEncodedKey(begin);
}

/** The same for the bytes of a file that is not text. */
export function holdsPrivateKeyBytes(bytes: Uint8Array): boolean {
  return isKey(toHex(bytes.subarray(0, mostSearched)));
}

const namesPrivateKey = (text: string): boolean =>
  [...text.matchAll(/PRIVATE\s?KEY/gi)].some(({ index }) => isLine(text, index)) ||
  /DEK-Info:|PuTTY-User-Key-File|privateExponent|Private-Key: \(|\npriv:\s|<D>[\w+/]{20}/i.test(text) ||
  (/"d"\s?:\s?"[\w-]{20}/.test(text) && text.includes('"kty"'));

/** Whether these words stand in a line of PEM, of which one side is enough. */
const isLine = (text: string, index: number): boolean =>
  /(?:BEGIN|END)\s/.test(text.slice(Math.max(0, index - 30), index)) || text.slice(index, index + 22).includes('--');

/** What begins as a SEQUENCE does, or as the keys of OpenSSH do, with what follows on the same and further lines. */
function holdsEncodedKey(text: string): boolean {
  if (text.includes('b3BlbnNzaC1rZXktdjE')) return true;
  const bare = text.replaceAll(/[\s>]/g, ''); // in lines of any length, where there is nothing else
  const whole = bare.length < 16 ? undefined : fromBase64(bare.slice(0, bare.length - (bare.length % 4)));
  if (whole && isKey(toHex(whole))) return true;
  for (const { index } of text.matchAll(/(?<![\w+/])M[A-Za-z\d+/]{15}/g)) {
    const [begin = ''] = /^[A-Za-z\d+/]*/.exec(text.slice(index, index + 240).replaceAll(/[\s>]/g, '')) ?? [];
    const bytes = fromBase64(begin.slice(0, begin.length - (begin.length % 4)));
    if (bytes && isKey(toHex(bytes))) return true;
  }
  return false;
}

/**
 * The beginnings of PKCS#8, PKCS#1 and SEC 1; the identifiers of PKCS#5 and PKCS#12, by which keys are encrypted; PFX. Of
 * PKCS#8 as much as no certificate with the serial number 1 has.
 */
const isKey = (hex: string): boolean =>
  /0201(?:00|01)30(?:0d06092a864886f70d010101050004|0b06092a864886f70d01010a04|..06072a8648ce(?:3d0201|380401)|0506032b65..04)/.test(
    hex,
  ) ||
  /3082....0201(?:00|01)02(?:41|81|82)|30(?:81)?..02010104(?:1c|20|30|42)|2a864886f70d01(?:05|0c)/.test(hex) ||
  /^30(?:80|8[123](?:..){1,3})02010330/.test(hex);

/** The first of the fields whose text holds a private key (CRT-05). */
export const fieldWithPrivateKey = (fields: object): string | undefined =>
  Object.entries(fields).find(([, text]) => typeof text === 'string' && holdsPrivateKey(text))?.[0];
