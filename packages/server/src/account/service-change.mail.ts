import type { ServiceChange } from '@madoguchi/sdk/account/service.model.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { localizedText } from '../portal/localized-text.ts';
import { mailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';

/** What the mail about a change of services says. It names no price, no address and no customer number. */
export interface ServiceChangeMail {
  readonly portal: ServedPortal;
  readonly name: string;
  readonly about: 'accepted' | 'withdrawn' | 'refused';
  readonly change: ServiceChange;
  /** As they are kept. */
  readonly serviceName: string;
  readonly fromName?: string | undefined;
}

const kinds: Readonly<
  Record<string, { readonly ja: string; readonly en: string; readonly jaDay: string; readonly enDay: string }>
> = {
  add: { ja: '追加', en: 'Addition', jaDay: 'ご利用開始日', enDay: 'Available from' },
  course: { ja: 'コース変更', en: 'Change of course', jaDay: '変更日', enDay: 'Takes effect on' },
  cancel: { ja: '解約', en: 'Cancellation', jaDay: 'ご利用終了日', enDay: 'Last day' },
};

/** That a change has come, was withdrawn or cannot be made (MYP-12), in Japanese or English. */
export function serviceChangeMail(
  { portal, name, about, change, serviceName, fromName }: ServiceChangeMail,
  locale: string,
): MailText {
  const { language, portalName, senderName, subjectOf, day, closing } = mailWords(portal, locale);
  const words = kinds[change.type] ?? { ja: '変更', en: 'Change', jaDay: '変更日', enDay: 'Takes effect on' };
  const takesEffect = day(change.effectiveOn);
  const service = localized(localizedText(serviceName), language);
  const from = fromName === undefined ? undefined : localized(localizedText(fromName), language);
  const note = change.note === undefined ? '' : `\n${change.note}\n`;
  const page = portal.pages.signIn;
  if (language === 'ja') {
    const lead = {
      accepted: '次のお手続きを受け付けました。',
      withdrawn: '次のお手続きの取り消しを受け付けました。ご契約は変わりません。',
      refused: '申し訳ございませんが、次のお手続きはお受けできませんでした。ご契約は変わりません。',
    }[about];
    const subject = {
      accepted: 'お手続きを受け付けました',
      withdrawn: 'お手続きを取り消しました',
      refused: 'お手続きをお受けできませんでした',
    }[about];
    return {
      senderName,
      subject: subjectOf(`${subject}（${service}）`),
      text: `${name} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
${lead}

お手続き: ${words.ja}
${from === undefined ? '' : `変更前: ${from}\n`}サービス: ${service}
${about === 'accepted' ? `${words.jaDay}: ${takesEffect}\n` : ''}${note}
内容は、ポータルの「ご契約・手続き」でご確認いただけます。お心当たりのないときは、お問い合わせください。
${page}

${closing}
`,
    };
  }
  const lead = {
    accepted: 'We have accepted this request.',
    withdrawn: 'This request was withdrawn. Your contract stays as it is.',
    refused: 'We are sorry, but we could not accept this request. Your contract stays as it is.',
  }[about];
  const subject = {
    accepted: 'We accepted your request',
    withdrawn: 'Your request was withdrawn',
    refused: 'We could not accept your request',
  }[about];
  return {
    senderName,
    subject: subjectOf(`${subject} (${service})`),
    text: `Dear ${name},

${lead}

Request: ${words.en}
${from === undefined ? '' : `Before: ${from}\n`}Service: ${service}
${about === 'accepted' ? `${words.enDay}: ${takesEffect}\n` : ''}${note}
You can see it in the portal under "Contract and services". Please contact us if you did not ask for this.
${page}

${closing}
`,
  };
}
