import { combinations, everyCombination, type Combination } from './combinations.ts';

/** Which stories are looked at in which combination. */
export type Views = readonly (readonly [combination: Combination, stories: readonly string[]])[];

/**
 * Two of the four for each story, by its id: each in both languages and in both widths, one after the other of an element in
 * dark with light and in forced colours with light. So every element with two stories or more is seen in all four; one that
 * has a single story is seen in all four by itself.
 */
export function inTurn(stories: readonly string[]): Views {
  const counts = new Map<string, number>();
  const turns = stories.map((story) => {
    const turn = counts.get(elementOf(story)) ?? 0;
    counts.set(elementOf(story), turn + 1);
    return turn;
  });
  const isAlone = (story: string): boolean => counts.get(elementOf(story)) === 1;
  return combinations.map((combination, number) => [
    combination,
    stories.filter((story, index) => isAlone(story) || (turns[index] ?? 0) % 2 === Math.floor(number / 2)),
  ]);
}

/** Every story in every combination there is. */
export const inAll = (stories: readonly string[]): Views =>
  everyCombination.map((combination) => [combination, stories]);

/** `identity-mado-login--failed` is one of `identity-mado-login`. */
export const elementOf = (story: string): string => story.replace(/--.*/, '');
