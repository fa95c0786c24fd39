import type { Page } from 'playwright-core';

/** Keeps, for each time that the page is shown, whether it came back as it was left, and what could be read on it then. */
export async function keepWhatIsShown(page: Page): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  await page.exposeFunction('tellShown', (one: Shown) => void shown.push(one));
  await page.addInitScript(() => {
    const textOf = (node: Node): string =>
      node.nodeType === Node.TEXT_NODE
        ? (node.textContent ?? '')
        : [...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : []), ...node.childNodes]
            .map(textOf)
            .join(' ');
    addEventListener('pageshow', ({ persisted }) =>
      Reflect.get(globalThis, 'tellShown')({ persisted, text: textOf(document.body) }),
    );
  });
  return shown;
}

export interface Shown {
  readonly persisted: boolean;
  readonly text: string;
}
