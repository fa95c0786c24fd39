import { checkFullWidth, toFullWidth } from '@madoguchi/sdk/portal/japanese-text.rules.js';
import type { PropertyDeclarations } from 'lit';
import type { EntryCheck, FieldKind } from './field-entry.ts';
import { MadoField } from './mado-field.ts';

/**
 * A text in full width, as in addresses and company names: `ABC1-2` is stored as `ＡＢＣ１－２`. 髙, 﨑 and ㈱ stay what they are.
 *
 * @summary A form field for a text in full-width characters.
 * @csspart field - The whole of it.
 * @csspart label - Its label.
 * @csspart hint - What is said before typing.
 * @csspart input - The control.
 * @csspart error - What is wrong and what to do.
 * @attr {number} maxlength - How many characters its value can have; 100 where nothing is said.
 */
export class MadoFullWidthField extends MadoField {
  static override properties: PropertyDeclarations = { maxLength: { type: Number, attribute: 'maxlength' } };

  declare maxLength: number;
  protected readonly kind: FieldKind = { name: 'full-width', autocomplete: 'off', counted: toFullWidth };

  constructor() {
    super();
    this.maxLength = 100;
  }

  protected override read(typed: string): EntryCheck {
    return checkFullWidth(typed, this.maxLength);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-full-width-field': MadoFullWidthField;
  }
}
