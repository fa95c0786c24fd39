import assert from 'node:assert/strict';
import { homedir, hostname } from 'node:os';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { PdfBlock, PdfDocument } from '../portal/pdf.ts';
import { pdfmakePdf } from './pdfmake.ts';
import { readPdf, withoutSpaces } from './read-pdf.suite.ts';

const make = pdfmakePdf();

function document(...blocks: readonly PdfBlock[]): PdfDocument {
  return {
    title: 'お見積書',
    author: 'セキュアネット株式会社',
    language: 'ja',
    createdAt: Date.UTC(2026, 10, 22, 1, 30),
    footer: '見積番号 1',
    unprintable: '印字できない文字がありました',
    blocks,
  };
}

const text = (value: string): PdfBlock => ({ kind: 'text', text: value });
const remarks = (value: string): PdfBlock => ({ kind: 'facts', rows: [[{ label: '備考', value, span: 24 }]] });
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The file with all its streams unpacked. */
function unpacked(bytes: Uint8Array): string {
  return latin1(bytes).replaceAll(/stream\n([\s\S]*?)\nendstream/g, (_, stream: string) => {
    const packed = Buffer.from(stream, 'latin1');
    return packed[0] === 0x78 ? inflateSync(packed).toString('latin1') : stream;
  });
}

test('a PDF says what it is, in which language, from whom and of when; it has no outline', async () => {
  const { title, author, language, createdAt, hasOutline } = await readPdf(await make(document(text('本文'))));
  assert.equal(title, 'お見積書');
  assert.equal(author, 'セキュアネット株式会社');
  assert.equal(language, 'ja');
  assert.equal(createdAt, 'D:20261122013000Z');
  assert.equal(hasOutline, false);
});

test('the same document gives the same bytes, also when others are made at the same time', async () => {
  const one = document(remarks('髙﨑 太郎'));
  const [first, , second] = await Promise.all([make(one), make(document(text('別の書類'))), make(one)]);
  assert.deepEqual(first, second);
  assert.deepEqual(await pdfmakePdf()(one), first);
});

test('the fonts are embedded, and only what is used of them', async () => {
  const bytes = await make(document({ kind: 'heading', level: 1, text: '表題' }, text('本文')));
  const file = latin1(bytes);
  const names = Array.from(file.matchAll(/\/FontName \/([^\s]+)/g), ([, name = '']) => name);
  assert.deepEqual(names.map((name) => name.replace(/^[A-Z]{6}\+/, '+')).toSorted(), [
    '+NotoSansJP-Medium',
    '+NotoSansJP-Regular',
  ]);
  assert.equal(file.match(/\/FontFile2 /g)?.length, 2);
  assert.equal(file.match(/\/Type \/Font\n\/Subtype \/Type0/g)?.length, 2);
  assert.ok(bytes.length < 50_000, `${bytes.length} bytes; the fonts alone have 11,000,000`);
});

test('text can be extracted as it was written: old forms, both widths, rare ideographs and variants', async () => {
  const lines = [
    '髙﨑 太郎',
    'ｱﾞﾊﾟ ＡＢＣ ABC 123 １２３',
    '𠮷野 神\uFA19',
    '葛\u{E0100}城',
    '①㈱ⅷ〒',
    'office fi fl ffi',
  ];
  const { pages } = await readPdf(await make(document(...lines.map(text))));
  assert.equal(pages.length, 1);
  for (const line of lines) assert.ok(pages[0]?.includes(withoutSpaces(line)), line);
});

test('each page has its number, and at its foot what the document is', async () => {
  const { pages } = await readPdf(await make(document(...Array.from({ length: 100 }, (_, i) => text(`行${i}。`)))));
  assert.ok(pages.length > 1);
  for (const [i, page] of pages.entries()) assert.ok(page.includes(`見積番号1${i + 1}/${pages.length}`), page);
  const all = pages.join('');
  for (let i = 0; i < 100; i++) assert.ok(all.includes(`行${i}。`), `${i}`);
});

test('a character that the font lacks is printed as 〓, and a note says which it was', async () => {
  const { pages } = await readPdf(await make(document(remarks('笑顔😀です'))));
  assert.match(pages[0] ?? '', /笑顔〓です.*〓:印字できない文字がありました\(U\+1F600\)/);
  assert.doesNotMatch((await readPdf(await make(document(remarks('笑顔です'))))).pages[0] ?? '', /〓/);
  const many = String.fromCodePoint(...Array.from({ length: 500 }, (_, i) => 0x1f300 + i));
  assert.equal((await readPdf(await make(document(remarks(many))))).pages.length, 1);
});

test('nothing is lost of what is longer than a page, in a grid or in blocks that belong together', async () => {
  const value = Array.from({ length: 300 }, (_, i) => `(${i})`).join('\n');
  for (const block of [
    remarks(value),
    remarks(value.replaceAll('\n', '　'.repeat(30))),
    { kind: 'together', blocks: [text('前'), remarks(value), text('後')] } satisfies PdfBlock,
    {
      kind: 'columns',
      columns: [
        { span: 6, blocks: [text(value)] },
        { span: 18, blocks: [remarks(value)] },
      ],
    } satisfies PdfBlock,
    { kind: 'facts', rows: [[{ label: value, value: '', span: 20 }]], seals: ['印'] } satisfies PdfBlock,
  ]) {
    const { pages } = await readPdf(await make(document(block)));
    const all = pages.join('');
    for (let i = 0; i < 300; i++) assert.ok(all.includes(`(${i})`), `${block.kind} ${i}`);
  }
});

test('nothing is lost where a line holds but one of the words, or less than one', async () => {
  const words = Array.from({ length: 75 }, (_, i) => `(${i})${'W'.repeat(29)}`);
  const narrow = { span: 2, blocks: [text(words.slice(0, 12).join(' '))] };
  const blocks: readonly PdfBlock[] = [
    remarks(words.join(' ')),
    { kind: 'together', blocks: [{ kind: 'columns', columns: [narrow] }] },
  ];
  for (const [at, block] of blocks.entries()) {
    const all = (await readPdf(await make(document(block)))).pages.join('');
    for (let i = 0; i < (at === 0 ? 75 : 12); i++) assert.ok(all.includes(`(${i})W`), `${block.kind} ${i}`);
  }
});

test('a word that is wider than its cell goes on in the next line', async () => {
  const name = `${'a'.repeat(63)}.${'b'.repeat(63)}.example.jp`;
  const { pages } = await readPdf(
    await make(
      document({
        kind: 'facts',
        rows: [
          [
            { label: 'x', value: name, span: 8 },
            { label: 'y', value: 'z', span: 16 },
          ],
        ],
      }),
    ),
  );
  assert.ok(pages[0]?.includes(name));
});

test('no text is read as markup, file, address or part of the PDF', async () => {
  const payloads = [
    '<b>太字</b><script>alert(1)</script>',
    'file:///etc/passwd',
    'https://evil.example/',
    'data:image/png;base64,iVBORw0KGgo=',
    '{"image":"/etc/passwd"}',
    '${process.env.HOME}',
    ') Tj (x) /URI (https://evil.example/)',
    '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
    'endstream endobj 1 0 obj << /Type /Catalog >>',
    '\\) \\n \\u0041',
    '%PDF-1.7 %%EOF',
  ];
  const one = document(...payloads.map(text), remarks(payloads.join('\n')));
  for (const title of payloads) {
    const bytes = await make({ ...one, title, author: title, footer: title });
    const read = await readPdf(bytes);
    assert.equal(read.title, title);
    assert.equal(read.author, title);
    assert.equal(read.annotations, 0);
    for (const payload of payloads) assert.ok(read.pages.join('').includes(withoutSpaces(payload)), payload);
    assert.equal(latin1(bytes).match(/\/(Catalog|Pages)\n/g)?.length, 2, 'one catalogue, one tree of pages');
  }
});

test('no path, no name and no time of the machine stands in a PDF', async () => {
  const file = unpacked(await make(document(text('本文'), remarks('備考'))));
  for (const own of [
    homedir(),
    process.cwd(),
    'node_modules',
    '.ttf',
    `@${hostname()}`,
    `D:${new Date().getFullYear() + 1}`,
  ])
    if (own !== '/') assert.equal(file.includes(own), false, own);
  assert.deepEqual([...new Set(file.match(/D:\d+/g))], ['D:20261122013000']);
});

test('any text makes a document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      async (one, two) => {
        const content = document({ kind: 'heading', level: 2, text: one, detail: two }, remarks(two), text(one));
        const { pages } = await readPdf(await make({ ...content, title: one, author: two }));
        assert.ok(pages.at(-1)?.includes('見積番号1'));
      },
    ),
    { numRuns: 15 },
  );
});
