import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';

/** Sentences as one text: Japanese has no space between them. */
export function joinSentences(locale: string, sentences: readonly string[]): string {
  return sentences.join(ownLanguage(locale) === 'ja' ? '' : ' ');
}
