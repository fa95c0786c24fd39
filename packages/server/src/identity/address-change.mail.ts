import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { AddressChangeTable } from '../portal/recovery-tables.ts';

/** What the mail to a new address says. */
export interface AddressChangeMail {
  readonly portal: ServedPortal;
  readonly kind: AddressChangeTable['kind'];
  readonly displayName: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

/** The mail with a link that confirms a new ID (MYP-07) or contact address (MYP-13), in Japanese or English. */
export function addressChangeMail(mail: AddressChangeMail, locale: string): MailText {
  const { portal, kind, displayName, token, expiresAt } = mail;
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const url = linkWithToken(portal.pages.contactConfirmation ?? portal.pages.signIn, token);
  const isId = kind === 'identifier';
  if (language === 'ja') {
    const what = isId ? '新しいID' : '連絡先メールアドレス';
    return {
      senderName,
      subject: subjectOf(`${what}の確認`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

このメールアドレスを、${what}として登録するお申し込みを受け付けました。
下記のURLを開き、内容をご確認のうえ登録を完了してください。

${url}

このURLは、${moment(expiresAt)}まで（送信から1時間）、1回だけお使いいただけます。
あらためてお申し込みになると、以前のURLは使えなくなります。
${isId ? '登録が完了するまでは、これまでのIDでログインしてください。' : '登録が完了するまで、これまでの連絡先は変わりません。'}

お申し込みにお心当たりのない場合は、URLを開かずにこのメールを破棄してください。
そのままでは、何も変更されません。

${closing}
`,
    };
  }
  const what = isId ? 'new ID' : 'contact address';
  return {
    senderName,
    subject: subjectOf(`Confirm your ${what}`),
    text: `Dear ${displayName},

We were asked to register this e-mail address as your ${what} for ${portalName}.
Please open this link, check the details and complete the registration:

${url}

The link works once, before ${moment(expiresAt)}, 1 hour after this mail was sent.
When you ask again, this link stops working.
${isId ? 'Until then please go on signing in with your present ID.' : 'Until then your contact address stays as it is.'}

If this was not you, please do not open the link and delete this mail: nothing will change.

${closing}
`,
  };
}
