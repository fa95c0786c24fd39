import { tell, type Words } from './outcome.ts';

export type FieldControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with the fields of a form, said below each; it goes as soon as the field is mended. */
export class FieldErrors {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.addEventListener('input', ({ target }) => {
      const control = this.controls.find((one) => one === target);
      if (control) this.#say(control, undefined);
    });
  }

  /** The fields that hold a text or a choice, in their order. */
  get controls(): readonly FieldControl[] {
    return [...this.#form.querySelectorAll<FieldControl>('input:not([type="checkbox"]), select, textarea')];
  }

  /** Says what is wrong by the names of the fields, and leads to the first of them. Tells whether there is any. */
  show(wrong: Readonly<Record<string, Words>>): boolean {
    const found = this.controls.filter(({ name }) => name in wrong);
    for (const control of this.controls) this.#say(control, wrong[control.name]);
    found[0]?.focus();
    return found.length > 0;
  }

  #say(control: FieldControl, words: Words | undefined): void {
    const id = `${control.form?.id}-${control.name}-error`;
    const shown = document.getElementById(id);
    if (!words) {
      tell(shown, undefined);
      shown?.remove();
      control.removeAttribute('aria-invalid');
      describe(control, id, false);
      return;
    }
    const place = shown ?? document.createElement('p');
    place.id = id;
    place.className = 'message';
    control.closest('.field')?.append(place);
    control.setAttribute('aria-invalid', 'true');
    describe(control, id, true);
    tell(place, words, true);
  }
}

/** Adds an id to what describes a field, or takes it away; a hint that describes it too stays. */
function describe(control: FieldControl, id: string, on: boolean): void {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id);
  const all = on ? [...others, id] : others;
  if (all.length > 0) control.setAttribute('aria-describedby', all.join(' '));
  else control.removeAttribute('aria-describedby');
}
