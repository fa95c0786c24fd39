import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { axeSource, wcag } from '../../../../scripts/browsers/axe.ts';

/** What an automatic reading by WCAG 2.2 AA and good practice finds wrong with a page, and with frames of web pages in it. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  const frames = page.frames().filter((frame) => frame === page.mainFrame() || /^https?:/.test(frame.url()));
  return (await Promise.all(frames.map((frame) => findingsIn(frame, frame === page.mainFrame())))).flat();
}

/** Each frame is read by itself: one of another site would not answer the reader in the page around it. */
async function findingsIn(frame: Frame, isPage: boolean): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  return frame.evaluate(
    async ([tags, practice]) => {
      const reader: typeof axe = Reflect.get(globalThis, 'axe');
      const how = {
        runOnly: [...tags, ...practice],
        iframes: false,
        resultTypes: ['violations' as const],
        preload: false,
      };
      const { violations } = await reader.run(document, how);
      return violations.map(
        ({ id, nodes }) => `${location.pathname} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    },
    [wcag, isPage ? ['best-practice'] : []] as const, // which asks for what a whole page has: a heading
  );
}
