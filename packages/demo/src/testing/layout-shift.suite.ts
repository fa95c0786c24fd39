import type { Page } from 'playwright-core';

/** What moved on a page that nobody touched, and by how much: the layout shifts of the browser itself. */
export interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** From the next page on, keeps what moves. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(globalThis, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly {
            readonly node: Node | null;
            readonly previousRect: DOMRect;
            readonly currentRect: DOMRect;
          }[];
        };
        const names = sources.map(({ node, previousRect, currentRect }) =>
          node instanceof Element
            ? `${node.localName}.${node.className}`
            : `in an element of ours ${JSON.stringify([previousRect, currentRect])}`,
        );
        if (!hadRecentInput) shifts.push({ value, moved: names });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved since the page was opened. */
export const shiftsOf = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(
    () =>
      // two frames: what was drawn last has been told by then
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(Reflect.get(globalThis, 'shifts')))),
      ),
  );
