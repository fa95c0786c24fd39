import { LitElement, type PropertyDeclarations } from 'lit';

/** What makes an element a field of the form around it: its standard properties, and what the browser calls. */
export abstract class FormAssociated extends LitElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
    defaultValue: { attribute: 'value' },
  };

  /** The name under which the form's data has the value. */
  declare name: string | undefined;
  /** Whether it must not be left empty. */
  declare required: boolean;
  /** Whether it takes no part in its form. */
  declare disabled: boolean;
  /** Whether its value can be read and not changed; then nothing is wrong with it. */
  declare readOnly: boolean;
  /** The value that a reset of the form brings back: the attribute `value`. */
  declare defaultValue: string | undefined;

  protected readonly internals: ElementInternals = this.attachInternals();
  /** Whether somebody typed or a page set something: then the attribute `value` no longer counts. */
  protected changed = false;
  /** Whether it is disabled, itself or by a `<fieldset>`. */
  protected isOff = false;
  #form: HTMLFormElement | null = null;
  readonly #settle = (): void => this.settle();

  constructor() {
    super();
    this.required = this.disabled = this.readOnly = false;
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** What the browser’s validation says of it. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** What is wrong and what to do, in the language in use; empty when nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether it is validated at all: not while it is disabled or read-only. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  /** The labels of the page that belong to it. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** Whether its value can be taken; says below the field what is wrong. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  /** As `checkValidity`, and leads the person there. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }
  /** Called by the browser: the field came into a form, or left it. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('submit', this.#settle);
    this.#form = form;
    form?.addEventListener('submit', this.#settle);
  }
  /** Called by the browser: the field, or a fieldset around it, was disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.isOff = disabled;
    this.requestUpdate();
  }
  /** Called by the browser: the form was reset. */
  formResetCallback(): void {
    this.changed = false;
    this.put(this.defaultValue ?? '');
  }
  /** Called by the browser: what was typed comes back after a return to the page, or is filled in. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    this.changed = true;
    this.put(state);
  }

  /** Takes a text, without telling of a change. */
  protected abstract put(text: string): void;

  /** Called when somebody leaves the field, and when its form is submitted. */
  protected abstract settle(): void;
}
