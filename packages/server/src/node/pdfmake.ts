import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PdfDocument, PdfMaker } from '../portal/pdf.ts';
import { fontCoverage, type Covers } from './font-coverage.ts';
import { pageMargins, pdfContent, smallPrint } from './pdf-blocks.ts';
import { missingMark, printableText } from './printable-text.ts';

/** How many code points a note lists at most. */
const listed = 20;
const family = 'Noto Sans JP';

/**
 * Makes PDFs with pdfmake and Noto Sans JP, of which a document embeds the characters that it uses. It reads nothing but
 * the font, from the package that brings it, and writes no file. A page takes 50 to 150 ms, in which nothing else runs;
 * whoever hands over texts limits their length (100,000 characters take 10 s).
 */
export function pdfmakePdf(): PdfMaker {
  const normal = fontFile('400Regular');
  const bold = fontFile('500Medium');
  const maker = ownInstance();
  maker.setFonts({ [family]: { normal, bold } });
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => path === normal || path === bold);
  const coverage = readFile(normal).then(fontCoverage);
  coverage.catch(() => undefined); // whoever wants a document hears of it
  return async (document) => {
    const bytes = await maker.createPdf(definition(document, await coverage)).getBuffer();
    return new Uint8Array(bytes);
  };
}

/** TrueType: of a WOFF font no text could be extracted afterwards. */
function fontFile(name: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`));
}

/** What the package exports is one instance for the whole process, with its fonts and rights; this is one of our own. */
function ownInstance(): typeof pdfmake {
  return Reflect.construct(pdfmake.constructor, []);
}

function definition(document: PdfDocument, covers: Covers): TDocumentDefinitions {
  const missing = new Set<number>();
  const print = (text: string): string => printableText(text, covers, missing);
  const content = document.blocks.map((block) => pdfContent(block, print));
  const footer = print(document.footer);
  if (missing.size > 0) content.push(missingNote(document, missing, print));
  return {
    version: '1.7',
    language: document.language,
    displayTitle: true,
    info: {
      title: document.title,
      author: document.author,
      creator: 'Madoguchi',
      creationDate: new Date(document.createdAt),
    },
    pageSize: 'A4',
    pageMargins,
    defaultStyle: { font: family, fontSize: 9, color: '#14191d' },
    content,
    footer: (number, count) => ({
      ...smallPrint,
      columns: [footer, { text: `${number} / ${count}`, alignment: 'right', width: 60 }],
    }),
  };
}

function missingNote(
  { unprintable }: PdfDocument,
  missing: ReadonlySet<number>,
  print: (text: string) => string,
): Content {
  const points = Array.from(missing, (point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  return pdfContent(
    { kind: 'text', size: 'note', text: `${missingMark}: ${unprintable} (${points.slice(0, listed).join(', ')})` },
    print,
  );
}
