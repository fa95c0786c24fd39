/** A kind of character that a policy can require. All of them half-width. */
export type CharacterClass = 'upper' | 'lower' | 'digit' | 'symbol';

/** A value a policy refuses whatever it is made of. */
export type ForbiddenPassword = 'identifier' | 'previous' | 'common';

/** The rules for a password, as data (AUTH-05). Checked by `checkPassword`, the same in the browser and on the server. */
export interface PasswordPolicy {
  /** Smallest and largest number of code points, both allowed. */
  readonly length: { readonly min: number; readonly max: number };
  /**
   * `ascii`: half-width letters, digits and the `symbols`; everything else is refused. `any`: every character but
   * control characters.
   */
  readonly characters: 'ascii' | 'any';
  /** The symbols allowed, written one after the other. Not used with `any`. */
  readonly symbols: string;
  /** Symbols that people expect to be allowed and that are not: they are named in the hint. */
  readonly unusable?: string;
  /** Each of these must occur. */
  readonly require: readonly CharacterClass[];
  /** At least this many of the four classes must occur. */
  readonly classes?: number;
  readonly forbid: readonly ForbiddenPassword[];
}

/** All printable ASCII symbols. The space is not among them. */
export const asciiSymbols: string = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
