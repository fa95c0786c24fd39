import '../../define/mado-portal.ts';
import { equal, includes, ok } from '../../testing/assert.ts';
import { place, placeMarkup, settle, until } from '../../testing/fixture.ts';
import { descriptionOf, focused, nameOf, textOf } from '../../testing/queries.ts';
import { createScriptedServer, portalOn } from '../../testing/scripted-server.ts';
import { compose, retype, type } from '../../testing/typing.ts';
import type { MadoField } from './mado-field.ts';

/** A kind of field, as the promises of all of them are tried on it. */
export interface FieldSubject {
  readonly tag: 'mado-kana-field' | 'mado-telephone-field' | 'mado-postal-code-field' | 'mado-full-width-field';
  /** Typed in another form, and how it is stored. */
  readonly typed: string;
  readonly stored: string;
  /** What cannot be taken, and words that say so. */
  readonly wrong: string;
  readonly says: { readonly ja: string; readonly en: string };
}

const isField = (found: Element | null): found is MadoField => found !== null && 'raw' in found;

/** The control inside. */
export function controlOf(element: Element): HTMLInputElement {
  const input = element.shadowRoot?.querySelector('input');
  ok(input, 'the field is drawn');
  return input;
}

/** Puts markup with one field into the page. */
export async function placeField(markup: string): Promise<{ element: MadoField; form: HTMLFormElement | null }> {
  const first = placeMarkup(markup);
  const tag = /<(mado-[\w-]+-field)/.exec(markup)?.[1] ?? '';
  const element = first.matches(tag) ? first : first.querySelector(tag);
  ok(isField(element));
  await until(() => element.shadowRoot?.querySelector('input'));
  await settle(element);
  return { element, form: element.form };
}

const leave = async (element: MadoField): Promise<void> => {
  controlOf(element).blur();
  await settle(element);
};
const errorOf = (element: MadoField): string =>
  textOf(element.shadowRoot?.querySelector('.mado-error') ?? document.createElement('p'));

/** The promises that every field keeps which a page can use alone. */
export function fieldSuite({ tag, typed, stored, wrong, says }: FieldSubject): void {
  const inForm = (attributes = ''): ReturnType<typeof placeField> =>
    placeField(`<form><${tag} name="one" label="見出し" ${attributes}></${tag}><button>送る</button></form>`);

  describe(`${tag} in a plain form`, () => {
    it('gives the form’s data the strict value, keeps what was typed, and shows the strict one once it is left', async () => {
      const { element, form } = await inForm();
      const input = controlOf(element);
      equal(nameOf(input), '見出し');
      type(input, typed);
      equal([input.value, element.raw, element.value], [typed, typed, stored]);
      ok(form);
      equal(new FormData(form).get('one'), stored);
      await leave(element);
      equal([input.value, element.raw, element.value], [stored, typed, stored]);
      equal(element.validity.valid, true);
    });

    it('tells of each input, and once of a change', async () => {
      const { element, form } = await inForm();
      const told: string[] = [];
      for (const name of ['input', 'change'])
        form?.addEventListener(name, ({ type: one, target }) => told.push(`${one} ${target === element}`));
      const input = controlOf(element);
      retype(input, typed);
      equal(
        told,
        Array.from(typed, () => 'input true'),
      );
      told.length = 0;
      await leave(element);
      input.focus();
      await leave(element);
      equal(told, ['change true']);
    });

    it('says what is wrong once it is left, and no more as soon as that is mended', async () => {
      const { element, form } = await inForm();
      const input = controlOf(element);
      type(input, wrong);
      await settle(element);
      equal(errorOf(element), '');
      await leave(element);
      includes(errorOf(element), says.ja);
      includes(descriptionOf(input), says.ja);
      equal([input.value, element.value, input.getAttribute('aria-invalid')], [wrong, wrong, 'true']);
      equal([element.validity.valid, element.validationMessage === errorOf(element)], [false, true]);
      equal(form?.checkValidity(), false);
      retype(input, typed);
      await settle(element);
      equal([errorOf(element), element.validity.valid, form?.checkValidity()], ['', true, true]);
    });

    it('may be required, and is led to when the form is submitted without it', async () => {
      const { element, form } = await inForm('required');
      equal([element.validity.valueMissing, errorOf(element)], [true, '']);
      let submitted = 0;
      form?.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted += 1;
      });
      form?.querySelector('button')?.click();
      await settle(element);
      equal([submitted, errorOf(element)], [0, '見出しを入力してください。']);
      type(controlOf(element), typed);
      form?.querySelector('button')?.click();
      equal(submitted, 1);
    });

    it('submits with Enter by the form’s own button, with the strict value, and not while composing', async () => {
      const { element, form } = await inForm();
      const input = controlOf(element);
      const submitted: unknown[] = [];
      form?.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted.push(new FormData(form).get('one'), event.submitter?.localName);
      });
      compose(input, typed, 'chromium');
      await settle(element);
      compose(input, '', 'safari');
      equal([submitted, input.value], [[], typed]);
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
      equal([submitted, input.value], [[stored, 'button'], stored]);
    });

    it('changes nothing while somebody composes', async () => {
      const { element } = await inForm();
      const input = controlOf(element);
      input.focus();
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      Object.assign(element, { value: element.value }); // a page that follows every input
      element.setAttribute('hint', '新しい説明');
      element.requestUpdate();
      await settle(element);
      equal(input.value, typed);
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: typed }));
      await leave(element);
      equal(input.value, stored);
    });

    it('is reset, restored, set and read as a native field', async () => {
      const { element, form } = await inForm(`value="${typed}"`);
      const input = controlOf(element);
      equal([element.value, input.value, element.defaultValue], [stored, stored, typed]);
      retype(input, wrong);
      await leave(element);
      form?.reset();
      await settle(element);
      equal([element.value, input.value, errorOf(element)], [stored, stored, '']);
      element.formStateRestoreCallback(typed);
      equal(element.value, stored);
      element.value = '';
      equal([element.value, input.value, form && new FormData(form).get('one')], ['', '', '']);
      element.value = typed;
      await settle(element);
      equal([element.value, input.value], [stored, stored]);
    });

    it('is left out while it or its fieldset is disabled, and is no more wrong while it can only be read', async () => {
      const { element } = await placeField(
        `<form><fieldset><${tag} name="one" label="見出し" value="${wrong}"></${tag}></fieldset></form>`,
      );
      const { form } = element;
      const fieldset = form?.querySelector('fieldset');
      ok(form && fieldset);
      equal([element.validity.valid, form.checkValidity()], [false, false]);
      fieldset.disabled = true;
      await settle(element);
      equal([controlOf(element).disabled, [...new FormData(form)].length, form.checkValidity()], [true, 0, true]);
      fieldset.disabled = false;
      element.disabled = true;
      await settle(element);
      equal([controlOf(element).disabled, [...new FormData(form)].length], [true, 0]);
      element.disabled = false;
      element.readOnly = true;
      await settle(element);
      equal([controlOf(element).disabled, controlOf(element).readOnly, form.checkValidity()], [false, true, true]);
      equal(new FormData(form).get('one'), wrong);
    });

    it('takes a message of the page’s own until it is changed', async () => {
      const { element } = await inForm(`value="${typed}"`);
      element.setCustomValidity('この番号は登録されていません。');
      await settle(element);
      equal([element.validity.customError, errorOf(element)], [true, 'この番号は登録されていません。']);
      retype(controlOf(element), typed);
      await settle(element);
      equal([element.validity.valid, errorOf(element)], [true, '']);
    });

    it('is named and focused by a label of the page', async () => {
      const { element, form } = await placeField(
        `<form><label for="it">外の見出し</label><${tag} id="it" required></${tag}></form>`,
      );
      equal(nameOf(controlOf(element)), '外の見出し');
      includes(element.validationMessage, '外の見出し');
      form?.querySelector('label')?.click();
      await until(() => focused() === controlOf(element));
      controlOf(element).blur();
      element.focus();
      equal(focused(), controlOf(element));
    });

    it('takes the focus at once where the page wants it', async () => {
      const { element } = await placeField(`<${tag} label="次" autofocus></${tag}>`);
      await until(() => focused() === controlOf(element));
    });

    it('keeps the caret where it is in the text', async () => {
      const { element } = await inForm();
      const input = controlOf(element);
      input.focus();
      type(input, typed);
      input.setSelectionRange(1, 1);
      element.formStateRestoreCallback(typed);
      equal(input.value, stored);
      ok((input.selectionStart ?? 0) < stored.length, `the caret is at ${input.selectionStart}`);
    });

    it('speaks the nearest lang without a portal, and the portal’s language and words within one', async () => {
      const { element } = await inForm(`lang="en" value="${wrong}"`);
      await until(() => element.validationMessage.includes(says.en));
      element.lang = 'ja';
      await until(() => element.validationMessage.includes(says.ja));
      const around = document.createElement('mado-portal');
      around.portal = portalOn(createScriptedServer());
      around.locale = 'en';
      around.append(element);
      place(around);
      await until(() => element.validationMessage.includes(says.en));
      around.messages = { en: { 'field.required': 'Please fill in {label}.' } };
      element.required = true;
      element.value = '';
      await until(() => element.validationMessage === 'Please fill in 見出し.');
    });

    it('is not to be seen with the hidden attribute', async () => {
      const { element } = await inForm('hidden');
      equal(getComputedStyle(element).display, 'none');
    });
  });
}
