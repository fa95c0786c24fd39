import { localized, type LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What a mail ahead of an end says. */
export interface ReminderMail {
  readonly portal: ServedPortal;
  /** The end of a contract, or of a certificate that another one is to follow in it. */
  readonly kind: 'renewal' | 'next';
  /** The last day of what ends, `2026-11-22`, and the last one to apply on for what follows. */
  readonly endsOn: string;
  readonly on: string;
  readonly contract: { readonly code: string };
  readonly application: { readonly id: string; readonly server_name: string };
  readonly service: LocalizedText | undefined;
}

/** The mail ahead of an end (CRT-18), in Japanese or English; whom it greets comes before it. */
export function reminderMail(
  { portal, kind, on, endsOn, contract, application, service }: ReminderMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, day, closing } = mailWords(portal, locale);
  const page =
    portal.pages.application?.replaceAll('{application}', encodeURIComponent(application.id)) ?? portal.pages.signIn;
  const [last, due] = [endsOn, on].map(day);
  const name = service && localized(service, language);
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`${kind === 'renewal' ? '更新のご案内' : '次の証明書のお申込のご案内'}（${contract.code}）`),
      text: `平素より${portalName}をご利用いただき、誠にありがとうございます。
${
  kind === 'renewal'
    ? '次のご契約は、まもなく期間が満了します。引き続きご利用になる場合は、更新をお申し込みください。'
    : '次のご契約の証明書は、まもなく有効期限を迎えます。ご契約の期間内ですので、次の証明書を無料でお申し込みいただけます。'
}

契約コード: ${contract.code}${name ? `\nサービス: ${name}` : ''}
サーバ名: ${application.server_name}
${kind === 'renewal' ? '契約期間の満了日' : '証明書の有効期限'}: ${last}${kind === 'renewal' ? '' : `\nお申し込み期限: ${due}`}

お申し込みは、お申込情報詳細から承ります。
${page}

このご案内は、「更新のご案内メール」を希望された担当者の方にお送りしています。

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(
      `${kind === 'renewal' ? 'Your contract can be renewed' : 'Your next certificate is due'} (${contract.code})`,
    ),
    text: `Thank you for using ${portalName}.
${
  kind === 'renewal'
    ? 'The following contract is about to end. To go on using it, please apply for its renewal.'
    : 'The certificate of the following contract is about to expire. The contract covers the next one, which you can apply for without charge.'
}

Contract code: ${contract.code}${name ? `\nService: ${name}` : ''}
Server name: ${application.server_name}
${kind === 'renewal' ? 'Last day of the contract' : 'Last day of the certificate'}: ${last}${kind === 'renewal' ? '' : `\nPlease apply by: ${due}`}

You can apply in the details of the application:
${page}

You get this mail because you asked for mails about renewals.

${closing}
`,
  };
}
