import { createMessages, type Catalogue, type Messages } from '@madoguchi/sdk';
import { offerLanguages, say } from '../page/language.ts';
import { tellAgain } from './outcome.ts';

/** Offers the page's languages; `redraw` draws what was read in the one that was chosen. */
export function openDesk(redraw: () => void): void {
  offerLanguages(document.querySelector('.language'), () => {
    redraw();
    tellAgain();
  });
}

/** Texts of a catalogue in the page's language. */
export function wordsIn(ja: Catalogue, en: Catalogue): Messages {
  return createMessages(say('ja', 'en'), [say('ja', 'en') === 'ja' ? ja : en]);
}

/** `2026/12/31` for `2026-12-31`. */
export const dayText = (day: string): string => day.replaceAll('-', '/');

export const yen = (amount: number): string =>
  new Intl.NumberFormat(say('ja-JP', 'en-GB'), { style: 'currency', currency: 'JPY' }).format(amount);

/** A form of the page by its id. */
export function formOf(id: string): HTMLFormElement {
  const form = document.getElementById(id);
  if (!(form instanceof HTMLFormElement)) throw new TypeError(`the page has no form ${id}`);
  return form;
}

/** The section of the page below a heading. */
export function sectionOf(id: string): HTMLElement {
  const section = document.querySelector<HTMLElement>(`section[aria-labelledby="${id}"]`);
  if (!section) throw new TypeError(`the page has no section ${id}`);
  return section;
}

/** What stands in a text field, one a line. */
export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
