import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import { localized, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail about a new account says. */
export interface NewAccountMail {
  readonly portal: ServedPortal;
  readonly identifier: string;
  readonly displayName: string;
  readonly role: string;
  readonly token: string;
  /** The moment at which the link does not work any more. */
  readonly expiresAt: Instant;
}

/** What the subjects begin with: the guide names the portal in English in Japanese mails too. */
export const subjectName = ({ name }: PortalConfiguration): string => `[${localized(name, 'en')}]`;

/** 新規アカウント登録通知 with the links for the password and to the portal (SUP-01, SUP-14), in Japanese or English. */
export function newAccountMail(
  { portal, identifier, displayName, role, token, expiresAt }: NewAccountMail,
  locale: string,
): MailText {
  const { configuration, pages } = portal;
  const { language, portalName, senderName, closing, moment } = mailWords(portal, locale);
  const url = linkWithToken(pages.passwordForm, token);
  const last = moment(expiresAt - 1);
  const type = localized(configuration.roles.find(({ id }) => id === role)?.name ?? {}, language);
  if (language === 'ja')
    return {
      senderName,
      subject: `${subjectName(configuration)}新規アカウント登録通知`,
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

お客様のアカウントの登録が完了しました。
下記のURLを開き、パスワードを設定してください。

${url}

このURLは、${last}まで、1回だけお使いいただけます。
期限を過ぎた場合は、アカウントを追加した管理者の方、またはお問い合わせ窓口に、再送をご依頼ください。

パスワードを設定したあとは、下記よりログインしてください。
${pages.signIn}

アカウント名: ${identifier}
アカウントの種類: ${type}

このメールにお心当たりのない場合は、URLを開かずに破棄してください。

${closing}
`,
    };
  return {
    senderName,
    subject: `${subjectName(configuration)} Your new account`,
    text: `Dear ${displayName},

Your account at ${portalName} is ready.
Please open this link and set your password:

${url}

The link works once, until ${last}.
After that, please ask the administrator who added your account, or our desk, for another one.

When your password is set, please sign in here:
${pages.signIn}

Account name: ${identifier}
Account type: ${type}

If you do not know what this is about, please do not open the link and delete this mail.

${closing}
`,
  };
}
