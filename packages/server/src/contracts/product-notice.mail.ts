import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with a notice about a product says. */
export interface ProductNoticeMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly productName: string;
  /** Names of the contracts with the product in which the person takes part. */
  readonly contracts: readonly string[];
  readonly title: string;
  readonly body: string;
}

/** The mail with a notice about a product (LIC-12), in Japanese or English. */
export function productNoticeMail(
  { portal, displayName, productName, contracts, title, body }: ProductNoticeMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing } = mailWords(portal, locale);
  const { signIn } = portal.pages;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(title),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
ご契約中の製品に関するお知らせです。

製品: ${productName}
ご契約: ${contracts.join('、')}

■ ${title}

${body}

${portalName}: ${signIn}

このお知らせは、通知設定で「受け取る」となっている関係者の方にお送りしています。
通知設定は、ご契約の「関係者」から、オーナーの方が変更できます。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(title),
    text: `Dear ${displayName},

This is a notice about a product under contract at ${portalName}.

Product: ${productName}
Contract: ${contracts.join(', ')}

${title}

${body}

${portalName}: ${signIn}

You get this mail because notices are switched on for you in the contract.
An owner of the contract can change that under its participants.

${closing}
`,
  };
}
