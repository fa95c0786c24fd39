import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { pdfSealSpan, pdfSpans, type PdfBlock, type PdfFact, type PdfFacts, type PdfText } from '../portal/pdf.ts';
import { fitsPage, type PageMeasures } from './pdf-height.ts';
import { gridEdges, gridRow, type GridCell, type TextCell } from './pdf-grid.ts';

/** All in points. A4 is 595.28 × 841.89. */
const page = { left: 42, right: 42, top: 30, bottom: 36, height: 841.89, width: 595.28 } as const;
export const pageMargins: [number, number, number, number] = [page.left, page.top, page.right, page.bottom];
const unit: number = (page.width - page.left - page.right) / pdfSpans;
const fontSize = 9;
const rule = { inner: 0.4, outer: 0.8 } as const;
const padding = { side: 4, above: 1.1 } as const;
const ink = { label: '#3b444d', rule: '#727d87', tint: '#f0f3f5', caption: '#e1e6ea', mark: '#b4bbc2' };

const texts: Readonly<
  Record<NonNullable<PdfText['size']>, { fontSize: number; margin: [number, number, number, number] }>
> = {
  large: { fontSize: 11.5, margin: [0, 0, 0, 0] },
  body: { fontSize, margin: [0, 3, 0, 4] },
  note: { fontSize: 8, margin: [0, 0, 0, 2] },
};

const titleSize = 15;
const measures: PageMeasures = {
  height: page.height - page.top - page.bottom,
  unit,
  fontSize,
  largestFontSize: titleSize,
  lineHeight: 1.448, // of the font, with its leading
  padding: padding.side,
  gap: 8,
};

/** What stands at the foot of a page. */
export const smallPrint: { fontSize: number; color: string; margin: [number, number, number, number] } = {
  fontSize: 7.5,
  color: ink.label,
  margin: [page.left, 12, page.right, 0],
};

/** A block as pdfmake lays it out; `print` makes each text printable. */
export function pdfContent(block: PdfBlock, print: (text: string) => string): Content {
  const all = (blocks: readonly PdfBlock[]): Content[] => blocks.map((one) => pdfContent(one, print));
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? { text: print(block.text), fontSize: titleSize, bold: true, alignment: 'center', margin: [0, 2, 0, 6] }
        : {
            text: [{ text: print(block.text), fontSize: 9.5, bold: true }, aside(block.detail, print)],
            margin: [0, 5, 0, 2],
          };
    case 'text':
      return { text: print(block.text), alignment: block.align ?? 'left', ...texts[block.size ?? 'body'] };
    case 'facts':
      return { ...facts(block, print), margin: [0, 0, 0, 3.5], unbreakable: fitsPage([block], measures) };
    case 'columns':
      return {
        columns: block.columns.map(({ span, blocks }) => ({ width: span * unit, stack: all(blocks) })),
        columnGap: 0,
      };
    case 'together':
      return { stack: all(block.blocks), unbreakable: fitsPage(block.blocks, measures) };
  }
}

function facts(
  { caption, rows, seals = [] }: PdfFacts,
  print: (text: string) => string,
): { layout: CustomTableLayout; table: { widths: number[]; body: TableCell[][] } } {
  const cells = rows.map((row) => row.flatMap((fact) => factCells(fact, print)));
  const edges = gridEdges(cells);
  const total = edges.at(-1) ?? 0;
  const places = seals.map((mark, i) => ({ from: total + i * pdfSealSpan, mark }));
  const allEdges = [...edges, ...places.map(({ from }) => from + pdfSealSpan)];
  const head: GridCell[][] = caption ? [[{ span: total, content: captionCell(caption, print) }]] : [];
  const body = [...head, ...cells].map((row, at) => [
    ...gridRow(row, edges),
    ...places.map(({ mark }): TableCell =>
      at === 0 ? { ...sealCell(print(mark)), rowSpan: rows.length + head.length } : {},
    ),
  ]);
  const widths = allEdges.slice(1).map((edge, i) => (edge - (allEdges[i] ?? 0)) * unit - 2 * padding.side - rule.inner);
  return { layout: grid(body.length, widths.length), table: { widths, body } };
}

function factCells({ label, value, span, labelSpan = 3 }: PdfFact, print: (text: string) => string): GridCell[] {
  return [
    {
      span: labelSpan,
      content: { text: print(label), fontSize: 8, color: ink.label, fillColor: ink.tint, verticalAlignment: 'middle' },
    },
    { span: span - labelSpan, content: { text: print(value), verticalAlignment: 'middle' } },
  ];
}

function captionCell({ title, detail }: NonNullable<PdfFacts['caption']>, print: (text: string) => string): TextCell {
  return {
    text: [{ text: print(title), bold: true }, aside(detail, print)],
    fillColor: ink.caption,
  };
}

/** What stands smaller behind a title. */
const aside = (detail = '', print: (text: string) => string): { text: string; fontSize: number; color: string } => ({
  text: detail && `　${print(detail)}`,
  fontSize: 8,
  color: ink.label,
});

function sealCell(mark: string): TextCell {
  return { text: mark, color: ink.mark, alignment: 'center', fontSize: 11, verticalAlignment: 'middle' };
}

const grid = (rows: number, columns: number): CustomTableLayout => ({
  hLineWidth: (i) => (i === 0 || i === rows ? rule.outer : rule.inner),
  vLineWidth: (i) => (i === 0 || i === columns ? rule.outer : rule.inner),
  // of one colour: where lines meet, the later one lies above
  hLineColor: () => ink.rule,
  vLineColor: () => ink.rule,
  paddingLeft: () => padding.side,
  paddingRight: () => padding.side,
  paddingTop: () => padding.above,
  paddingBottom: () => padding.above,
});
