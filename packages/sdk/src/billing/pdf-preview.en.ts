import type { Catalogue } from '../portal/messages.ts';
import type { pdfPreviewJa } from './pdf-preview.ja.ts';

/** Looking at a PDF in the page, in English. */
export const pdfPreviewEn: Catalogue<keyof typeof pdfPreviewJa> = {
  'pdf-preview.loading': 'Loading the PDF ({percent}%)',
  'pdf-preview.unavailable': 'The PDF could not be shown',
  'pdf-preview.not-shown': 'PDFs cannot be shown within this page. Please download it.',
  'pdf-preview.download': 'Download',
  'pdf-preview.close': 'Close',
};
