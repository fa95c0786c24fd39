import { linkWithToken } from '@madoguchi/sdk/identity/link-token.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail with the link of a registration says. */
export interface RegistrationMail {
  readonly portal: ServedPortal;
  /** The contract holder. */
  readonly name: string;
  readonly identifier: string;
  readonly token: string;
  /** The moment at which the link does not work any more. */
  readonly expiresAt: Instant;
}

/** The mail that confirms a new ID (MYP-05), in Japanese or English. */
export function registrationMail(
  { portal, name, identifier, token, expiresAt }: RegistrationMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  const url = linkWithToken(portal.pages.registrationConfirmation ?? portal.pages.signIn, token);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('ID登録のご確認'),
      text: `${name} 様

${portalName}のIDの登録を承りました。
まだ登録は完了していません。下記のURLを開き、内容をご確認のうえ、登録を完了してください。

${url}

ID: ${identifier}

このURLは、${moment(expiresAt)}まで、1回だけお使いいただけます。
期限を過ぎた場合や、もう一度お手続きされた場合は、このURLはお使いいただけません。

お心当たりのない場合は、URLを開かずにこのメールを破棄してください。IDが登録されることはありません。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Please confirm your ID'),
    text: `Dear ${name},

Your ID for ${portalName} is not registered yet. Please open this link, check what is shown and complete the registration:

${url}

ID: ${identifier}

The link works once, before ${moment(expiresAt)}. When you register again, it stops working.

If this was not you, please do not open the link and delete this mail: no ID will be registered.

${closing}
`,
  };
}

interface TakenMail {
  readonly portal: ServedPortal;
  readonly identifier: string;
  readonly at: Instant;
}

/** The mail to somebody whose ID was chosen for another contract: it tells nobody else (MYP-05). */
export function identifierTakenMail({ portal, identifier, at }: TakenMail, locale: string): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('ご登録済みのIDについて'),
      text: `${moment(at)}に、${portalName}で下記のIDを登録するお手続きがありましたが、このIDはすでに別のご契約で登録されているため、登録されませんでした。

ID: ${identifier}

ご本人のお手続きの場合は、別のメールアドレスをIDとしてご登録いただくか、下記の画面からログインしてください。
${portal.pages.signIn}

お心当たりのない場合は、何もしていただく必要はありません。IDもパスワードも変わっていません。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('This ID is registered already'),
    text: `On ${moment(at)} somebody wanted to register this ID at ${portalName}. It belongs to another contract already, so nothing was registered.

ID: ${identifier}

If this was you, please register with another mail address, or sign in here:
${portal.pages.signIn}

If it was not, there is nothing to do: neither the ID nor its password changed.

${closing}
`,
  };
}

interface ReplacedMail {
  readonly portal: ServedPortal;
  readonly name: string;
  readonly at: Instant;
}

/** The mail to where mails went before, when an ID was registered again (MYP-05). */
export function identifierReplacedMail({ portal, name, at }: ReplacedMail, locale: string): MailText {
  const { language, portalName, senderName, subjectOf, closing, moment } = mailWords(portal, locale);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf('ID再登録のお知らせ'),
      text: `${name} 様

${moment(at)}に、${portalName}のIDがあらためて登録されました。
これまでのIDとパスワードは、お使いいただけません。

お心当たりのない場合は、第三者がお客様のご契約を使おうとしているおそれがあります。すぐに${senderName}までご連絡ください。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf('Your ID was registered again'),
    text: `Dear ${name},

Your ID for ${portalName} was registered again on ${moment(at)}. The former ID and its password work no more.

If this was not you, somebody may be trying to use your contract. Please tell ${senderName} at once.

${closing}
`,
  };
}
