import { readTelephone } from '@madoguchi/sdk/portal/japanese-numbers.rules.js';
import { toHalfWidth } from '@madoguchi/sdk/portal/japanese-text.rules.js';
import { telephoneWithHyphens } from '@madoguchi/sdk/portal/telephone-groups.rules.js';
import type { EntryCheck, FieldKind } from './field-entry.ts';
import { MadoField } from './mado-field.ts';

/**
 * A telephone number in Japan: typed in any width, with hyphens of any kind, brackets or spaces or without, or with +81. It
 * is stored and shown with hyphens, `045-555-0101`: those typed, else those of the numbering plan.
 *
 * @summary A form field for a telephone number in Japan.
 * @csspart field - The whole of it.
 * @csspart label - Its label.
 * @csspart hint - What is said before typing.
 * @csspart input - The control.
 * @csspart error - What is wrong and what to do.
 */
export class MadoTelephoneField extends MadoField {
  protected readonly kind: FieldKind = {
    name: 'telephone',
    autocomplete: 'tel',
    inputMode: 'tel',
    size: 'short',
    counted: toHalfWidth,
  };

  protected override read(typed: string): EntryCheck {
    const read = readTelephone(typed);
    return read.ok ? { ok: true, value: telephoneWithHyphens(read.value) } : read;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-telephone-field': MadoTelephoneField;
  }
}
