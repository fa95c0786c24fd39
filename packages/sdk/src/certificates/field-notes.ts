import type { FieldError } from '../portal/errors.ts';
import type { FieldRule } from './application-fields.rules.ts';

/** What is found wrong while entries are gone through field by field. */
export interface FieldNotes {
  readonly errors: readonly FieldError[];
  add(this: void, error: FieldError): void;
  /** What is stored of a field: as its rule has it, or as it was typed where that is wrong. An empty one is wrong only where it is required. */
  value(this: void, field: string, raw: string, check: FieldRule): string;
  /** The same for the fields of an object that have rules; the others stay. */
  values<Typed extends { readonly [Name in keyof Typed]: string | boolean }>(
    this: void,
    field: string,
    typed: Typed,
    rules: { readonly [Name in keyof Typed]?: FieldRule },
  ): Typed;
}

export function createFieldNotes(required: readonly string[]): FieldNotes {
  const errors: FieldError[] = [];
  const value: FieldNotes['value'] = (field, raw, check) => {
    if (raw.trim() === '') {
      if (required.includes(field)) errors.push({ field, code: 'required' });
      return '';
    }
    const checked = check(raw);
    if (checked.ok) return checked.value;
    errors.push({ field, code: checked.code, params: checked.params });
    return raw;
  };
  return {
    errors,
    add: (error) => void errors.push(error),
    value,
    values(field, typed, rules) {
      const stored = { ...typed };
      for (const name in rules) {
        const [raw, check] = [typed[name], rules[name]];
        if (typeof raw === 'string' && check) Object.assign(stored, { [name]: value(`${field}.${name}`, raw, check) });
      }
      return stored;
    },
  };
}
