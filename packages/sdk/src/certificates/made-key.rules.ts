/** A key that was made for a draft in the browser and whose file was downloaded: what is known of it afterwards, never the key. */
export type MadeKey = {
  /** The request that was made with it, PEM. */
  readonly csr: string;
  /** Of its public key, as in `PublicKeyFacts`. */
  readonly fingerprint: string;
  /** What the file was downloaded as. */
  readonly fileName: string;
  /** The fingerprint of another key whose request somebody decided for; null where nobody has. */
  readonly instead: string | null;
};

export type MadeKeyCheck = { readonly ok: true } | { readonly ok: false; readonly code: 'key-mismatch' };

/**
 * Whether a request is of the key that was made for its draft (CRT-05): with the file of another key its certificate is of no
 * use. Where there is none, or somebody decided for that other key, there is nothing to ask.
 */
export function checkMadeKey(made: MadeKey | undefined, fingerprint: string | undefined): MadeKeyCheck {
  const fits = !made || fingerprint === undefined || fingerprint === made.fingerprint || fingerprint === made.instead;
  return fits ? { ok: true } : { ok: false, code: 'key-mismatch' };
}
