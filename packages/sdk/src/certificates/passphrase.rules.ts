/** How many characters a passphrase for a key file has. */
export const passphraseLength = { min: 8, max: 256 } as const;

export type PassphraseCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'required' | 'length';
      readonly params: Readonly<Record<string, number>>;
    };

/** Checks what a key file is to be encrypted with: 8 to 256 characters, kept as they are. */
export function checkPassphrase(raw: string): PassphraseCheck {
  if (raw === '') return { ok: false, code: 'required', params: {} };
  const { length } = [...raw];
  const { min, max } = passphraseLength;
  return length >= min && length <= max ? { ok: true } : { ok: false, code: 'length', params: { min, max } };
}
