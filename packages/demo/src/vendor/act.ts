import { isPortalError, type PortalError } from '@madoguchi/sdk';
import { createIntent } from '@madoguchi/sdk/portal/intent.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { FieldErrors, type FieldControl } from './field-errors.ts';
import { watchLimits } from './limits.ts';
import { tell, type Words } from './outcome.ts';

/** What a form of the vendor's page does. */
export interface Act<Output> {
  /**
   * Sends what stands in the fields.
   *
   * @throws {PortalError} what it failed with.
   */
  send(fields: ReadonlyMap<string, string>, idempotencyKey: string, form: HTMLFormElement): Promise<Output>;
  /** What is said once it is done. */
  done(output: Output, fields: ReadonlyMap<string, string>): Words;
  /** What an answer says about a field, by the field's name. */
  refused?(error: PortalError): Readonly<Record<string, Words>> | undefined;
  /** What an answer says that is about no field. */
  fails?(error: PortalError): Words | undefined;
  /** The fields that are emptied once it is done. */
  readonly empties: readonly string[];
}

const missing: Words = { ja: '入力してください。', en: 'Please fill this in.' };
const missingChoice: Words = { ja: '選んでください。', en: 'Please choose one.' };
const unreached: Words = {
  ja: 'サーバーに届きませんでした。入力した内容は残っています。もう一度お試しください。',
  en: 'The server was not reached. What you typed is still here. Please try again.',
};
const failed: Words = {
  ja: '処理できませんでした。入力した内容は残っています。もう一度お試しください。',
  en: 'That did not work. What you typed is still here. Please try again.',
};
const marked: Words = {
  ja: '入力内容を確認してください。直すところは、各項目の下に書いてあります。',
  en: 'Please check what you typed. What to mend is said below each field.',
};
const stranger: Words = {
  ja: 'このページを開いてから時間がたちました。入力した内容を控えて、ページを開き直してください。',
  en: 'This page was opened some time ago. Please note what you typed, and open the page again.',
};

/**
 * Lets a form do its act: a field that has to be filled in says so, and so does one with too much in it; one click makes
 * one request, a repeat after a broken line makes nothing twice, and what was typed stays until it is done.
 */
export function connectAct<Output>(form: HTMLFormElement, act: Act<Output>): void {
  const place = form.querySelector('.message');
  const button = form.querySelector('button:not([type="button"])');
  const errors = new FieldErrors(form);
  const tooLong = watchLimits(errors);
  const intent = createIntent({ random: cryptoRandom, clock: Date });
  let busy = false;

  const run = async (): Promise<void> => {
    const empty = Object.fromEntries(
      errors.controls
        .filter((control) => control.required && control.value.trim() === '')
        .map((control) => [control.name, isChoice(control) ? missingChoice : missing]),
    );
    if (errors.show({ ...empty, ...tooLong() })) return tell(place, marked, true);
    const fields = new Map(errors.controls.map(({ name, value }) => [name, value]));
    tell(place, undefined);
    form.querySelector('.see')?.toggleAttribute('hidden', true);
    try {
      const output = await intent.attempt([...new FormData(form)].map(entryText), (key) => act.send(fields, key, form));
      for (const control of errors.controls) if (act.empties.includes(control.name)) control.value = '';
      for (const box of form.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = false;
      tell(place, act.done(output, fields));
    } catch (error) {
      const refusal = isPortalError(error) ? act.refused?.(error) : undefined;
      if (refusal && errors.show(refusal)) return tell(place, marked, true);
      tell(place, (isPortalError(error) && act.fails?.(error)) || reason(error), true);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    button?.setAttribute('aria-disabled', 'true');
    void run().finally(() => {
      busy = false;
      button?.removeAttribute('aria-disabled');
    });
  });
}

/** An entry as a text that is another one for another file. */
const entryText = ([name, value]: readonly [string, FormDataEntryValue]): string =>
  value instanceof File ? [name, value.name, value.size, value.lastModified].join(',') : [name, value].join(',');

const isChoice = (control: FieldControl): boolean => control instanceof HTMLSelectElement;

function reason(error: unknown): Words {
  if (!isPortalError(error)) return failed;
  if (error.code === 'unauthenticated') return stranger;
  return error.code === 'network' || error.code === 'timeout' ? unreached : failed;
}
