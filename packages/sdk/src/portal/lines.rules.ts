/**
 * A text of several lines as it is stored: line breaks are `\n`, control characters and those that turn the direction of
 * what follows are left out, as pasted logs have some, and nothing blank stands around it.
 */
export function storedLines(typed: string): string {
  return typed
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\t\n\P{Cc}]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}
