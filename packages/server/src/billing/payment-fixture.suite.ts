import type { CheckedPayment, PaymentProvider } from '../portal/payment-provider.ts';
import type { StatementOffer } from '../portal/ports.ts';

/** Who bills the subscribers of a fixture. */
export const fixtureStatements: StatementOffer = {
  issuer: {
    name: 'ひだまり光ケーブル株式会社',
    address: '神奈川県横浜市港北区日吉1-1-1',
    registrationNumber: 'T1234567890123',
  },
  changesThrough: 10,
};

/** A payment provider that answers by what its token begins with: `declined`, `expired`, `ended`, or a card. */
export function memoryPayments(): PaymentProvider & { readonly checked: string[] } {
  const checked: string[] = [];
  const answers: Readonly<Record<string, CheckedPayment>> = {
    declined: { ok: false, code: 'payment-declined' },
    expired: { ok: false, code: 'card-expired' },
    ended: { ok: false, code: 'payment-setup-ended' },
  };
  return {
    checked,
    name: { ja: 'みほんペイ', en: 'Sample Pay' },
    begin: async ({ reference }) => ({
      setup: `ps_${reference}`,
      fieldsUrl: `https://pay.example/fields/${reference}`,
    }),
    check: async ({ token }) => {
      checked.push(token);
      if (token.startsWith('down')) throw new Error('the provider does not answer');
      const card = { brand: 'Visa', ending: '4242', expires: '2029-04' } as const;
      return answers[token.split('_')[0] ?? ''] ?? { ok: true, reference: `pm_${checked.length}`, ...card };
    },
  };
}
