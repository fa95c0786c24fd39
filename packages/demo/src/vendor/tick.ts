/** Adds a box to a form's group of boxes, ticked: most come together. */
export function offerTick(
  form: HTMLFormElement,
  { name, value, text }: { readonly name: string; readonly value: string; readonly text: string },
): void {
  const [label, box, words] = [
    document.createElement('label'),
    document.createElement('input'),
    document.createElement('span'),
  ];
  label.className = 'tick';
  Object.assign(box, { type: 'checkbox', name, value, checked: true });
  words.textContent = text;
  label.append(box, words);
  form.querySelector('fieldset')?.append(label);
}
