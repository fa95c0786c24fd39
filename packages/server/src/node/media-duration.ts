import { open, type FileHandle } from 'node:fs/promises';

/** Whole seconds that a video lasts, as its container says; undefined where it does not, or is none that we know. */
export async function readDuration(path: string): Promise<number | undefined> {
  await using file = await open(path);
  const seconds = (await mp4Seconds(file)) ?? (await webmSeconds(file));
  return seconds !== undefined && seconds > 0 && Number.isFinite(seconds)
    ? Math.max(1, Math.round(seconds))
    : undefined;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<DataView> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
  return new DataView(buffer.buffer, 0, bytesRead);
}

/** Steps through boxes (ISO/IEC 14496-12): `moov` holds `mvhd`, which holds time scale and duration. */
async function mp4Seconds(file: FileHandle): Promise<number | undefined> {
  let { size: end } = await file.stat();
  let position = 0;
  for (let boxes = 0; boxes < 1_000 && position + 16 <= end; boxes++) {
    const head = await bytesAt(file, position, 16);
    if (head.byteLength < 16) return undefined;
    const type = String.fromCharCode(...new Uint8Array(head.buffer, 4, 4));
    if (boxes === 0 && type !== 'ftyp') return undefined;
    const short = head.getUint32(0);
    const headLength = short === 1 ? 16 : 8;
    const size = short === 1 ? Number(head.getBigUint64(8)) : short === 0 ? end - position : short;
    if (size < headLength) return undefined;
    if (type === 'mvhd') return readMovieHeader(await bytesAt(file, position + headLength, 32));
    if (type === 'moov') end = Math.min(end, position + size);
    position += type === 'moov' ? headLength : size;
  }
  return undefined;
}

function readMovieHeader(body: DataView): number | undefined {
  if (body.byteLength < 32) return undefined;
  return body.getUint8(0) === 1
    ? Number(body.getBigUint64(24)) / body.getUint32(20)
    : body.getUint32(16) / body.getUint32(12);
}

/** How much of a WebM file is looked through: what tells the duration stands at its beginning. */
const webmHead = 64 * 1024;
const ids = { header: 0x1a45dfa3, segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489 } as const;

/** Steps through elements (RFC 8794, RFC 9559): the segment's information holds time scale and duration. */
async function webmSeconds(file: FileHandle): Promise<number | undefined> {
  const view = await bytesAt(file, 0, webmHead);
  let nanoseconds = 1_000_000;
  let ticks: number | undefined;
  let position = 0;
  while (position < view.byteLength) {
    const id = readNumber(view, position, true);
    const size = id && readNumber(view, position + id.length, false);
    if (!id || !size) break;
    if (position === 0 && id.value !== ids.header) return undefined;
    const body = position + id.length + size.length;
    if (body + 8 > view.byteLength) break;
    if (id.value === ids.scale) nanoseconds = readUnsigned(view, body, size.value);
    if (id.value === ids.duration) ticks = size.value === 4 ? view.getFloat32(body) : view.getFloat64(body);
    position = id.value === ids.segment || id.value === ids.info ? body : body + size.value;
  }
  return ticks === undefined ? undefined : (ticks * nanoseconds) / 1e9;
}

/** A number of variable length; an id keeps the bit that marks its length. */
function readNumber(
  view: DataView,
  position: number,
  isId: boolean,
): { readonly value: number; readonly length: number } | undefined {
  if (position >= view.byteLength) return undefined;
  const first = view.getUint8(position);
  const length = Math.clz32(first) - 23;
  if (length > 8 || position + length > view.byteLength) return undefined;
  let value = isId ? first : first - (1 << (8 - length));
  for (let index = 1; index < length; index++) value = value * 256 + view.getUint8(position + index);
  return { value, length };
}

function readUnsigned(view: DataView, position: number, length: number): number {
  let value = 0;
  for (let index = 0; index < Math.min(length, 8); index++) value = value * 256 + view.getUint8(position + index);
  return value;
}
