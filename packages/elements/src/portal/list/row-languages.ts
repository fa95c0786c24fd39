import type { Messages } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { foreignLanguage } from '../text/foreign-language.ts';
import type { ListTexts } from './list-texts.ts';

/** In which language the rows of a list are that the vendor wrote, where that is not the page's. */
export interface RowLanguages<Item> {
  /** Whether all are in Japanese on a page that is not: then the list says so once. */
  readonly all: boolean;
  /** For the `lang` of a row. */
  of(item: Item): 'ja' | undefined;
  /** Says it at a row, where it is not said of all. */
  note(item: Item): TemplateResult | typeof nothing;
}

/** `textOf` gives everything that the vendor wrote in a row. */
export function rowLanguages<Item>(
  messages: Messages<ListTexts>,
  items: readonly Item[],
  textOf: (item: Item) => string,
): RowLanguages<Item> {
  const of = (item: Item): 'ja' | undefined => foreignLanguage(textOf(item), messages.locale);
  const all = items.length > 0 && items.every(of);
  return {
    all,
    of,
    note: (item) =>
      !all && of(item) ? html` <span class="list-language">${messages.text('list.japanese')}</span>` : nothing,
  };
}
