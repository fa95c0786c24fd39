import { asciiSymbols, type PasswordPolicy } from './password-policy.ts';

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
