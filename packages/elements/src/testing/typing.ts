/** Types into a field, one input event a character, at the end of what is there. */
export function type(field: HTMLInputElement, text: string): void {
  field.focus();
  for (const data of text) {
    field.value += data;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data, inputType: 'insertText' }));
  }
}

/** Empties a field and types into it. */
export function retype(field: HTMLInputElement, text: string): void {
  field.value = '';
  type(field, text);
}

type Step =
  | readonly ['keydown' | 'keyup', KeyboardEventInit]
  | readonly ['composition', string, string]
  | readonly ['input', string];

/** The events of composing `text` and taking it over with Enter, in the order in which each browser sends them. */
const orders: Readonly<Record<'chromium' | 'safari', (text: string) => readonly Step[]>> = {
  // the key that ends the composition comes while it still runs
  chromium: (text) => [
    ['composition', 'compositionstart', ''],
    ['keydown', { key: 'Process', keyCode: 229, isComposing: true }],
    ['composition', 'compositionupdate', text],
    ['input', text],
    ['keydown', { key: 'Enter', keyCode: 229, isComposing: true }],
    ['composition', 'compositionend', text],
    ['keyup', { key: 'Enter', keyCode: 13 }],
  ],
  // the composition ends first, and only the key code tells that the key belonged to it
  safari: (text) => [
    ['composition', 'compositionstart', ''],
    ['composition', 'compositionupdate', text],
    ['input', text],
    ['composition', 'compositionend', text],
    ['keydown', { key: 'Enter', keyCode: 229, isComposing: false }],
    ['keyup', { key: 'Enter', keyCode: 13 }],
  ],
};

/**
 * Composes `text` in the field as a browser's input method does, and submits the form at Enter as a browser does unless
 * somebody prevents it.
 */
export function compose(field: HTMLInputElement, text: string, order: keyof typeof orders): void {
  field.focus();
  const before = field.value;
  for (const step of orders[order](text)) {
    if (step[0] === 'composition') {
      field.dispatchEvent(new CompositionEvent(step[1], { bubbles: true, composed: true, data: step[2] }));
    } else if (step[0] === 'input') {
      field.value = before + step[1];
      const event = {
        bubbles: true,
        composed: true,
        data: step[1],
        isComposing: true,
        inputType: 'insertCompositionText',
      };
      field.dispatchEvent(new InputEvent('input', event));
    } else {
      const event = new KeyboardEvent(step[0], { ...step[1], bubbles: true, composed: true, cancelable: true });
      const goesOn = field.dispatchEvent(event);
      if (goesOn && step[0] === 'keydown' && event.key === 'Enter') field.form?.requestSubmit();
    }
  }
}
