import type { PostalCodeLookup } from '@madoguchi/sdk/account/postal-code-lookup.js';
import { readPostalCode } from '@madoguchi/sdk/portal/japanese-numbers.rules.js';
import { toHalfWidth } from '@madoguchi/sdk/portal/japanese-text.rules.js';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { EntryCheck, FieldKind } from './field-entry.ts';
import type { FieldMessages } from './field-language.ts';
import { MadoField } from './mado-field.ts';
import { MadoAddressesFoundEvent, MadoPostalCodeCompletedEvent } from './mado-postal-code-field.events.ts';

export type * from './mado-postal-code-field.events.ts';

/**
 * A postal code of seven digits, typed in any width, with 〒 and any hyphen or without; stored as `223-0062`. As soon as it
 * is whole, it is told, and looked up where the page handed in how.
 *
 * @summary A form field for a postal code in Japan, which finds the address.
 * @event {MadoPostalCodeCompletedEvent} mado-postal-code-completed - A whole postal code stands in the field.
 * @event {MadoAddressesFoundEvent} mado-addresses-found - The look-up has answered.
 * @csspart field - The whole of it.
 * @csspart label - Its label.
 * @csspart hint - What is said before typing.
 * @csspart input - The control.
 * @csspart error - What is wrong and what to do.
 * @csspart status - What became of the look-up, where the address has to be typed.
 */
export class MadoPostalCodeField extends MadoField {
  static override properties: PropertyDeclarations = { lookup: { attribute: false } };

  /** How addresses are looked up; nothing is looked up without it. */
  declare lookup: PostalCodeLookup | undefined;

  protected readonly kind: FieldKind = {
    name: 'postal-code',
    autocomplete: 'postal-code',
    inputMode: 'numeric',
    size: 'short',
    counted: toHalfWidth,
  };
  /** The postal code that was told last. */
  #told = '';
  #search: AbortController | undefined;
  #status: 'searching' | 'none' | 'failed' | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  protected override read(typed: string): EntryCheck {
    return readPostalCode(typed);
  }

  protected override typedOn(): void {
    const read = readPostalCode(this.raw);
    const code = read.ok ? read.value : '';
    if (code === this.#told) return;
    this.#told = code;
    this.#search?.abort();
    this.#say(undefined);
    if (!code) return;
    this.dispatchEvent(new MadoPostalCodeCompletedEvent(code));
    if (this.lookup) void this.#find(code, this.lookup);
  }

  protected override renderBelow(messages: FieldMessages | undefined): TemplateResult {
    const text = this.#status && messages?.text(`fields.postal-code.${this.#status}`);
    return html`<p class="mado-hint status" part="status" role="status">${text}</p>`;
  }

  async #find(code: string, lookup: PostalCodeLookup): Promise<void> {
    const { signal } = (this.#search = new AbortController());
    this.#say('searching');
    try {
      const addresses = await lookup(code, { signal });
      if (signal.aborted) return;
      this.#say(addresses.length > 0 ? undefined : 'none');
      this.dispatchEvent(new MadoAddressesFoundEvent(code, addresses));
    } catch {
      if (!signal.aborted) this.#say('failed'); // the address is typed
    }
  }

  #say(status: 'searching' | 'none' | 'failed' | undefined): void {
    this.#status = status;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-postal-code-field': MadoPostalCodeField;
  }
}
