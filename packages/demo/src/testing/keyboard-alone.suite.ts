import type { Locator, Page } from 'playwright-core';
import { chooseByKeys, pressByKeys, tabTo, tickByKeys, typeByKeys } from './keys.suite.ts';

/** Whether this run does every journey with the keyboard alone, as the long run does. */
export const keyboardAlone: boolean = process.env['MADO_KEYBOARD'] === '1';

let taken = false;

/** From now on whatever a journey clicks, ticks, fills or chooses is reached by Tab and arrows and done by keys. */
export function takePointer(page: Page): void {
  if (taken) return; // all pages of the process share one kind of locator
  taken = true;
  const locators: Pick<Locator, 'fill' | 'selectOption'> = Object.getPrototypeOf(page.locator('body'));
  const { fill, selectOption } = locators;
  Object.assign(locators, {
    click: press,
    tap: press,
    hover: async function (this: Locator): Promise<void> {
      await tabTo(this);
    },
    check(this: Locator): Promise<void> {
      return tickByKeys(this, true);
    },
    uncheck(this: Locator): Promise<void> {
      return tickByKeys(this, false);
    },
    async fill(this: Locator, ...options: Parameters<typeof fill>): Promise<void> {
      // a date is typed part by part, in the order of the browser's language
      if ((await this.getAttribute('type')) === 'date') await fill.apply(this, options);
      else await typeByKeys(this, options[0]);
    },
    async selectOption(this: Locator, ...options: Parameters<typeof selectOption>): Promise<string[]> {
      const [choice] = options;
      const isNamed = typeof choice === 'object' && choice !== null && 'label' in choice;
      const wanted = isNamed ? choice.label : choice;
      if (typeof wanted !== 'string') return selectOption.apply(this, options);
      await chooseByKeys(this, wanted);
      return [wanted];
    },
  });
}

function press(this: Locator): Promise<void> {
  return pressByKeys(this);
}
