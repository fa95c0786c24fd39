import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { subjectName } from './new-account.mail.ts';

/** What the mail about access control that was set up says. */
export interface ProjectMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly projectName: string;
  readonly groupName: string;
  /** Whether the person is in the group, or applied for others. */
  readonly isMember: boolean;
}

/** 設定完了通知 (SUP-04), in Japanese or English. */
export function projectMail(
  { portal, displayName, projectName, groupName, isMember }: ProjectMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, closing } = mailWords(portal, locale);
  const subject = subjectName(portal.configuration);
  if (language === 'ja')
    return {
      senderName,
      subject: `${subject}設定完了通知`,
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

アクセス制御の設定が完了しましたので、お知らせいたします。

案件名: ${projectName}
顧客案件グループ名: ${groupName}

${
  isMember
    ? 'お客様のアカウントは、所属するすべての顧客案件グループの案件をご覧いただけます。\nそのほかの情報は表示されません。'
    : 'グループに登録されたアカウントに、この案件が表示されます。'
}

${portal.pages.signIn}

${closing}
`,
    };
  return {
    senderName,
    subject: `${subject} Access control is set up`,
    text: `Dear ${displayName},

Access control at ${portalName} is set up.

Project: ${projectName}
Group: ${groupName}

${
  isMember
    ? 'Your account sees the projects of all groups that it is in, and nothing else.'
    : 'The accounts in the group see this project.'
}

${portal.pages.signIn}

${closing}
`,
  };
}
