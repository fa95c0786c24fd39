import { pdfSpans, type PdfBlock } from '../portal/pdf.ts';

/** What it takes to tell how high blocks are; in points. */
export interface PageMeasures {
  /** Between the margins. */
  readonly height: number;
  /** Of one span. */
  readonly unit: number;
  readonly fontSize: number;
  /** Of the largest text. */
  readonly largestFontSize: number;
  /** By the size of the font. */
  readonly lineHeight: number;
  /** On each side of the text in a cell. */
  readonly padding: number;
  /** At most between a block and the next one. */
  readonly gap: number;
}

/**
 * Whether blocks surely fit on a page of their own: counted with the widest characters, and with words of which every
 * line holds but one. What pdfmake must not divide although it is longer than a page, it cuts off.
 */
export function fitsPage(blocks: readonly PdfBlock[], measures: PageMeasures): boolean {
  const { unit, fontSize, largestFontSize, lineHeight, padding, gap } = measures;
  const textHeight = (text: string, span: number, size = fontSize): number => {
    const perLine = Math.max(1, Math.floor((span * unit - 2 * padding) / size / 2));
    const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/);
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0) * size * lineHeight;
  };
  const sumOf = (all: readonly PdfBlock[], within: number): number =>
    all.reduce((sum, block) => sum + heightOf(block, within), 0);
  const heightOf = (block: PdfBlock, within: number): number => {
    switch (block.kind) {
      case 'heading':
        return gap + textHeight(`${block.text}${block.detail ?? ''}`, within, largestFontSize);
      case 'text':
        return gap + textHeight(block.text, within, largestFontSize);
      case 'together':
        return sumOf(block.blocks, within);
      case 'columns':
        return Math.max(...block.columns.map(({ span, blocks: inner }) => sumOf(inner, span)));
      case 'facts': {
        const { title = '', detail = '' } = block.caption ?? {};
        const rows = block.rows.map((row) =>
          Math.max(
            ...row.map(({ label, value, span, labelSpan = 3 }) =>
              Math.max(textHeight(label, labelSpan), textHeight(value, span - labelSpan)),
            ),
          ),
        );
        return rows.reduce((sum, row) => sum + row + padding, gap + textHeight(title + detail, within));
      }
    }
  };
  return sumOf(blocks, pdfSpans) < measures.height;
}
