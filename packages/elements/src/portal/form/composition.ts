/**
 * Keeps Enter from submitting while an input method composes. Safari ends the composition before the key comes, and
 * then only `keyCode` 229 tells (w3c/uievents issue 202).
 */
export function guardComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
