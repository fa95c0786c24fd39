/** The longest name of a file, in code points. */
export const fileNameLength = 120;

/**
 * A file's name as it may be shown and stored on any system: its last part alone, without control characters and marks
 * that turn the direction of what follows, without what no system allows, and not too long, with its ending kept. Empty
 * where nothing is left.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const allowed = last.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').replaceAll(/[<>:"|?*]/g, '_');
  const all = [...allowed];
  const counts = (character: string): boolean => character !== '.' && character.trim() !== '';
  const characters = all.slice(Math.max(0, all.findIndex(counts)), all.findLastIndex(counts) + 1);
  if (characters.length <= fileNameLength) return characters.join('');
  const dot = characters.lastIndexOf('.');
  const ending = dot > 0 && characters.length - dot <= 16 ? characters.slice(dot) : [];
  return [...characters.slice(0, fileNameLength - ending.length), ...ending].join('');
}
