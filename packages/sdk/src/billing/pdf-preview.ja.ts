/** Looking at a PDF in the page, in Japanese. */
export const pdfPreviewJa = {
  'pdf-preview.loading': 'PDFを読み込んでいます（{percent}%）',
  'pdf-preview.unavailable': 'PDFを表示できませんでした',
  'pdf-preview.not-shown': 'このページの中では、PDFを表示できません。ダウンロードしてご覧ください。',
  'pdf-preview.download': 'ダウンロード',
  'pdf-preview.close': '閉じる',
} as const;
