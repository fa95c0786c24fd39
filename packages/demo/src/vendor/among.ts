/** What stands in a field, where it is one of some. */
export function among<Value extends string>(
  values: readonly Value[],
  typed: FormDataEntryValue | string | null | undefined,
): Value | undefined {
  return values.find((one) => one === typed);
}
