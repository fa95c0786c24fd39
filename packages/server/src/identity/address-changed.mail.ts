import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { AddressChangeTable } from '../portal/recovery-tables.ts';

/** What the mail to an old address says: that it is not the one any more, and not what the new one is. */
export interface AddressChangedMail {
  readonly portal: ServedPortal;
  readonly kind: AddressChangeTable['kind'];
  readonly displayName: string;
  readonly changedAt: Instant;
}

/** The mail that tells the old address of a changed ID (MYP-07) or contact address (MYP-13), in Japanese or English. */
export function addressChangedMail(
  { portal, kind, displayName, changedAt }: AddressChangedMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const { signIn } = portal.pages;
  const isId = kind === 'identifier';
  if (language === 'ja') {
    const what = isId ? 'ログインに使うID' : '連絡先メールアドレス';
    return {
      senderName,
      subject: subjectOf(`${isId ? 'ID' : '連絡先メールアドレス'}変更のお知らせ`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

${moment(changedAt)}に、お客様の${what}が変更されました。
${isId ? '次回からは、新しいIDでログインしてください。パスワードは変わりません。' : '今後のお知らせは、新しい連絡先メールアドレスにお送りいたします。'}
${signIn}

変更にお心当たりのない場合は、第三者がお客様のアカウントを使おうとしているおそれがあります。
すぐに${senderName}までご連絡ください。

${closing}
`,
    };
  }
  const what = isId ? 'ID' : 'contact address';
  return {
    senderName,
    subject: subjectOf(`Your ${what} was changed`),
    text: `Dear ${displayName},

Your ${what} for ${portalName} was changed on ${moment(changedAt)}.
${isId ? 'From now on please sign in with the new ID; your password stays the same:' : 'From now on our mails go to the new contact address:'}
${signIn}

If this was not you, somebody may be trying to use your account.
Please tell ${senderName} at once.

${closing}
`,
  };
}
