const width = 160;
const height = 72;
const green = [0x14, 0x6c, 0x4a] as const;
const white = [0xff, 0xff, 0xff] as const;

/**
 * The site seal of a server, drawn with its name and its last day, `2027-06-11`, in the portal's time zone. Made up, as is the
 * vendor's.
 */
export function siteSealSvg(serverName: string, until: string): string {
  const shown = serverName.length > 24 ? `${serverName.slice(0, 23)}…` : serverName;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeText(serverName)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#146c4a"/>
<path d="M30 12 50 20v16c0 12-8 20-20 25-12-5-20-13-20-25V20z" fill="#fff"/>
<path d="m20 36 8 8 14-16" fill="none" stroke="#146c4a" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
<g fill="#fff" font-family="sans-serif"><text x="60" y="30" font-size="12" font-weight="700">SSL/TLS</text>
<text x="60" y="45" font-size="7.5">${escapeText(shown)}</text>
<text x="60" y="57" font-size="7.5">${until}</text></g>
</svg>
`;
}

const escapeText = (text: string): string => text.replaceAll(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The seal as a picture of 160 × 72 pixels. Its words are no part of the picture: the file tells them as its title (ISO/IEC
 * 15948, 11.3.4.3), and a page as its alternative text.
 */
export async function siteSealPng(serverName: string, until: string): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(pixel(x + 0.5, y + 0.5), y * (1 + width * 3) + 1 + x * 3);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits of each colour
  header.setUint8(9, 2); // red, green, blue
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return join([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('tEXt', new TextEncoder().encode(`Title\0SSL/TLS ${serverName} ${until}`)),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A shield with a tick on the green ground. */
function pixel(x: number, y: number): readonly number[] {
  const center = width / 2;
  const lower = y < 42 ? 22 : 22 * Math.sqrt(Math.max(0, 1 - ((y - 42) / 22) ** 2));
  const isShield = y > 8 && Math.abs(x - center) < lower && y > 8 + Math.abs(x - center) / 4;
  const isTick =
    distance(x, y, [center - 11, 35], [center - 3, 44]) < 2.6 ||
    distance(x, y, [center - 3, 44], [center + 12, 25]) < 2.6;
  return isShield && !isTick ? white : green;
}

/** From a point to a line between two others. */
function distance(
  x: number,
  y: number,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A part of a PNG (ISO/IEC 15948, 5.3). */
function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const named = join([new TextEncoder().encode(type), data]);
  return join([number(data.byteLength), named, number(checksum(named))]);
}

function number(value: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

function join(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { byteLength }) => size + byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
