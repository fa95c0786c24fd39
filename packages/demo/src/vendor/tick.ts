export interface Tick {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  /** Default true: most come together. */
  readonly isTicked?: boolean;
}

/** Adds a box to a form's group of boxes. */
export function offerTick(form: HTMLElement, { name, value, text, isTicked = true }: Tick): void {
  const [label, box, words] = [
    document.createElement('label'),
    document.createElement('input'),
    document.createElement('span'),
  ];
  label.className = 'tick';
  Object.assign(box, { type: 'checkbox', name, value, checked: isTicked });
  words.textContent = text;
  label.append(box, words);
  form.querySelector('fieldset')?.append(label);
}
