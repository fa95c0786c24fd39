import type { DocumentKind } from '@madoguchi/sdk/certificates/certificate-service.model.js';
import { localized, type LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import { mailWords, type MailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import { applicationKinds, applicationNews, revocationCall } from './application-mail.words.ts';

/** What happened to an application, as a contact is told it (CRT-18). */
export type ApplicationNews =
  /** `documents`: ids of what is asked for at once. */
  | { readonly kind: 'received'; readonly documents: readonly string[] }
  | {
      readonly kind: 'documents-asked';
      readonly documents: readonly { readonly kind: string; readonly note?: string | undefined }[];
    }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'issued' | 'issue-notice'; readonly notAfter: Instant }
  | { readonly kind: 'done' }
  | { readonly kind: 'revoked'; readonly serial: string; readonly at: Instant }
  /** `price`: yen, tax included. */
  | { readonly kind: 'invoice'; readonly price: number };

/** The application that a mail is about. */
export interface ToldApplication {
  readonly portal: ServedPortal;
  /** All that may be asked for, and where it is sent. */
  readonly documents: readonly DocumentKind[];
  readonly documentsTo?: LocalizedText | undefined;
  readonly service: LocalizedText | undefined;
  readonly application: {
    readonly id: string;
    readonly number: string;
    readonly kind: string;
    readonly server_name: string;
    readonly organisation_name: string;
  };
  readonly contractCode: string | undefined;
}

/** The mail that tells a contact what happened to an application, in Japanese or English; whom it greets comes before it. */
export function applicationMail(told: ToldApplication, news: ApplicationNews, locale: string): MailText {
  const { portal, application } = told;
  const words = mailWords(portal, locale);
  const { language, portalName, senderName, subjectOf, closing } = words;
  const { subject, text } = applicationNews[language][news.kind];
  const page =
    portal.pages.application?.replaceAll('{application}', encodeURIComponent(application.id)) ?? portal.pages.signIn;
  const greeting = {
    ja: `平素より${portalName}をご利用いただき、誠にありがとうございます。`,
    en: `Thank you for using ${portalName}.`,
  };
  const more = { ja: '詳しくは、お申込情報詳細をご覧ください。', en: 'More stands in the details of the application:' };
  const parts = [
    `${greeting[language]}\n${text}`,
    factsOf(told, words).join('\n'),
    ...detailsOf(told, news, words),
    `${more[language]}\n${page}`,
    closing,
  ];
  const number = language === 'ja' ? `（${application.number}）` : ` (${application.number})`;
  return {
    senderName,
    subject: subjectOf(`${subject}${number}`),
    text: `${parts.join('\n\n')}\n`,
  };
}

function factsOf({ application, contractCode, service }: ToldApplication, { language }: MailWords): readonly string[] {
  const kind = applicationKinds[language][application.kind] ?? application.kind;
  const name = service && localized(service, language);
  const labels = {
    ja: ['お申込番号', 'お申込種別', 'サービス', '契約コード', 'サーバ名', '申請組織名'],
    en: ['Application number', 'Kind', 'Service', 'Contract code', 'Server name', 'Organisation'],
  };
  const { number, server_name, organisation_name } = application;
  const values = [number, kind, name, contractCode, server_name, organisation_name];
  return labels[language].flatMap((label, index) => (values[index] ? [`${label}: ${values[index]}`] : []));
}

/** What only this news tells. */
function detailsOf(
  { documents: all, documentsTo, application }: ToldApplication,
  news: ApplicationNews,
  { language, moment }: MailWords,
): readonly string[] {
  const isJapanese = language === 'ja';
  const address = documentsTo && [
    `${isJapanese ? '書類のお送り先' : 'Where to send them'}:\n${localized(documentsTo, language)}`,
  ];
  switch (news.kind) {
    case 'received': {
      const call = application.kind === 'revocation' ? [revocationCall[language]] : [];
      if (news.documents.length === 0) return call;
      const lead = isJapanese ? '次の書類をお送りください。' : 'Please send the following documents.';
      return [
        ...call,
        [lead, ...news.documents.map((id) => documentLine(all, { kind: id }, language))].join('\n'),
        ...(address ?? []),
      ];
    }
    case 'documents-asked':
      return [news.documents.map((one) => documentLine(all, one, language)).join('\n'), ...(address ?? [])];
    case 'refused':
      return [`${isJapanese ? '理由' : 'Reason'}: ${news.reason}`];
    case 'issued':
    case 'issue-notice':
      return [`${isJapanese ? '証明書の有効期限' : 'The certificate is valid until'}: ${moment(news.notAfter)}`];
    case 'revoked':
      return [
        [
          `${isJapanese ? '証明書シリアル番号' : 'Serial number'}: ${news.serial}`,
          `${isJapanese ? '失効日時' : 'Revoked'}: ${moment(news.at)}`,
        ].join('\n'),
      ];
    case 'invoice': {
      const price = new Intl.NumberFormat(isJapanese ? 'ja-JP' : 'en-GB').format(news.price);
      return [isJapanese ? `ご請求額: ${price}円（税込）` : `Amount: ${price} yen (tax included)`];
    }
    case 'accepted':
    case 'withdrawn':
    case 'done':
      return [];
  }
}

function documentLine(
  all: readonly DocumentKind[],
  { kind, note }: { readonly kind: string; readonly note?: string | undefined },
  language: 'ja' | 'en',
): string {
  const found = all.find(({ id }) => id === kind);
  const name = found ? localized(found.name, language) : kind;
  const further = [found && localized(found.explanation, language), note].filter(Boolean);
  return [language === 'ja' ? `・${name}` : `- ${name}`, ...further.map((line) => `  ${line}`)].join('\n');
}
