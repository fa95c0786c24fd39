/** Placeholder until the list is in place. */
export const commonPasswords: ReadonlySet<string> = new Set(['password1234']);
