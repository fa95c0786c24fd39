/** The field that a press brings the focus to. */
let pressed: HTMLInputElement | undefined;

/**
 * Selects what stands in a field for a number when one comes to it, by key or by a press, so that what is typed stands in its
 * place and not before it: 5 in a field with 0 is 5. A further press sets the caret as ever. Listens to `pointerdown`, `focus`
 * and `click`: browsers set the caret between the last two.
 */
export function selectOnEntry({ type, currentTarget: field }: Event): void {
  if (!(field instanceof HTMLInputElement)) return;
  if (type === 'pointerdown') pressed = field.matches(':focus') ? undefined : field;
  else if (type === 'focus') field.select();
  else {
    if (pressed === field && field.selectionStart === field.selectionEnd) field.select();
    pressed = undefined;
  }
}
