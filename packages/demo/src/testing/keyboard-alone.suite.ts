import type { Locator, Page } from 'playwright-core';
import { keyboard } from './information-pages.suite.ts';
import { desktop, widths, type Visit } from './journey.suite.ts';

/** For journeys that the long run repeats with the keyboard alone. */
export const widthsAndKeyboard: readonly (readonly [name: string, visit: Visit, prepare: (page: Page) => void])[] = [
  ...widths.map(([name, visit]) => [name, visit, () => undefined] as const),
  ...(process.env['MADO_LONG'] === '1' ? [['with the keyboard alone', desktop, takePointer] as const] : []),
];

const alone = new WeakSet<Page>();

/** From now on whatever a journey clicks, ticks or fills on this page is reached by Tab and done by keys. */
function takePointer(page: Page): void {
  const locators: Pick<Locator, 'click' | 'check' | 'fill'> = Object.getPrototypeOf(page.locator('body'));
  alone.add(page);
  const { click, check, fill } = locators;
  Object.assign(locators, {
    click(this: Locator, ...options: Parameters<typeof click>) {
      return alone.has(this.page()) ? keyboard.press(reached(this)) : click.apply(this, options);
    },
    async check(this: Locator, ...options: Parameters<typeof check>) {
      if (!alone.has(this.page())) return check.apply(this, options);
      if (!(await this.isChecked())) await keyboard.press(this);
    },
    fill(this: Locator, ...options: Parameters<typeof fill>) {
      return alone.has(this.page()) ? keyboard.type(this, options[0]) : fill.apply(this, options);
    },
  });
}

/** What has the focus when it is pressed: a text stands inside of it. */
function reached(target: Locator): Locator {
  return target.locator('xpath=ancestor-or-self::*[self::button or self::summary or self::a or self::input][1]');
}
