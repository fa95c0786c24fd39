import { checkPassword } from '@madoguchi/sdk/identity/password.rules.js';
import { asciiSymbols, type PasswordPolicy } from '@madoguchi/sdk/identity/password-policy.js';
import type { Random } from '@madoguchi/sdk/portal/time.js';

// without c and q, k and g at an end, l and r: what is told by telephone is to be heard one way
const consonants = 'bdfgkmnprstz'.split('');
const vowels = 'aeiou'.split('');
const separators = '-._+:=@'.split('');
/** Groups that are words nobody wants to be given. */
const unfortunate =
  /baka|boke|dame|debu|gomi|kasu|kusa|kuso|mara|nazi|nude|paki|pedo|puta|puto|rape|sexi|zako|fuku|fako/;
/** Groups of two syllables, when the policy leaves room: 47 bits, and 10 more of the digits. */
const wanted = 4;
const digits = 3;
const tries = 1_000;

/**
 * A password that a vendor can read out and a person can type: groups of two syllables, each beginning upper-case, and
 * digits, with one symbol between them where the policy has one (`Tane-Rugo-Mabi-Suto-407`). By chance, within `policy`.
 *
 * @throws {Error} when the policy allows nothing of that form.
 */
export function makeInitialPassword(policy: PasswordPolicy, identifier: string, random: Random): string {
  const { min, max } = policy.length;
  const symbols = policy.characters === 'any' ? asciiSymbols : policy.symbols;
  const separator = separators.find((symbol) => symbols.includes(symbol)) ?? symbols[0] ?? '';
  const length = (groups: number): number => groups * (4 + separator.length) + digits;
  let groups = wanted;
  while (length(groups) < min) groups++;
  while (groups > 1 && length(groups) > max) groups--;
  for (let attempt = 0; attempt < tries; attempt++) {
    const parts = Array.from({ length: groups }, () => group(random));
    const value = [...parts, number(random)].join(separator);
    if (checkPassword(policy, value, { identifier }).ok) return value;
  }
  throw new Error('The password policy allows no initial password of this form.');
}

function group(random: Random): string {
  for (;;) {
    const text = [consonants, vowels, consonants, vowels].map((set) => set[below(set.length, random)]).join('');
    if (!unfortunate.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

const number = (random: Random): string => Array.from({ length: digits }, () => below(10, random)).join('');

/** A whole number from 0 up to and without `limit`, at most 256, each as likely. */
function below(limit: number, random: Random): number {
  for (;;) {
    const [byte = 0] = random(new Uint8Array(1));
    if (byte < 256 - (256 % limit)) return byte % limit;
  }
}
