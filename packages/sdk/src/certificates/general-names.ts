import { toHex, utf8, type Bytes } from './bytes.ts';
import { itemsOf, oidOf, readDer, type Der } from './der.ts';
import { der, octets, oid, sequence } from './der-writer.ts';
import { asciiOf } from './distinguished-name.ts';

/** A subject alternative name (RFC 5280 section 4.2.1.6), as it was written. */
export interface AlternativeName {
  readonly type: 'dns' | 'ip' | 'email' | 'uri' | 'other';
  /** An address as `URL` writes it; of other names the content in hexadecimal. */
  readonly value: string;
}

const subjectAlternativeName = '551d11';
const types: Readonly<Record<number, AlternativeName['type']>> = {
  0x81: 'email',
  0x82: 'dns',
  0x86: 'uri',
  0x87: 'ip',
};

/** The subject alternative names among extensions. Undefined where they stand there twice or something cannot be read. */
export function alternativeNames(extensions: readonly Der[]): readonly AlternativeName[] | undefined {
  const values = extensions.map(valueOf);
  const [found, ...more] = values.filter((_, index) => oidOf(extensions[index]?.items[0]) === subjectAlternativeName);
  if (values.includes(undefined) || more.length > 0) return undefined;
  if (!found) return [];
  const names = readDer(found);
  if (names?.tag !== 0x30) return undefined;
  const read = names.items.map(nameOf);
  return read.every((name) => name !== undefined) ? read : undefined;
}

/** What an Extension (RFC 5280 section 4.1) holds. */
function valueOf(extension: Der): Bytes | undefined {
  const [type, ...rest] = itemsOf(extension);
  const value = rest.at(-1);
  const isWhole = type?.tag === 0x06 && (rest.length === 1 || (rest.length === 2 && rest[0]?.tag === 0x01));
  return isWhole && value?.tag === 0x04 ? value.content : undefined;
}

function nameOf({ tag, content }: Der): AlternativeName | undefined {
  const type = types[tag];
  if (type === undefined) return { type: 'other', value: toHex(content) };
  const value = type === 'ip' ? addressOf(content) : asciiOf(content);
  return value === undefined ? undefined : { type, value };
}

function addressOf(content: Bytes): string | undefined {
  if (content.length === 4) return content.join('.');
  if (content.length !== 16) return undefined;
  const groups = toHex(content).match(/.{4}/g) ?? [];
  return new URL(`https://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** The extension that holds server names. */
export function writeAlternativeNames(names: readonly string[]): Bytes {
  const value = sequence(...names.map((name) => der(0x82, utf8(name))));
  return sequence(oid(subjectAlternativeName), octets(value));
}
