import type { Messages, PaymentMethod } from '@madoguchi/sdk';
import type { paymentWordsJa } from '@madoguchi/sdk/billing/payment-words.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueLoaders } from '../portal/texts.ts';

/** The texts of a masked payment method. */
export const paymentWordsTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/billing/payment-words.ja.js')).paymentWordsJa,
  en: async () => (await import('@madoguchi/sdk/billing/payment-words.en.js')).paymentWordsEn,
};

type PaymentTexts = Messages<typeof paymentWordsJa>;

/** A masked payment method (MYP-11): `クレジットカード Visa 末尾4242`, and until when a card is good. */
export function paymentMethodWords(
  messages: PaymentTexts,
  { type, name, ending, expires }: PaymentMethod,
): TemplateResult {
  const kind = messages.find(`payment-method.${type}`) ?? messages.text('payment-method.other');
  const [year = '', month] = expires?.split('-') ?? [];
  return html`<span class="method-part">${kind}</span>${name === undefined ? nothing : html` <span class="method-part">${name}</span>`}${
    ending === undefined
      ? nothing
      : html` <span class="method-part">${messages.text('payment-method.ending', { ending })}</span>`
  }${
    month === undefined
      ? nothing
      : html` <span class="method-part method-expires">${messages.text('payment-method.expires', { month, year })}</span>`
  }`;
}
