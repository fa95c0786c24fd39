import type { Catalogue } from '../portal/messages.ts';
import type { paymentWordsJa } from './payment-words.ja.ts';

/** A masked payment method in words, in English (MYP-11). */
export const paymentWordsEn: Catalogue<keyof typeof paymentWordsJa> = {
  'payment-method.card': 'Credit card',
  'payment-method.bank-account': 'Direct debit',
  'payment-method.other': 'Another payment method',
  'payment-method.ending': 'ending in {ending}',
  'payment-method.expires': 'expires {month}/{year}',
  'payment-method.none': 'None registered',
};
