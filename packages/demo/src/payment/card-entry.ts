/** What is typed of a card, as the provider checks it. */
export interface CardEntry {
  readonly number: string;
  readonly expires: string;
  readonly code: string;
}

/** A card whose fields are well formed. */
export interface EnteredCard {
  /** Digits alone. */
  readonly number: string;
  readonly brand: string;
  /** The last month in which it is good: `2028-04`. */
  readonly expires: string;
}

export type CardField = keyof CardEntry;

/** Checks what was typed, in any width: the digits of a number by their check digit (ISO/IEC 7812-1), `04/28`, three or four digits. */
export function checkCard(entry: CardEntry): { readonly card?: EnteredCard; readonly wrong: readonly CardField[] } {
  const digits = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');
  const number = digits(entry.number);
  const [, month, year] = /^(0[1-9]|1[0-2])\/?(\d{2})$/.exec(digits(entry.expires)) ?? [];
  const wrong: CardField[] = [];
  if (!/^\d{14,19}$/.test(number) || !hasCheckDigit(number)) wrong.push('number');
  if (month === undefined || year === undefined) wrong.push('expires');
  if (!/^\d{3,4}$/.test(digits(entry.code))) wrong.push('code');
  if (wrong.length > 0) return { wrong };
  return { wrong, card: { number, brand: brandOf(number), expires: `20${year}-${month}` } };
}

function hasCheckDigit(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...number].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function brandOf(number: string): string {
  if (number.startsWith('4')) return 'Visa';
  if (number.startsWith('35')) return 'JCB';
  return /^(?:5[1-5]|2[2-7])/.test(number) ? 'Mastercard' : 'Card';
}
