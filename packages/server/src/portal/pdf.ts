import type { Instant } from '@madoguchi/sdk/portal/time.js';

/** Makes the PDF (A4, upright) of a document. The same document gives the same bytes; its text can be extracted. */
export type PdfMaker = (document: PdfDocument) => Promise<Uint8Array>;

/**
 * A document to print. Every text is printed as it is: nothing in it is read as markup, address or file. `\n` begins a
 * line; other control characters, and those that turn the direction of writing, are left out.
 */
export interface PdfDocument {
  /** What viewers show as the name of the document. */
  readonly title: string;
  /** Who hands it out. */
  readonly author: string;
  /** BCP 47 */
  readonly language: string;
  /** When it is made; in its metadata. */
  readonly createdAt: Instant;
  readonly blocks: readonly PdfBlock[];
  /** Stands at the foot of each page, with the page's number and how many there are; two lines at most. */
  readonly footer: string;
  /** What is said below the last block where characters had to be printed as 〓, with their code points after it. */
  readonly unprintable: string;
}

/** How many parts the width between the margins has; every span is counted in them. */
export const pdfSpans = 24;

export type PdfBlock = PdfHeading | PdfText | PdfFacts | PdfColumns | PdfTogether;

export type PdfAlignment = 'left' | 'center' | 'right';

export interface PdfHeading {
  readonly kind: 'heading';
  /** 1 is the title of the document, 2 that of a part. */
  readonly level: 1 | 2;
  readonly text: string;
  /** Stands smaller behind the text, of level 2 only. */
  readonly detail?: string | undefined;
}

export interface PdfText {
  readonly kind: 'text';
  readonly text: string;
  /** `large` for whom it is addressed to, `note` for what explains. Default `body`. */
  readonly size?: 'large' | 'body' | 'note' | undefined;
  /** Default `left`. */
  readonly align?: PdfAlignment | undefined;
}

/** A grid of labels and values. */
export interface PdfFacts {
  readonly kind: 'facts';
  /** A row above the others that names them. */
  readonly caption?: { readonly title: string; readonly detail?: string | undefined } | undefined;
  /** The spans of each row make the same sum. */
  readonly rows: readonly (readonly PdfFact[])[];
  /** Places for seals to the right of all rows, each with what stands small within it, such as `印`. */
  readonly seals?: readonly string[] | undefined;
}

export interface PdfFact {
  readonly label: string;
  /** Empty where there is none: the cell stays, to be filled in by hand. */
  readonly value: string;
  /** Of label and value. */
  readonly span: number;
  /** Of the label alone; default 3. */
  readonly labelSpan?: number | undefined;
}

/** Blocks beside each other. */
export interface PdfColumns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly span: number; readonly blocks: readonly PdfBlock[] }[];
}

/** Blocks that no end of a page divides, unless they are longer than a page. */
export interface PdfTogether {
  readonly kind: 'together';
  readonly blocks: readonly PdfBlock[];
}

/** What a place for a seal takes. */
export const pdfSealSpan = 3.5;
