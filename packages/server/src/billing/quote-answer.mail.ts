import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with an answer to a quote request says. */
export interface QuoteAnswerMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly contractId: string;
  readonly contractName: string;
  /** Of the request. */
  readonly number: string;
  readonly text: string;
}

/** The mail with an answer to a quote request (LIC-18), in Japanese or English. */
export function quoteAnswerMail(
  { portal, displayName, contractId, contractName, number, text }: QuoteAnswerMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing } = mailWords(portal, locale);
  const { signIn, quoteRequest } = portal.pages;
  const page = quoteRequest?.replaceAll('{contract}', encodeURIComponent(contractId)) ?? signIn;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`見積依頼への回答（${number}）`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
ご依頼いただいた見積について、回答いたします。

ご契約: ${contractName}
依頼番号: ${number}

${text}

この回答は、ご契約の「見積依頼」からもご覧いただけます。
${page}

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(`Answer to quote request ${number}`),
    text: `Dear ${displayName},

This is our answer to the quote that you requested at ${portalName}.

Contract: ${contractName}
Request: ${number}

${text}

The answer also stands under “Request a quote” of the contract.
${page}

${closing}
`,
  };
}
