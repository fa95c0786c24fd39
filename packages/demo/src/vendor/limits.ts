import type { FieldControl, FieldErrors } from './field-errors.ts';
import { write, type Words } from './outcome.ts';

/** Longer ones are met by nobody who types, so that they are told only when they are passed. */
const told = 2_000;
/** Shorter ones are numbers and the like, whose name says enough. */
const ofTexts = 40;

/**
 * Takes over the `maxlength` of a form's texts, at which a browser cuts what is pasted without a word: the limit is told below the
 * field instead, and whatever is typed stays. Gives what is wrong with the fields now, by their names.
 */
export function watchLimits(errors: FieldErrors): () => Readonly<Record<string, Words>> {
  const limits = new Map<FieldControl, number>();
  for (const control of errors.controls) {
    if (control instanceof HTMLSelectElement || control.maxLength < 0) continue;
    const limit = control.maxLength;
    limits.set(control, limit);
    control.removeAttribute('maxlength');
    if (limit >= ofTexts && limit <= told && control.spellcheck) tellLimit(control, limit); // an identifier has one of its own
  }
  return () =>
    Object.fromEntries(
      [...limits]
        .map(([{ name, value }, limit]) => [name, value.trim().length, limit] as const)
        .filter(([, length, limit]) => length > limit)
        .map(([name, length, limit]) => [name, tooLong(length, limit)]),
    );
}

function tellLimit(control: HTMLInputElement | HTMLTextAreaElement, limit: number): void {
  const hint = document.createElement('small');
  hint.id = `${control.form?.id}-${control.name}-limit`;
  write(hint, { ja: `${written(limit)}文字まで`, en: `At most ${written(limit)} characters` });
  control.closest('.field')?.append(hint);
  control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), hint.id].join(' ').trim());
}

const tooLong = (length: number, limit: number): Words => ({
  ja: `${written(limit)}文字以内で入力してください。いまは${written(length)}文字です。`,
  en: `Please use at most ${written(limit)} characters. There are ${written(length)} now.`,
});

const written = (count: number): string => count.toLocaleString('en');
