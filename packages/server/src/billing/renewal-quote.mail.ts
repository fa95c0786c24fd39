import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail on a new renewal quote says. It names no amount: a mail can be read by others. */
export interface RenewalQuoteMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly contract: { readonly number: string; readonly name: string };
  readonly quote: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    /** A calendar day, `2026-12-31`. */
    readonly validThrough: string;
  };
  /** Whether it was made instead of another one, 再見積. */
  readonly isInstead: boolean;
}

/** The page of a renewal quote, where the portal has one; else where people sign in. */
export const quotePage = ({ pages }: ServedPortal, id: string): string =>
  pages.renewalQuote?.replaceAll('{quote}', encodeURIComponent(id)) ?? pages.signIn;

/** The mail on a new renewal quote (SUP-11), in Japanese or English. */
export function renewalQuoteMail(
  { portal, displayName, contract, quote, isInstead }: RenewalQuoteMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, day, closing } = mailWords(portal, locale);
  const page = quotePage(portal, quote.id);
  const last = day(quote.validThrough);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`${isInstead ? '再見積' : '更新見積'}のお知らせ（${quote.number}）`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
${isInstead ? 'ご依頼いただいた再見積ができました。' : '保守契約の更新見積ができました。'}

見積番号: ${quote.number}
件名: ${quote.title}
保守契約: ${contract.name}（${contract.number}）
見積の有効期限: ${last}

次のページで見積書をご確認のうえ、発注書を添えてのご発注、または再見積のご依頼をお願いいたします。
${page}

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(`${isInstead ? 'New quote' : 'Renewal quote'} ${quote.number}`),
    text: `Dear ${displayName},

${isInstead ? 'The new quote that you asked for is here.' : 'There is a quote for the renewal of a maintenance contract.'}

Quote: ${quote.number}
Title: ${quote.title}
Contract: ${contract.name} (${contract.number})
Valid through: ${last}

Please see the quote on this page, and order with your purchase order attached or ask for a new quote.
${page}

${closing}
`,
  };
}
