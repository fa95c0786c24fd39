import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with an invitation says. */
export interface InvitationMail {
  readonly portal: ServedPortal;
  /** The page of the host where `<mado-join>` stands; `{language}` in it becomes the language of the mail. */
  readonly page: string;
  readonly invitedBy: string;
  readonly companyName: string;
  readonly contractName: string;
  readonly token: string;
  /** The moment at which the link does not work any more. */
  readonly expiresAt: Instant;
}

/** The mail with an invitation to a contract (LIC-09), in Japanese or English. */
export function invitationMail(
  { portal, page, invitedBy, companyName, contractName, token, expiresAt }: InvitationMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const url = linkWithToken(page.replace('{language}', language), token);
  const last = moment(expiresAt - 1);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('ご契約への招待'),
      text: `平素より${portalName}をご利用いただき、誠にありがとうございます。

${companyName}
${invitedBy} 様より、下記のご契約に招待されました。

ご契約名: ${contractName}

参加される場合は、下記のURLを開いて、ご登録ください。

${url}

このURLは、${last}まで、1回だけお使いいただけます。
期限を過ぎた場合は、招待した方に、あらためて招待をご依頼ください。

お心当たりのない場合は、URLを開かずにこのメールを破棄してください。
そのままでは、お客様が登録されることはありません。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Invitation to a contract'),
    text: `${invitedBy} of ${companyName} invites you to take part in a contract at ${portalName}.

Contract: ${contractName}

To join, please open this link and register:

${url}

The link works once, until ${last}.
After that, please ask the person who invited you for another one.

If you do not know what this is about, please do not open the link and delete this mail.
As long as the link is not used, nothing is registered for you.

${closing}
`,
  };
}
