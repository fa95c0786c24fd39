import { bigrams } from '../portal/search-text.rules.ts';

/** How much of what is written is looked at for suggestions, in UTF-16 units. */
export const longestSuggestionText = 2_000;

/** How many pairs of characters are looked for. */
export const mostSuggestionPairs = 40;

/** Two letters or digits, of which the first is not hiragana: 障害 and 切れ tell what a text is about, です and に障 do not. */
const telling = /^(?!\p{Script=Hiragana})[\p{L}\p{N}]{2}$/u;

/** What is sent of an inquiry that is being written: its title, and as much of the description as there is room for. */
export function suggestionText(title: string, description: string): string {
  return `${title.trim()}\n${description.trim()}`.trim().slice(0, longestSuggestionText).toWellFormed();
}

/** The pairs of characters by which articles are found that may answer a text: the first 40 that tell something. */
export function suggestionPairs(text: string): readonly string[] {
  return bigrams(text.slice(0, longestSuggestionText))
    .filter((pair) => telling.test(pair))
    .slice(0, mostSuggestionPairs);
}

/** How many of so many pairs an article must have to be suggested: a third of a few, five of many. */
export function fewestShared(pairs: number): number {
  return Math.max(1, Math.min(5, Math.ceil(pairs / 3)));
}
