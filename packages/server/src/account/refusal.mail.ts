import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { subjectName } from './new-account.mail.ts';

/** What the mail about an application says that was refused. */
export interface RefusalMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly application: 'account' | 'access';
  /** Why, in the vendor's words. */
  readonly note: string;
}

const names = {
  account: { ja: 'アカウント登録申請', en: 'application for an account' },
  access: { ja: 'アクセス制御申請', en: 'application for access control' },
} as const;

/** That an application was refused, and why (OPS-04), in Japanese or English. */
export function refusalMail({ portal, displayName, application, note }: RefusalMail, locale: string): MailText {
  const { language, portalName, senderName, closing } = mailWords(portal, locale);
  const name = names[application][language];
  const subject = subjectName(portal.configuration);
  if (language === 'ja')
    return {
      senderName,
      subject: `${subject}${name}について`,
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

いただいた${name}につきまして、下記の理由により、承ることができませんでした。

${note}

${closing}
`,
    };
  return {
    senderName,
    subject: `${subject} Your ${name}`,
    text: `Dear ${displayName},

We could not accept your ${name} at ${portalName}, for this reason:

${note}

${closing}
`,
  };
}
