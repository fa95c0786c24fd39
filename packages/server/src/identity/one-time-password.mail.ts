import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import { oneTimePassword } from '@madoguchi/sdk/identity/one-time-password.rules.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with a code says. */
export interface OneTimePasswordMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly code: string;
  /** The moment at which the code does not work any more. */
  readonly expiresAt: Instant;
}

const minutes = oneTimePassword.life / minute;

/** The mail with a code to sign in with (CRT-01), in Japanese or English. The code is not in its subject, which a locked telephone shows. */
export function oneTimePasswordMail(
  { portal, displayName, code, expiresAt }: OneTimePasswordMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('ワンタイムパスワードのお知らせ'),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

ログインのためのワンタイムパスワードをお知らせいたします。
下記の数字を、ログイン画面に入力してください。

${code}

${moment(expiresAt)}まで（送信から${minutes}分間）、1回だけお使いいただけます。
新しいワンタイムパスワードをお申し込みになると、以前のものは使えなくなります。

ワンタイムパスワードは、${senderName}の担当者がおたずねすることはありません。どなたにもお伝えにならないでください。
お申し込みにお心当たりのない場合は、第三者がお客様のパスワードを知っているおそれがあります。
すぐに${senderName}までご連絡ください。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your one-time password'),
    text: `Dear ${displayName},

Please enter this one-time password on the sign-in page of ${portalName}:

${code}

It works once, before ${moment(expiresAt)}, ${minutes} minutes after this mail was sent.
When you ask for another one, this one stops working.

Nobody at ${senderName} will ever ask you for it: please tell it to no one.
If this was not you, somebody may know your password. Please tell ${senderName} at once.

${closing}
`,
  };
}
