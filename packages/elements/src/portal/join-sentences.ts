/** Sentences as one text: Japanese has no space between them. */
export function joinSentences(locale: string, sentences: readonly string[]): string {
  return sentences.join(locale.startsWith('ja') ? '' : ' ');
}
