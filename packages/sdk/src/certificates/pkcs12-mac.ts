import { concat, type Bytes } from './bytes.ts';
import { algorithm, integer, nothing, octets, sequence } from './der-writer.ts';
import type { Random } from '../portal/time.ts';

/** Rounds of the key for the MAC: each is a call of Web Cryptography, so more would be felt. */
const rounds = 10_000;
/** Bytes that SHA-256 takes at once. */
const block = 64;

/** The MacData of a PKCS#12 file (RFC 7292 section 4): HMAC-SHA-256 with a key by appendix B.2. */
export async function macOf(content: Bytes, passphrase: string, random: Random): Promise<Bytes> {
  const salt = random(new Uint8Array(16));
  const raw = await deriveMacKey(passphrase, salt);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, content));
  const info = sequence(algorithm('608648016503040201', nothing()), octets(mac));
  return sequence(info, octets(salt), integer(rounds));
}

/** Appendix B.2 for as many bytes as one hash has, which makes it that hash, often. The identifier 3 is for MACs. */
async function deriveMacKey(passphrase: string, salt: Bytes): Promise<Bytes> {
  const password = concat([toBmp(passphrase), new Uint8Array(2)]);
  let hash: Bytes = concat([new Uint8Array(block).fill(3), repeated(salt), repeated(password)]);
  for (let round = 0; round < rounds; round++) hash = new Uint8Array(await crypto.subtle.digest('SHA-256', hash));
  return hash;
}

/** Repeated until it fills whole blocks. */
function repeated(bytes: Bytes): Bytes {
  const length = Math.ceil(bytes.length / block) * block;
  return Uint8Array.from({ length }, (_, index) => bytes[index % bytes.length] ?? 0);
}

/** UTF-16, the higher byte first, as a BMPString has it. */
export function toBmp(text: string): Bytes {
  return Uint8Array.from({ length: text.length * 2 }, (_, index) => {
    const unit = text.charCodeAt(index >> 1);
    return index % 2 === 0 ? unit >> 8 : unit & 0xff;
  });
}
