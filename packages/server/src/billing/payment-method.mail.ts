import type { PaymentMethod } from '@madoguchi/sdk/billing/payment-method.model.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

export interface PaymentMethodMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly card: PaymentMethod;
  /** `2026-12` */
  readonly fromMonth: string;
}

/** The mail that the payment method was changed (MYP-11), in Japanese or English. */
export function paymentMethodMail(
  { portal, displayName, card, fromMonth }: PaymentMethodMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, closing, subjectOf } = mailWords(portal, locale);
  const month = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${fromMonth}-01`));
  const { name = '', ending = '' } = card;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('お支払い方法の変更のお知らせ'),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
お支払い方法の変更を承りました。

新しいお支払い方法: クレジットカード（${name} 末尾${ending}）
変更の時期: ${month}ご請求分から

お心当たりのない場合は、お手数ですが、すぐにお問い合わせ窓口までご連絡ください。
${portal.pages.signIn}

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your payment method was changed'),
    text: `Dear ${displayName},

Your payment method was changed.

New payment method: credit card (${name} ending in ${ending})
Takes effect: from the statement of ${month} on

If this was not you, please contact us at once.
${portal.pages.signIn}

${closing}
`,
  };
}
