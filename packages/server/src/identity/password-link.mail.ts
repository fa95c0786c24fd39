import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import type { PasswordLinkPurpose } from '@madoguchi/sdk/identity/password-link.rules.js';
import { hour, minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords, type MailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with a link says. */
export interface PasswordLinkMail {
  readonly portal: ServedPortal;
  readonly purpose: PasswordLinkPurpose;
  readonly displayName: string;
  readonly token: string;
  readonly issuedAt: Instant;
  /** The moment at which the link does not work any more. */
  readonly expiresAt: Instant;
}

interface Words extends MailWords {
  readonly isFirst: boolean;
  readonly displayName: string;
  /** With the token. */
  readonly url: string;
  readonly validity: string;
  /** Where the person can ask for another one: a page of the host, or the vendor's desk where there is none. */
  readonly requestPage: string;
}

const japanese = (words: Words): string => `${words.displayName} 様

平素より${words.portalName}をご利用いただき、誠にありがとうございます。

${
  words.isFirst
    ? `${words.senderName}より、お客様のアカウントをご用意いたしました。
下記のURLを開き、最初のパスワードを設定してください。`
    : `パスワード設定のお申し込みを、${words.portalName}のログイン画面より承りました。
下記のURLを開き、新しいパスワードを設定してください。`
}

${words.url}

このURLは、${words.validity}、1回だけお使いいただけます。
新しいURLをお申し込みになると、以前のURLは使えなくなります。
期限を過ぎた場合は、お手数ですが下記の画面からあらためてお申し込みください。
${words.requestPage}

${
  words.isFirst
    ? 'このメールにお心当たりのない場合は、URLを開かずに破棄してください。'
    : `お申し込みにお心当たりのない場合は、URLを開かずにこのメールを破棄してください。
そのままでは、お客様のパスワードが変わることはありません。`
}

${words.closing}
`;

const english = (words: Words): string => `Dear ${words.displayName},

${
  words.isFirst
    ? `${words.senderName} has prepared an account for you at ${words.portalName}.
Please open this link and choose your first password:`
    : `Somebody, most likely you, asked on the sign-in page of ${words.portalName} for a link to set your password.
Please open it and choose a new password:`
}

${words.url}

The link works once, ${words.validity}.
When you ask for another link, this one stops working. You can do so here:
${words.requestPage}

If this was not you, please do not open the link and delete this mail.${
  words.isFirst ? '' : '\nAs long as the link is not used, your password stays as it is.'
}

${words.closing}
`;

/** The mail with a link to set a password (AUTH-07), in Japanese or English. */
export function passwordLinkMail(mail: PasswordLinkMail, locale: string): MailText {
  const { portal, purpose, displayName, token } = mail;
  const common = mailWords(portal, locale);
  const isFirst = purpose === 'first';
  const words: Words = {
    ...common,
    isFirst,
    displayName,
    url: linkWithToken(portal.pages.passwordForm, token),
    validity: validity(mail, common),
    requestPage: portal.pages.passwordRequest ?? portal.pages.signIn,
  };
  const { language, senderName, subjectOf } = common;
  if (language === 'ja') {
    const subject = isFirst ? 'パスワード設定のご案内' : 'パスワード設定用URLのお知らせ';
    return { senderName, subject: subjectOf(subject), text: japanese(words) };
  }
  const subject = isFirst ? 'Set your first password' : 'Link to set your password';
  return { senderName, subject: subjectOf(subject), text: english(words) };
}

/** Until when a link works, and for how long that is where it was asked for: `2026年4月2日 0:30（日本標準時）まで（1時間）`. */
function validity({ purpose, issuedAt, expiresAt }: PasswordLinkMail, { language, moment }: MailWords): string {
  if (purpose === 'first') {
    const last = moment(expiresAt - 1);
    return language === 'ja' ? `${last}まで` : `until ${last}`;
  }
  const span = expiresAt - issuedAt;
  const [count, unit] = span % hour === 0 ? [span / hour, 'hour'] : [Math.floor(span / minute), 'minute'];
  if (language === 'ja') return `${moment(expiresAt)}まで（送信から${count}${unit === 'hour' ? '時間' : '分間'}）`;
  return `before ${moment(expiresAt)}, ${count} ${unit}${count === 1 ? '' : 's'} after this mail was sent`;
}
