import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail says that confirms an order. It names no amount and no file: a mail can be read by others. */
export interface QuoteOrderedMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly contract: { readonly number: string; readonly name: string };
  readonly quote: { readonly id: string; readonly number: string; readonly title: string };
}

/** The mail to who ordered a renewal quote (SUP-11), in Japanese or English. */
export function quoteOrderedMail({ portal, displayName, contract, quote }: QuoteOrderedMail, locale: string): MailText {
  const { language, portalName, senderName, closing } = mailWords(portal, locale);
  const { signIn, renewalQuote } = portal.pages;
  const page = renewalQuote?.replaceAll('{quote}', encodeURIComponent(quote.id)) ?? signIn;
  if (language === 'ja')
    return {
      senderName,
      subject: `【${portalName}】ご発注の受付（${quote.number}）`,
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
次の更新見積のご発注を承りました。

見積番号: ${quote.number}
件名: ${quote.title}
保守契約: ${contract.name}（${contract.number}）

ご発注の内容と発注書は、次のページでご確認いただけます。
${page}

${closing}
`,
    };
  return {
    senderName,
    subject: `[${portalName}] Order received ${quote.number}`,
    text: `Dear ${displayName},

We have received your order of this renewal quote.

Quote: ${quote.number}
Title: ${quote.title}
Contract: ${contract.name} (${contract.number})

The order and its purchase order stand on this page.
${page}

${closing}
`,
  };
}
