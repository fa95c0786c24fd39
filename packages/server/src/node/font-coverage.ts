/** Whether a font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/**
 * Reads from a TrueType font which code points it covers: the `cmap` subtable for all of Unicode (platform 3, encoding 10,
 * format 12 of the OpenType specification).
 *
 * @throws {Error} when the font has none.
 */
export function fontCoverage(font: Uint8Array): Covers {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const groups = findGroups(view);
  return (codePoint) => {
    let low = 0;
    let high = groups.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { first, last } = groups[middle] ?? { first: 0, last: 0 };
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

interface Group {
  readonly first: number;
  readonly last: number;
}

function findGroups(view: DataView): readonly Group[] {
  const cmap = findTable(view, 'cmap');
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const subtable = cmap + view.getUint32(record + 4);
    if (view.getUint16(record) !== 3 || view.getUint16(record + 2) !== 10 || view.getUint16(subtable) !== 12) continue;
    return Array.from({ length: view.getUint32(subtable + 12) }, (_, group) => {
      const at = subtable + 16 + 12 * group;
      return { first: view.getUint32(at), last: view.getUint32(at + 4) };
    });
  }
  throw new Error('The font does not tell which characters of Unicode it has.');
}

function findTable(view: DataView, name: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...Array.from({ length: 4 }, (_, at) => view.getUint8(record + at)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}
