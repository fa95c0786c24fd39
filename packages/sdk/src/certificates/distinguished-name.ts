import { utf8, toHex, toLatin1, type Bytes } from './bytes.ts';
import { dotted, itemsOf, oidOf, type Der } from './der.ts';
import { der, oid, sequence, set, utf8String } from './der-writer.ts';

export type SubjectName =
  /** 国名: two letters. */
  | 'country'
  /** 都道府県名. */
  | 'state'
  /** 市区町村名. */
  | 'locality'
  /** 組織名. */
  | 'organization'
  /** 部門名. */
  | 'organizationalUnit'
  /** Webサイト名. */
  | 'commonName'
  | 'emailAddress';

/** The attributes of a subject by name. */
export type Subject = { readonly [name in SubjectName]?: string | undefined };

/** A distinguished name as it was read: of an attribute that stands there more than once, the first one has the name. */
export interface DistinguishedName extends Subject {
  /** All attributes in their order; the type is one of `SubjectName` or an object identifier such as `2.5.4.5`. */
  readonly attributes: readonly { readonly type: string; readonly value: string }[];
}

/** In the order in which they are written. */
const identifiers: Readonly<Record<SubjectName, string>> = {
  country: '550406',
  state: '550408',
  locality: '550407',
  organization: '55040a',
  organizationalUnit: '55040b',
  commonName: '550403',
  emailAddress: '2a864886f70d010901',
};

/** Reads a Name (RFC 5280 section 4.1.2.4). Undefined where it is none or a text is not as its type says. */
export function readName(name: Der | undefined): DistinguishedName | undefined {
  if (name?.tag !== 0x30) return undefined;
  const attributes: { type: string; value: string }[] = [];
  for (const group of name.items) {
    if (group.tag !== 0x31 || group.items.length === 0) return undefined;
    for (const attribute of group.items) {
      const [type, value, more] = itemsOf(attribute);
      const text = value && textOf(value);
      if (type?.tag !== 0x06 || text === undefined || more) return undefined;
      attributes.push({ type: nameOf(type), value: text });
    }
  }
  const named = attributes.filter(({ type }) => Object.hasOwn(identifiers, type));
  return { ...Object.fromEntries(named.map(({ type, value }) => [type, value]).toReversed()), attributes };
}

const nameOf = (type: Der): string =>
  Object.entries(identifiers).find(([, hex]) => hex === oidOf(type))?.[0] ?? dotted(type.content);

/** The text of a string of ASN.1 that has one; T61String as ISO 8859-1, as everybody writes it. */
export function textOf({ tag, content }: Der): string | undefined {
  if (tag === 0x0c) return decode('utf-8', content);
  if (tag === 0x1e) return decode('utf-16be', content);
  if (tag === 0x14) return toLatin1(content);
  if (tag === 0x1c) return fromUtf32(content);
  return [0x12, 0x13, 0x16, 0x1a].includes(tag) ? asciiOf(content) : undefined;
}

export function asciiOf(content: Bytes): string | undefined {
  return content.every((byte) => byte < 0x80) ? toLatin1(content) : undefined;
}

function decode(coding: string, content: Bytes): string | undefined {
  try {
    return new TextDecoder(coding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

function fromUtf32(content: Bytes): string | undefined {
  const points = (toHex(content).match(/.{1,8}/g) ?? []).map((hex) =>
    hex.length === 8 ? Number.parseInt(hex, 16) : -1,
  );
  try {
    return points.map((point) => String.fromCodePoint(point)).join('');
  } catch {
    return undefined;
  }
}

/** A Name of the attributes that are given: UTF8String, but where RFC 5280 appendix A wants PrintableString or IA5String. */
export function writeName(subject: Subject): Bytes {
  const attributes = Object.entries(identifiers).flatMap(([name, hex]) => {
    const value = subject[name as SubjectName];
    if (value === undefined || value === '') return [];
    const tag = name === 'country' ? 0x13 : 0x16;
    const text = name === 'country' || name === 'emailAddress' ? der(tag, utf8(value)) : utf8String(value);
    return [set(sequence(oid(hex), text))];
  });
  return sequence(...attributes);
}
