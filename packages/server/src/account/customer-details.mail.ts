import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail about changed customer details says: which of them, and neither the former nor the present ones. */
export interface CustomerDetailsMail {
  readonly portal: ServedPortal;
  readonly name: string;
  readonly changed: readonly ('address' | 'telephone')[];
  readonly changedAt: Instant;
}

const labels = {
  address: { ja: 'ご住所', en: 'address' },
  telephone: { ja: '電話番号', en: 'telephone number' },
} as const;

/** That address or telephone were changed (MYP-13), in Japanese or English. */
export function customerDetailsMail(
  { portal, name, changed, changedAt }: CustomerDetailsMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const { signIn } = portal.pages;
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('お客さま情報変更のお知らせ'),
      text: `${name} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

${moment(changedAt)}に、お客さま情報の${changed.map((one) => labels[one].ja).join('と')}が変更されました。
内容は、ポータルの「お客さま情報」でご確認いただけます。
${signIn}

変更にお心当たりのない場合は、第三者がお客様のアカウントを使おうとしているおそれがあります。
すぐに${senderName}までご連絡ください。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your details were changed'),
    text: `Dear ${name},

Your ${changed.map((one) => labels[one].en).join(' and ')} for ${portalName} ${changed.length > 1 ? 'were' : 'was'} changed on ${moment(changedAt)}.
You can see them in the portal under "Your details":
${signIn}

If this was not you, somebody may be trying to use your account.
Please tell ${senderName} at once.

${closing}
`,
  };
}
