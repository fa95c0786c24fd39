import { checkKatakana, toFullWidth, toKatakana } from '@madoguchi/sdk/portal/japanese-text.rules.js';
import type { PropertyDeclarations } from 'lit';
import type { EntryCheck, FieldKind } from './field-entry.ts';
import { MadoField } from './mado-field.ts';

/**
 * A reading in full-width katakana (フリガナ). Hiragana and half-width kana are understood: `やまの` and `ﾔﾏﾉ` are stored as
 * `ヤマノ`.
 *
 * @summary A form field for a reading in full-width katakana.
 * @csspart field - The whole of it.
 * @csspart label - Its label.
 * @csspart hint - What is said before typing.
 * @csspart input - The control.
 * @csspart error - What is wrong and what to do.
 * @attr {number} maxlength - How many characters its value can have; 100 where nothing is said.
 */
export class MadoKanaField extends MadoField {
  static override properties: PropertyDeclarations = { maxLength: { type: Number, attribute: 'maxlength' } };

  declare maxLength: number;
  protected readonly kind: FieldKind = {
    name: 'kana',
    autocomplete: 'off',
    counted: (text) => toKatakana(toFullWidth(text)),
  };

  constructor() {
    super();
    this.maxLength = 100;
  }

  protected override read(typed: string): EntryCheck {
    return checkKatakana(typed, this.maxLength);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-kana-field': MadoKanaField;
  }
}
