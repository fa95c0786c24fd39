import {
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guardComposition } from '../form/composition.ts';
import { entryField, type EntryField } from '../form/entry-field.ts';
import { caretIn, validityFlag, type EntryCheck } from './field-entry.ts';
import { FieldLanguage, type FieldMessages } from './field-language.ts';
import { fieldStyles } from './mado-field.styles.ts';
import { submitAsByEnter } from './submit-as-by-enter.ts';

/** What distinguishes one kind of field from another. */
export interface FieldKind extends Pick<EntryField, 'inputMode' | 'size'> {
  /** The key of what it is called where it has no label. */
  readonly name: 'kana' | 'telephone' | 'postal-code' | 'full-width';
  /** What browsers fill in, where the page says nothing else. */
  readonly autocomplete: AutoFill;
  /** As characters are counted that are the same in two forms of the text. */
  readonly counted: (text: string) => string;
}

/**
 * A field of a form, also of a plain `<form>` without a portal around: what is typed is taken in any width, and stands
 * there in its strict form once somebody leaves the field or submits. Nothing changes while typing.
 */
export abstract class MadoField extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResult[] = fieldStyles;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    label: {},
    hint: {},
    autocomplete: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
    defaultValue: { attribute: 'value' },
    value: { attribute: false, noAccessor: true },
  };

  /** The name under which the form's data has the value. */
  declare name: string | undefined;
  /** Above the field. Without it, a `<label>` of the page names the field. */
  declare label: string | undefined;
  /** Under the label: what must be said before typing. */
  declare hint: string | undefined;
  /** What browsers may fill in, instead of what the kind of field says. */
  declare autocomplete: string | undefined;
  /** Whether it must not be left empty. */
  declare required: boolean;
  /** Whether it takes no part in its form. */
  declare disabled: boolean;
  /** Whether its value can be read and not changed; then nothing is wrong with it. */
  declare readOnly: boolean;
  /** The value that a reset of the form brings back: the attribute `value`. */
  declare defaultValue: string | undefined;

  protected abstract readonly kind: FieldKind;
  readonly #internals: ElementInternals = this.attachInternals();
  readonly #language = new FieldLanguage(this);
  /** What was typed last, as it was typed, or handed in. */
  #typed = '';
  /** Whether somebody typed or a page set something: then the attribute `value` no longer counts. */
  #changed = false;
  /** The value of which the page was told by `change`. */
  #told = '';
  #custom = '';
  #isComposing = false;
  #showsError = false;
  #isOff = false;
  #form: HTMLFormElement | null = null;
  readonly #settle = (): void => this.settle();

  constructor() {
    super();
    this.required = this.disabled = this.readOnly = false;
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
    this.#changed = true;
    if ((value ?? '') !== this.value) this.#put(value ?? ''); // a page that follows every input hands back what it got
  }

  /** What was typed last, as it was typed: in its width, with its hyphens and spaces. */
  get raw(): string {
    return this.#typed;
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  /** What the browser’s validation says of it. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  /** What is wrong and what to do, in the language in use; empty when nothing is. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  /** Whether it is validated at all: not while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  /** The labels of the page that belong to it. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** Whether its value can be taken; says below the field what is wrong. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  /** As `checkValidity`, and leads the person there. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }
  /** Says what is wrong by what only the page knows, as an answer of its server. It is over with the next change, or with ''. */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.#showError(message !== '');
    this.#sync();
  }

  override focus(options?: FocusOptions): void {
    if (this.hasUpdated) super.focus(options);
    else void this.updateComplete.then(() => super.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sync();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('submit', this.#settle);
    this.#form = form;
    form?.addEventListener('submit', this.#settle);
  }
  formDisabledCallback(disabled: boolean): void {
    this.#isOff = disabled;
    this.requestUpdate();
  }
  formResetCallback(): void {
    this.#changed = false;
    this.#put(this.defaultValue ?? '');
  }
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    this.#changed = true;
    this.#put(state);
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
    if (changed.has('defaultValue') && !this.#changed && this.defaultValue !== undefined) this.#put(this.defaultValue);
  }

  protected override render(): TemplateResult {
    const { messages } = this.#language;
    const { inputMode, size, autocomplete } = this.kind;
    this.#sync();
    return html`<div
      class="mado-form"
      @input=${this.#onInput}
      @compositionstart=${() => (this.#isComposing = true)}
      @compositionend=${this.#onCompositionEnd}
      @keydown=${this.#onKey}
      @focusin=${() => this.requestUpdate() /* labels of the page may have changed */}
      @focusout=${this.#settle}
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
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any text is allowed in the attribute
        autocomplete: (this.autocomplete as AutoFill | undefined) ?? autocomplete,
        error: this.#showsError && !this.#internals.validity.valid ? this.validationMessage : undefined,
      })}
      ${this.renderBelow(messages)}
    </div>`;
  }

  protected override updated(): void {
    const input = this.#input;
    if (!input) return;
    input.disabled = this.#isOff;
    input.readOnly = this.readOnly;
    this.#sync(); // now there is something to point at
  }

  protected override firstUpdated(): void {
    this.#show(this.value);
    const { activeElement, body } = this.ownerDocument;
    if (this.autofocus && (!activeElement || activeElement === body)) this.focus();
  }

  /** Puts the strict form into the field, unless somebody is composing, and tells the page of a change. */
  protected settle(): void {
    if (this.#isComposing) return;
    if (this.read(this.#typed).ok) this.#show(this.value);
    if (this.#typed.trim() !== '') this.#showError(!this.#internals.validity.valid);
    if (this.value === this.#told) return;
    this.#told = this.value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get #input(): HTMLInputElement | null | undefined {
    return this.shadowRoot?.querySelector('input');
  }

  readonly #onInput = (event: InputEvent): void => {
    this.#typed = this.#input?.value ?? '';
    this.#changed = true;
    this.#custom = '';
    this.#sync();
    if (event.isComposing || this.#isComposing) return;
    if (this.#internals.validity.valid) this.#showError(false);
    else if (this.#showsError) this.requestUpdate();
    this.typedOn();
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

  #put(text: string): void {
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
    this.#internals.setFormValue(this.value, this.#typed);
    const wrong = this.#wrong();
    if (wrong && !this.readOnly)
      this.#internals.setValidity(wrong.flags, wrong.message || '…', this.#input ?? undefined);
    else this.#internals.setValidity({});
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
