import { localized, type LocalizedText } from '@madoguchi/sdk';
import { say } from '../page/language.ts';

/** A text in both languages of the demo. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** A configuration's text as words of the demo. */
export const inBoth = (text: LocalizedText): Words => ({ ja: localized(text, 'ja'), en: localized(text, 'en') });

/** Writes a text as the page's own have it, before the page offers its languages. */
export function write(place: HTMLElement, { ja, en }: Words): void {
  place.textContent = ja;
  place.dataset['en'] = en;
}

const told = new Map<Element, Words>();

/** Says how something went, in the page's language and again when that changes. Empty words take it back. */
export function tell(place: Element | null | undefined, words: Words | undefined, isWrong = false): void {
  if (!place) return;
  if (words) told.set(place, words);
  else told.delete(place);
  place.textContent = words ? say(words.ja, words.en) : '';
  place.classList.toggle('wrong', isWrong);
}

/** Says everything that stands on the page again, after the language was changed. */
export function tellAgain(): void {
  for (const [place, { ja, en }] of told) place.textContent = say(ja, en);
}
