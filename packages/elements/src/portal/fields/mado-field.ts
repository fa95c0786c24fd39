import {
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guardComposition } from '../form/composition.ts';
import { entryField } from '../form/entry-field.ts';
import { caretIn, validityFlag, type EntryCheck, type FieldKind } from './field-entry.ts';
import { FormAssociated } from './form-associated.ts';
import { FieldLanguage, type FieldMessages } from './field-language.ts';
import { fieldStyles } from './mado-field.styles.ts';
import { submitAsByEnter } from './submit-as-by-enter.ts';

/**
 * A field of a form, also of a plain `<form>` without a portal around: what is typed is taken in any width, and stands
 * there in its strict form once somebody leaves the field or submits. Nothing changes while typing.
 */
export abstract class MadoField extends FormAssociated {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResult[] = fieldStyles;
  static override properties: PropertyDeclarations = {
    label: {},
    hint: {},
    autocomplete: {},
    value: { attribute: false, noAccessor: true },
  };

  /** Above the field. Without it, a `<label>` of the page names the field. */
  declare label: string | undefined;
  /** Under the label: what must be said before typing. */
  declare hint: string | undefined;
  /** What browsers may fill in, instead of what the kind of field says. */
  declare autocomplete: AutoFill | undefined;
  protected abstract readonly kind: FieldKind;
  readonly #language = new FieldLanguage(this);
  /** What was typed last, as it was typed, or handed in. */
  #typed = '';
  /** The value of which the page was told by `change`. */
  #told = '';
  #custom = '';
  #isComposing = false;
  #showsError = false;

  constructor() {
    super();
    this.addEventListener('invalid', () => this.#showError(true));
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.focus(); // by a label of the page
    });
  }

  /** The value in its strict form; what was typed, while that cannot be taken. Empty when nothing was typed. */
  get value(): string {
    if (this.#typed.trim() === '') return '';
    const read = this.read(this.#typed);
    return read.ok ? read.value : this.#typed.trim();
  }
  set value(value: string | null | undefined) {
    this.changed = true;
    if ((value ?? '') !== this.value) this.put(value ?? ''); // a page that follows every input hands back what it got
  }

  /** What was typed last, as it was typed: in its width, with its hyphens and spaces. */
  get raw(): string {
    return this.#typed;
  }

  /** Says what is wrong by what only the page knows, as an answer of its server. It is over with the next change, or with ''. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#showError(message !== '');
    this.#sync();
  }

  /** Puts the caret into the field, as soon as it is drawn. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) super.focus(options);
    else void this.updateComplete.then(() => super.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sync();
  }

  /** Reads what was typed, which is not empty. */
  protected abstract read(typed: string): EntryCheck;

  /** Called after each change that is not part of a composition. */
  protected typedOn(): void {}

  /** What stands below the field besides an error. */
  protected renderBelow(_messages: FieldMessages | undefined): unknown {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('defaultValue') && !this.changed && this.defaultValue !== undefined) this.put(this.defaultValue);
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    const { inputMode, size, autocomplete } = this.kind;
    this.#sync();
    return html`<div
      class="mado-form"
      @input=${this.#onInput}
      @compositionstart=${this.#onComposition}
      @compositionend=${this.#onCompositionEnd}
      @keydown=${this.#onKey}
      @focusin=${() => this.requestUpdate() /* labels of the page may have changed */}
      @focusout=${() => this.settle()}
    >
      ${entryField({
        id: 'field',
        name: this.name ?? '',
        label: this.label ?? '',
        named: this.label ? undefined : this.#named() || undefined,
        mark: this.required ? messages?.text('fields.required') : undefined,
        required: this.required,
        hint: this.hint,
        size,
        inputMode,
        autocomplete: this.autocomplete ?? autocomplete,
        error: this.#showsError && !this.internals.validity.valid ? this.validationMessage : undefined,
      })}
      ${this.renderBelow(messages)}
    </div>`;
  }

  protected override updated(): void {
    const input = this.#input;
    if (!input) return;
    input.disabled = this.isOff;
    input.readOnly = this.readOnly;
    this.#sync(); // now there is something to point at
  }

  protected override firstUpdated(): void {
    this.#show(this.value);
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  /** Puts the strict form into the field, unless somebody is composing, and tells the page of a change. */
  protected override settle(): void {
    if (this.#isComposing) return;
    if (this.read(this.#typed).ok) this.#show(this.value);
    if (this.#typed.trim() !== '') this.#showError(!this.internals.validity.valid);
    if (this.value === this.#told) return;
    this.#told = this.value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #input(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector('input');
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#typed = this.#input?.value ?? '';
    this.changed = true;
    this.#custom = '';
    this.#sync();
    if (event.isComposing || this.#isComposing) return;
    if (this.internals.validity.valid) this.#showError(false);
    else if (this.#showsError) this.requestUpdate();
    this.typedOn();
  };

  readonly #onComposition = (): void => {
    this.#isComposing = true;
  };

  readonly #onCompositionEnd = (): void => {
    this.#isComposing = false;
    this.#typed = this.#input?.value ?? '';
    this.#sync();
    this.typedOn();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    guardComposition(event);
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    this.settle();
    if (this.form) submitAsByEnter(this.form);
  };

  #showError(shows: boolean): void {
    if (this.#showsError === shows) return;
    this.#showsError = shows;
    this.requestUpdate();
  }

  protected override put(text: string): void {
    this.#typed = text;
    this.#custom = '';
    this.#told = this.value;
    this.#showError(false);
    this.#show(this.value);
    this.#sync();
    this.requestUpdate();
  }

  /** Writes into the control; the caret stays where it was in the text. */
  #show(text: string): void {
    const input = this.#input;
    if (!input || input.value === text || this.#isComposing) return;
    const { value: before, selectionStart } = input;
    input.value = text;
    if (this.shadowRoot?.activeElement !== input || selectionStart === null) return;
    const caret = caretIn(text, before, selectionStart, this.kind.counted);
    input.setSelectionRange(caret, caret);
  }

  #named(): string {
    const labels = [...this.labels].map(({ textContent }) => textContent?.trim() ?? '');
    return this.getAttribute('aria-label') ?? labels.join(' ');
  }

  /** Tells the form what the value is, and what is wrong with it. */
  #sync(): void {
    this.internals.setFormValue(this.value, this.#typed);
    const wrong = this.#wrong();
    if (wrong && !this.readOnly)
      this.internals.setValidity(wrong.flags, wrong.message || '…', this.#input ?? undefined);
    else this.internals.setValidity({});
  }

  #wrong(): { readonly flags: ValidityStateFlags; readonly message: string } | undefined {
    if (this.#custom) return { flags: { customError: true }, message: this.#custom };
    const { messages } = this.#language;
    const isEmpty = this.#typed.trim() === '';
    const check: EntryCheck = isEmpty ? { ok: false, code: 'required', params: {} } : this.read(this.#typed);
    if (check.ok || (isEmpty && !this.required)) return undefined;
    const label = this.label || this.#named() || messages?.text(`fields.name.${this.kind.name}`);
    const key = isEmpty ? 'field.required' : `fields.error.${check.code}`;
    return {
      flags: validityFlag(check.code),
      message: messages?.find(key, { ...check.params, label: label ?? '' }) ?? '',
    };
  }
}
