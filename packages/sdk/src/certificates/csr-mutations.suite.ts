import fc, { type Arbitrary } from 'fast-check';
import { concat, utf8, type Bytes } from './bytes.ts';
import { der } from './der-writer.ts';
import type { Der } from './der.ts';

interface Change {
  readonly kind: 'tag' | 'content' | 'cut' | 'remove' | 'twice' | 'swap' | 'other' | 'wrap' | 'padded';
  /** Which of the elements, in the order in which they stand. */
  readonly at: number;
  /** What with: the number of a tag, text, byte or other element. */
  readonly by: number;
}

const tags = [
  0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x14, 0x16, 0x1c, 0x1e, 0x30, 0x31, 0x81, 0x82, 0x86, 0x87, 0xa0,
];
const contents = ['www.evil.jp', '*.evil.jp', 'evil.jp\0', '192.0.2.1', 'UÜ', '', '\0', '\u0080', 'a'.repeat(300)].map(
  utf8,
);

/** One to three changes of the structure of an element. */
export const changes: Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>(
      'tag',
      'content',
      'cut',
      'remove',
      'twice',
      'swap',
      'other',
      'wrap',
      'padded',
    ),
    at: fc.nat(200),
    by: fc.nat(200),
  }),
  { minLength: 1, maxLength: 3 },
);

/** An element with changes, its lengths made right again but where `padded` writes one in more bytes than it needs. */
export function changed(whole: Der, list: readonly Change[]): Bytes {
  const all = flat(whole);
  const written = (element: Der): Bytes => {
    const index = all.indexOf(element);
    const own = list.find(({ at }) => at % all.length === index);
    const plain = (tag: number = element.tag): Bytes =>
      element.items.length > 0 ? der(tag, ...element.items.map(written)) : der(tag, element.content);
    if (!own) return plain();
    const { kind, by } = own;
    if (kind === 'tag') return plain(tags[by % tags.length]);
    if (kind === 'content') return der(element.tag, contents[by % contents.length] ?? element.content);
    if (kind === 'cut') return der(element.tag, element.content.subarray(by % 4));
    if (kind === 'remove') return new Uint8Array();
    if (kind === 'twice') return concat([plain(), plain()]);
    if (kind === 'swap') return der(element.tag, ...element.items.toReversed().map(written));
    if (kind === 'other') return all[by % all.length]?.bytes ?? plain();
    if (kind === 'wrap') return der(tags[by % tags.length] ?? 0x30, plain());
    return concat([
      Uint8Array.of(element.tag, 0x83, 0, element.content.length >> 8, element.content.length & 0xff),
      element.content,
    ]);
  };
  return written(whole);
}

const flat = (element: Der): readonly Der[] => [element, ...element.items.flatMap(flat)];

/** One to three changes of bytes, wherever they are. */
export const edits: Arbitrary<readonly (readonly [at: number, remove: number, insert: Uint8Array])[]> = fc.array(
  fc.tuple(fc.nat(2_000), fc.nat({ max: 3 }), fc.uint8Array({ maxLength: 3 })),
  { minLength: 1, maxLength: 3 },
);

export function edited(bytes: Uint8Array, list: readonly (readonly [number, number, Uint8Array])[]): Bytes {
  return list.reduce<Bytes>((now, [at, remove, insert]) => {
    const from = at % Math.max(1, now.length);
    return concat([now.subarray(0, from), insert, now.subarray(from + remove)]);
  }, Uint8Array.from(bytes));
}
