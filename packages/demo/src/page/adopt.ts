/**
 * Styles the page with a sheet given as text. These pages stand under `style-src 'none'`, which forbids style sheets in
 * the markup but not those a script of the page's own makes.
 */
export function adopt(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.unshift(sheet);
}
