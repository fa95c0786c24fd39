const page = `@media print {
  html, body { block-size: 100% !important; min-block-size: 0 !important; overflow: hidden !important; background: none !important; visibility: hidden !important; }
}`;

/**
 * Prints an element's `.paper` alone: the rest of the host's page stays off the paper while the browser prints. `printed` is
 * called once its dialog is closed; whether anything came out no browser tells.
 */
export function printAlone({ ownerDocument }: Element, printed: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(page);
  ownerDocument.adoptedStyleSheets.push(sheet);
  const over = (): void => {
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter((one) => one !== sheet);
    printed();
  };
  addEventListener('afterprint', over, { once: true });
  print();
}
