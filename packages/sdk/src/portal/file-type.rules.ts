/** How many bytes of a file's beginning tell its type. */
export const fileTypeBytes = 512;

/** First bytes by media type; `.` stands for any byte. */
const beginnings: readonly (readonly [type: string, hex: string])[] = [
  ['application/pdf', '255044462d'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
  ['image/gif', '47494638'],
  ['image/webp', '52494646........57454250'],
  ['application/zip', '504b0304'],
  ['application/zip', '504b0506'],
  ['application/gzip', '1f8b'],
];

/**
 * The media type of a file by its first bytes, whatever it is named. JSON, HTML, XML (SVG too) and plain text are told
 * from each other by how the text begins; what is none of all these is `application/octet-stream`, also an empty file.
 */
export function fileTypeOf(head: Uint8Array): string {
  const bytes = head.subarray(0, fileTypeBytes);
  const hex = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = beginnings.find(([, wanted]) => fits(hex, wanted));
  return found?.[0] ?? textTypeOf(bytes) ?? 'application/octet-stream';
}

const fits = (hex: string, wanted: string): boolean =>
  hex.length >= wanted.length && [...wanted].every((digit, index) => digit === '.' || digit === hex[index]);

function textTypeOf(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  // a text holds no other control characters than tabulators and line breaks
  if (text === undefined || text === '' || /[^\t\n\r\P{Cc}]/u.test(text)) return undefined;
  const begins = text.trimStart().slice(0, 64).toLowerCase();
  if (/^[[{]/.test(begins)) return 'application/json';
  if (/^<(?:!doctype html|html|head|body|script|iframe|!--)/.test(begins)) return 'text/html';
  if (begins.startsWith('<svg') || (begins.startsWith('<?xml') && /<svg/i.test(text))) return 'image/svg+xml';
  return begins.startsWith('<') ? 'text/xml' : 'text/plain';
}

/** UTF-8 as text, without the byte order mark; the last character may be cut off. Undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
