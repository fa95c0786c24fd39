import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { subjectName } from './new-account.mail.ts';

/** What the mail about an application says that has come. */
export interface ApplicationReceivedMail {
  readonly portal: ServedPortal;
  /** 申請番号 */
  readonly number: string;
  /** Whose account applied for access control, and what they call the project; undefined for an application for an account. */
  readonly access?: { readonly displayName: string; readonly projectName: string } | undefined;
}

/**
 * That an application has come (SUP-01, SUP-04), in Japanese or English. One for an account goes to an address that nobody has
 * proved: nothing that was typed is in it, so that nobody can write to others in the portal's name.
 */
export function applicationReceivedMail({ portal, number, access }: ApplicationReceivedMail, locale: string): MailText {
  const { language, portalName, senderName, closing } = mailWords(portal, locale);
  const subject = subjectName(portal.configuration);
  if (language === 'ja') {
    const name = access ? 'アクセス制御申請' : 'アカウント登録申請';
    return {
      senderName,
      subject: `${subject}${name}を受け付けました（${number}）`,
      text: `${access ? `${access.displayName} 様` : 'お申し込みの方へ'}

平素より${portalName}をご利用いただき、誠にありがとうございます。

${name}を受け付けました。内容を確認のうえ、${access ? '設定が完了しましたら、メールでお知らせいたします' : 'メールでご連絡いたします'}。

申請番号: ${number}
${access ? `案件名: ${access.projectName}\n` : '\nこのメールにお心当たりのない場合は、お手数ですが破棄してください。\n'}
お問い合わせの際は、申請番号をお知らせください。

${closing}
`,
    };
  }
  const name = access ? 'application for access control' : 'application for an account';
  return {
    senderName,
    subject: `${subject} We received your ${name} (${number})`,
    text: `Dear ${access ? access.displayName : 'applicant'},

We received your ${name} at ${portalName}. We look at it and ${access ? 'mail you when it is set up' : 'mail you what becomes of it'}.

Number of the application: ${number}
${access ? `Project: ${access.projectName}\n` : '\nIf you do not know what this is about, please delete this mail.\n'}
When you ask us about it, please tell us this number.

${closing}
`,
  };
}
