import type { ApplicationEntries } from '@madoguchi/sdk';

/**
 * Lets the fields in `root` say what the entries do, once what was saved elsewhere was taken over (CRT-04). The field that
 * somebody is in is left alone: nothing changes under what is being composed, and what is typed on there counts.
 */
export function showMerged(root: ShadowRoot | HTMLElement, entries: ApplicationEntries): void {
  const { activeElement } = root instanceof ShadowRoot ? root : root.ownerDocument;
  for (const field of root.querySelectorAll('input.mado-input, textarea.mado-input, select.mado-input')) {
    if (field === activeElement || !('name' in field && 'value' in field)) continue;
    const value = valueAt(entries, String(field.name));
    if (typeof value === 'string' && field.value !== value) field.value = value;
  }
}

/** By its name: `contacts.technical.name`. */
function valueAt(entries: ApplicationEntries, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      entries,
    );
}
