import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8', // `/terms/`: a page
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What a browser is told that a file is, by the end of its name. */
export function mediaTypeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}
