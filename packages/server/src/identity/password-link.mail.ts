import { localized, type PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import type { PasswordLinkPurpose } from '@madoguchi/sdk/identity/password-link.rules.js';
import { hour, minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { MailText } from '../portal/outbox.ts';

/** What the mail with a link says. */
export interface PasswordLinkMail {
  readonly configuration: PortalConfiguration;
  readonly purpose: PasswordLinkPurpose;
  readonly displayName: string;
  /** With the token. */
  readonly url: string;
  readonly issuedAt: Instant;
  /** The moment at which the link does not work any more. */
  readonly expiresAt: Instant;
  /** Where the person can ask for another one. */
  readonly signInPage: string;
}

type Write = (
  mail: PasswordLinkMail & { readonly portalName: string; readonly senderName: string; readonly validity: string },
) => MailText;

const japanese: Write = ({ purpose, portalName, displayName, url, validity, signInPage, senderName }) => ({
  subject:
    purpose === 'first' ? `【${portalName}】パスワード設定のご案内` : `【${portalName}】パスワード設定用URLのお知らせ`,
  text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

${
  purpose === 'first'
    ? `${senderName}より、お客様のアカウントをご用意いたしました。
下記のURLを開き、最初のパスワードを設定してください。`
    : `パスワード設定のお申し込みを、${portalName}のログイン画面より承りました。
下記のURLを開き、新しいパスワードを設定してください。`
}

${url}

このURLは、${validity}、1回だけお使いいただけます。
新しいURLをお申し込みになると、以前のURLは使えなくなります。
期限を過ぎた場合は、お手数ですが下記の画面からあらためてお申し込みください。
${signInPage}

${
  purpose === 'first'
    ? 'このメールにお心当たりのない場合は、URLを開かずに破棄してください。'
    : `お申し込みにお心当たりのない場合は、URLを開かずにこのメールを破棄してください。
そのままでは、お客様のパスワードが変わることはありません。`
}

${senderName}
※このメールは送信専用です。ご返信いただいてもお答えできませんので、ご了承ください。
`,
});

const english: Write = ({ purpose, portalName, displayName, url, validity, signInPage, senderName }) => ({
  subject:
    purpose === 'first' ? `[${portalName}] Set your first password` : `[${portalName}] Link to set your password`,
  text: `Dear ${displayName},

${
  purpose === 'first'
    ? `${senderName} has prepared an account for you at ${portalName}.
Please open this link and choose your first password:`
    : `somebody, most likely you, asked on the sign-in page of ${portalName} for a link to set your password.
Please open it and choose a new password:`
}

${url}

The link works once, ${validity}.
When you ask for another link, this one stops working. You can do so here:
${signInPage}

If this was not you, please do not open the link and delete this mail.${
    purpose === 'first' ? '' : '\nAs long as the link is not used, your password stays as it is.'
  }

${senderName}
This is an automated message. Replies are not monitored.
`,
});

/** The mail with a link to set a password (AUTH-07), in Japanese or English. */
export function passwordLinkMail(mail: PasswordLinkMail, locale: string, senderName: string): MailText {
  const portalName = localized(mail.configuration.name, locale);
  return (ownLanguage(locale) === 'ja' ? japanese : english)({
    ...mail,
    portalName,
    senderName,
    validity: validityOf(mail, locale),
  });
}

/** For how long a link works that was asked for, or until the end of which day one that the vendor sent. */
function validityOf({ purpose, configuration, issuedAt, expiresAt }: PasswordLinkMail, locale: string): string {
  const ja = ownLanguage(locale) === 'ja';
  if (purpose === 'first') {
    const lastDay = new Intl.DateTimeFormat(ja ? 'ja-JP' : 'en-GB', {
      dateStyle: 'long',
      timeZone: configuration.timeZone,
    });
    return ja ? `${lastDay.format(expiresAt - 1)}まで` : `until the end of ${lastDay.format(expiresAt - 1)}`;
  }
  const span = expiresAt - issuedAt;
  const [count, unit] = span % hour === 0 ? [span / hour, 'hour'] : [Math.floor(span / minute), 'minute'];
  if (ja) return `このメールの送信から${count}${unit === 'hour' ? '時間' : '分間'}のあいだ`;
  return `for ${count} ${unit}${count === 1 ? '' : 's'} from when this mail was sent`;
}
