import { getDocumentProxy } from 'unpdf';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly title: unknown;
  readonly author: unknown;
  readonly language: unknown;
  readonly createdAt: unknown;
  readonly hasOutline: boolean;
  /** The text of each page, in the order in which it was drawn, without spaces and ends of lines. */
  readonly pages: readonly string[];
  /** Annotations of all pages: links, forms. */
  readonly annotations: number;
}

/** Reads a PDF with pdf.js, a reader that shares no code with what makes it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(bytes.slice()); // the reader takes its bytes away
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  let annotations = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(withoutSpaces(items.map((item) => ('str' in item ? item.str : '')).join('')));
    annotations += (await page.getAnnotations()).length;
  }
  const hasOutline = Boolean(await document.getOutline());
  await document.loadingTask.destroy();
  const facts = new Map<string, unknown>(Object.entries(info));
  return {
    title: facts.get('Title'),
    author: facts.get('Author'),
    language: facts.get('Language'),
    createdAt: facts.get('CreationDate'),
    hasOutline,
    pages,
    annotations,
  };
}

/** Where lines break and columns begin is no part of a text. */
export const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');
