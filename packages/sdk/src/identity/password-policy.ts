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

/**
 * As NIST SP 800-63B-4 section 3.1.1.2 asks of a password that is the only factor: 15 characters or more, no rules of
 * composition, spaces and every script welcome, common values refused.
 */
export const nist: PasswordPolicy = {
  length: { min: 15, max: 128 },
  characters: 'any',
  symbols: '',
  require: [],
  forbid: ['identifier', 'previous', 'common'],
};

/** 12–128 printable ASCII characters without the space, three of the four classes: license, support, certificate. */
export const threeOfFour: PasswordPolicy = {
  length: { min: 12, max: 128 },
  characters: 'ascii',
  symbols: asciiSymbols,
  require: [],
  classes: 3,
  forbid: ['identifier', 'previous', 'common'],
};
