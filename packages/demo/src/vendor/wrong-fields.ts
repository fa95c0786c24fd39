import type { PortalError } from '@madoguchi/sdk';
import type { Words } from './outcome.ts';

/** What an answer says about fields, by their names: words for a field and a code of its own, or for the field alone. */
export function wordsAt(
  { code, fieldErrors }: PortalError,
  words: Readonly<Record<string, Words>>,
): Readonly<Record<string, Words>> | undefined {
  if (code !== 'invalid-input') return undefined;
  const found = fieldErrors.flatMap(({ field, code: why }) => {
    const told = words[`${field} ${why}`] ?? words[field];
    return told ? [[field, told] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** How to mend a number. */
export const wholeNumber = (most: string): Words => ({
  ja: `1から${most}までの整数を入力してください。`,
  en: `Enter a whole number from 1 to ${most}.`,
});
