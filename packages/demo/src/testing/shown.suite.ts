import type { Page } from 'playwright-core';

/** A page that was shown. */
export interface Shown {
  readonly path: string;
  /** Whether it came back as it was left. */
  readonly persisted: boolean;
  /** What could be read on it then. */
  readonly text: string;
}

/** Keeps what could be read on each page at the moment at which it was shown. */
export async function keepWhatIsShown(page: Page): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  await page.exposeFunction('tellShown', (one: Shown) => void shown.push(one));
  await page.addInitScript(tellWhatIsShown);
  return shown;
}

/**
 * Runs in the page, before its own scripts: tells a function of the test's what is shown, each time, and keeps it in the
 * tab too, since what a page that goes away at once tells may be lost.
 */
export function tellWhatIsShown(): void {
  const textOf = (node: Node): string =>
    node.nodeType === Node.TEXT_NODE
      ? (node.textContent ?? '')
      : [...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes]
          .map(textOf)
          .join(' ');
  addEventListener('pageshow', ({ persisted }) => {
    const one = { path: location.pathname, persisted, text: textOf(document.body) };
    const before: unknown[] = JSON.parse(sessionStorage.getItem('shown') ?? '[]');
    sessionStorage.setItem('shown', JSON.stringify([...before, one]));
    Reflect.get(globalThis, 'tellShown')(one);
  });
}
