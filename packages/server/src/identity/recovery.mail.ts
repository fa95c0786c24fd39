import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import { recoveryLife } from '@madoguchi/sdk/identity/recovery.rules.js';
import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What both mails of a recovery say. */
interface RecoveryMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  /** The moment at which it does not work any more. */
  readonly expiresAt: Instant;
}

/** The mail with a code that shows identity (MYP-06), in Japanese or English. The code is not in its subject. */
export function recoveryCodeMail(
  { portal, displayName, expiresAt, code }: RecoveryMail & { readonly code: string },
  locale: string,
): MailText {
  const { language, portalName, senderName, closing, moment, subjectOf } = mailWords(portal, locale);
  const minutes = recoveryLife.code / minute;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('認証コードのお知らせ'),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

パスワードの再設定のための認証コードをお知らせいたします。
下記の数字を、認証コードの入力画面に入力してください。

${code}

${moment(expiresAt)}まで（送信から${minutes}分間）お使いいただけます。
あらためてお手続きになると、以前の認証コードは使えなくなります。

認証コードは、${senderName}の担当者がおたずねすることはありません。どなたにもお伝えにならないでください。
お手続きにお心当たりのない場合は、このメールを破棄してください。パスワードが変わることはありません。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your verification code'),
    text: `Dear ${displayName},

Please enter this code where you are setting a new password for ${portalName}:

${code}

It works before ${moment(expiresAt)}, ${minutes} minutes after this mail was sent.
When you begin again, this one stops working.

Nobody at ${senderName} will ever ask you for it: please tell it to no one.
If this was not you, please delete this mail: your password stays as it is.

${closing}
`,
  };
}

/** The mail with the link at which the secret answer is given once more (MYP-06), in Japanese or English. */
export function recoveryLinkMail(
  { portal, displayName, expiresAt, token }: RecoveryMail & { readonly token: string },
  locale: string,
): MailText {
  const { language, portalName, senderName, closing, moment, subjectOf } = mailWords(portal, locale);
  const url = linkWithToken(portal.pages.recovery ?? portal.pages.signIn, token);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('パスワード再設定のご案内'),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

パスワードの再設定のお申し込みを受け付けました。
下記のURLを開き、ご登録になった秘密の質問と答えを入力して、新しいパスワードを設定してください。

${url}

このURLは、${moment(expiresAt)}まで（送信から1時間）、1回だけお使いいただけます。
あらためてお申し込みになると、以前のURLは使えなくなります。

お申し込みにお心当たりのない場合は、URLを開かずにこのメールを破棄してください。
そのままでは、お客様のパスワードが変わることはありません。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Set a new password'),
    text: `Dear ${displayName},

We were asked to set a new password for ${portalName}.
Please open this link, give the secret question and answer that you have just chosen, and choose a new password:

${url}

The link works once, before ${moment(expiresAt)}, 1 hour after this mail was sent.
When you ask for another link, this one stops working.

If this was not you, please do not open the link and delete this mail: your password stays as it is.

${closing}
`,
  };
}
