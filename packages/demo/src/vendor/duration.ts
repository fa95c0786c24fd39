import { say } from '../page/language.ts';

/** Milliseconds in words, down to seconds: `1日 2時間`. Empty for less than one. */
export function inWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [
    [Math.floor(seconds / 86_400), say('日', ' d')],
    [Math.floor(seconds / 3_600) % 24, say('時間', ' h')],
    [Math.floor(seconds / 60) % 60, say('分', ' min')],
    [seconds % 60, say('秒', ' s')],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join(' ');
}
