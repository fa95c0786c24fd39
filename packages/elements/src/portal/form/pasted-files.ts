/** The files that are pasted, a photograph of a screen above all. Text stays text: a table copied from a sheet is a picture too. */
export function pastedFiles({ clipboardData }: ClipboardEvent): readonly File[] {
  return clipboardData?.types.includes('text/plain') ? [] : [...(clipboardData?.files ?? [])];
}
