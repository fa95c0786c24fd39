import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail about a changed password says. */
export interface PasswordChangedMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly changedAt: Instant;
  /** Whether who changed it goes on where they did it: all others are signed out, in either case. */
  readonly goesOn: boolean;
}

/** The mail that tells that a password was changed (INF-04), in Japanese or English. */
export function passwordChangedMail(
  { portal, displayName, changedAt, goesOn }: PasswordChangedMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const { signIn } = portal.pages;
  // where nobody sets a new password without the one that somebody else chose
  const byVendor = portal.configuration.recovery.type === 'vendor';
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('パスワード変更のお知らせ'),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。

${moment(changedAt)}に、お客様のパスワードが変更されました。
${
  goesOn
    ? '変更された端末では、このままご利用いただけます。ほかの端末では、新しいパスワードであらためてログインしてください。'
    : 'それまでのログインはすべて終了していますので、新しいパスワードであらためてログインしてください。'
}
${signIn}

変更にお心当たりのない場合は、第三者がお客様のアカウントを使おうとしているおそれがあります。
${byVendor ? 'すぐに' : 'すぐに上記の画面からパスワードを設定し直し、'}${senderName}までご連絡ください。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your password was changed'),
    text: `Dear ${displayName},

Your password for ${portalName} was changed on ${moment(changedAt)}.
${
  goesOn
    ? 'You stay signed in where it was changed; on other devices please sign in with the new password:'
    : 'You have been signed out on all devices; please sign in with the new password:'
}
${signIn}

If this was not you, somebody may be trying to use your account.
Please ${byVendor ? '' : 'set a new password from that page at once and '}tell ${senderName}${byVendor ? ' at once' : ''}.

${closing}
`,
  };
}
