import { holdsPrivateKey } from '@madoguchi/sdk/certificates/private-key.rules.js';

/** What a field that text goes into tells of itself. */
type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** A listener for `guardedEvents`, in the capture phase, so that it comes before the field's own. */
export interface KeyGuard {
  readonly capture: true;
  handleEvent(this: void, event: Event): void;
}

export const guardedEvents = ['paste', 'drop', 'beforeinput', 'input'] as const;

/**
 * Keeps private keys out of all fields below it (CRT-05): a paste, drop or other input after which a field would hold one does
 * not happen, so that nothing can undo it back. What a browser lets nobody prevent, such as what an input method or a filler
 * of forms puts in, is taken out at once, and then `inserted` is true: the field has to be made anew, without its history.
 */
export function keyGuard(onCaught: (field: string, inserted: boolean) => void): KeyGuard {
  return {
    capture: true,
    handleEvent(event) {
      const [field] = event.composedPath();
      if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return;
      if (!textsAfter(event, field).some(holdsPrivateKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const inserted = event.type === 'input';
      if (inserted) field.value = '';
      onCaught(field.name, inserted);
    },
  };
}

/** What would arrive, and what would stand in the field then; what stands there where it is over. */
function textsAfter(event: Event, field: TextControl): readonly string[] {
  if (event.type === 'input') return [field.value];
  const text = arriving(event);
  if (text === '') return [];
  const { value } = field;
  const [start, end] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length];
  return [text, value.slice(0, start) + text + value.slice(end)];
}

function arriving(event: Event): string {
  if (event instanceof ClipboardEvent) return event.clipboardData?.getData('text/plain') ?? '';
  if (event instanceof DragEvent) return event.dataTransfer?.getData('text/plain') ?? '';
  if (!(event instanceof InputEvent)) return '';
  return event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
}
