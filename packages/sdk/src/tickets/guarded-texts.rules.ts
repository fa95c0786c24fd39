import { findSensitive, findTakenOut, type SensitiveFinding } from './sensitive-text.rules.ts';

/** That a field holds what looks like a secret, and in which of its lines. Never what it is. */
export interface FieldFinding extends SensitiveFinding {
  readonly field: string;
}

/**
 * What looks like a secret in the texts of a form, by the names of their fields; of texts that were `restored` also where one
 * was taken out.
 */
export function findInFields(texts: Readonly<Record<string, string>>, restored = false): readonly FieldFinding[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    [...findSensitive(text), ...(restored ? findTakenOut(text) : [])].map((found) => ({ ...found, field })),
  );
}
