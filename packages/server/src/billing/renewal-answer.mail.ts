import { quotePage } from './renewal-quote.mail.ts';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail to whoever answered a renewal quote says. It names no amount, and nothing that they wrote or attached. */
export interface RenewalAnswerMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly answer: 'ordered' | 'requote-requested';
  readonly contract: { readonly number: string; readonly name: string };
  readonly quote: {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    /** Calendar days, `2026-12-31`. */
    readonly startsOn: string;
    readonly endsOn: string;
  };
}

/** That an order or the request for a new quote has come (SUP-11), in Japanese or English. */
export function renewalAnswerMail(
  { portal, displayName, answer, contract, quote }: RenewalAnswerMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, day, closing } = mailWords(portal, locale);
  const page = quotePage(portal, quote.id);
  const [from, to] = [quote.startsOn, quote.endsOn].map(day);
  const isOrder = answer === 'ordered';
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`${isOrder ? 'ご発注' : '再見積のご依頼'}を受け付けました（${quote.number}）`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
${isOrder ? '次の見積について、ご発注を受け付けました。' : '次の見積について、再見積のご依頼を受け付けました。'}

見積番号: ${quote.number}
件名: ${quote.title}
保守契約: ${contract.name}（${contract.number}）
保守期間: ${from}～${to}

内容は、ポータルでご覧ください。
${page}

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(`We received your ${isOrder ? 'order' : 'request for a new quote'} (${quote.number})`),
    text: `Dear ${displayName},

${isOrder ? 'We received your order of this quote.' : 'We received your request for a new quote instead of this one.'}

Quote: ${quote.number}
Title: ${quote.title}
Contract: ${contract.name} (${contract.number})
Period: ${from} to ${to}

Please see what you ${isOrder ? 'ordered' : 'asked for'} on this page.
${page}

${closing}
`,
  };
}
