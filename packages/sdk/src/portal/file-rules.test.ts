import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from './base64url.rules.ts';
import { canonicalJson } from './canonical-json.rules.ts';
import { fileNameLength, safeFileName } from './file-name.rules.ts';
import { fileTypeOf } from './file-type.rules.ts';

const bytes = fc.uint8Array({ maxLength: 600 });

describe('rules of files', () => {
  it('make any name safe, and leave a safe one alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        assert.equal(safeFileName(safe), safe);
        assert.ok([...safe].length <= fileNameLength);
        assert.doesNotMatch(safe, /[\\/\p{Cc}\p{Bidi_Control}<>:"|?*]|^\.|\.$/u);
      }),
      { numRuns: 1_000 },
    );
    for (const name of ['請求書 (1).pdf', 'a.tar.gz', 'résumé.txt', '𠮷野家.json'])
      assert.equal(safeFileName(name), name);
  });

  it('tell a type for any beginning, by bytes and never by a name', () => {
    fc.assert(
      fc.property(bytes, (head) => assert.match(fileTypeOf(head), /^[a-z]+\/[a-z+-]+$/)),
      { numRuns: 1_000 },
    );
    const text = (content: string): string => fileTypeOf(new TextEncoder().encode(content));
    for (const [content, type] of [
      ['\uFEFF {"a":1}', 'application/json'],
      ['\n<!DOCTYPE html>', 'text/html'],
      ['<ScRiPt>', 'text/html'],
      ['<svg/>', 'image/svg+xml'],
      ['<?xml version="1.0"?>\n<SVG/>', 'image/svg+xml'],
      ['<?xml version="1.0"?><a/>', 'text/xml'],
      ['日本語', 'text/plain'],
      ['%PDF-1.4', 'application/pdf'],
      ['RIFF....WEBPVP8 ', 'image/webp'],
      ['', 'application/octet-stream'],
      ['a\0', 'application/octet-stream'],
    ] as const)
      assert.equal(text(content), type, content);
    const cut = new TextEncoder().encode(`{"a":"${'漢'.repeat(300)}`);
    for (let end = 500; end < 512; end++) assert.equal(fileTypeOf(cut.subarray(0, end)), 'application/json');
  });

  it('write bytes as text and read them back, and nothing else', () => {
    fc.assert(
      fc.property(bytes, (whole) => assert.deepEqual(fromBase64url(toBase64url(whole)), Uint8Array.from(whole))),
      { numRuns: 1_000 },
    );
    for (const text of ['A', 'AB', '=', 'AA==', 'A B', '+/', 'AAAAA'])
      assert.equal(fromBase64url(text), undefined, text);
  });

  it('write a JSON value in one form, whatever the order of its members', () => {
    assert.equal(
      canonicalJson({ b: [2, { d: undefined, c: '漢' }], a: null, A: 1.5 }),
      '{"A":1.5,"a":null,"b":[2,{"c":"漢"}]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(canonicalJson(JSON.parse(canonicalJson(value))), canonicalJson(value));
      }),
      { numRuns: 1_000 },
    );
  });
});
