import { localized, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { MailText } from '../portal/outbox.ts';

/** What the mail about a changed password says. */
export interface PasswordChangedMail {
  readonly configuration: PortalConfiguration;
  readonly displayName: string;
  readonly changedAt: Instant;
  readonly signInPage: string;
}

/** The mail that tells that a password was changed (INF-04), in Japanese or English. */
export function passwordChangedMail(
  { configuration, displayName, changedAt, signInPage }: PasswordChangedMail,
  locale: string,
  senderName: string,
): MailText {
  const portalName = localized(configuration.name, locale);
  const japanese = ownLanguage(locale) === 'ja';
  const when = new Intl.DateTimeFormat(japanese ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: configuration.timeZone,
  }).format(changedAt);
  if (japanese)
    return {
      subject: `【${portalName}】パスワード変更のお知らせ`,
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

${when}に、お客様のパスワードが変更されました。
それまでのログインはすべて終了していますので、新しいパスワードであらためてログインしてください。
${signInPage}

変更にお心当たりのない場合は、第三者がお客様のアカウントを使おうとしているおそれがあります。
すぐに上記の画面からパスワードを設定し直し、${senderName}までご連絡ください。

${senderName}
※このメールは送信専用です。ご返信いただいてもお答えできませんので、ご了承ください。
`,
    };
  return {
    subject: `[${portalName}] Your password was changed`,
    text: `Dear ${displayName},

your password for ${portalName} was changed on ${when} (${configuration.timeZone}).
You have been signed out on all devices; please sign in with the new password:
${signInPage}

If this was not you, somebody may be trying to use your account.
Please set a new password from that page at once and tell ${senderName}.

${senderName}
This is an automated message. Replies are not monitored.
`,
  };
}
