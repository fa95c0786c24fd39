import type { ApplicationNews } from './application.mail.ts';

type Language = 'ja' | 'en';

/** お申込種別, as mails call it. */
export const applicationKinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    'new': '新規発行',
    'renewal': '更新',
    'next': '継続発行',
    'reissue': '再発行',
    'contact-change': '担当者変更',
    'revocation': '失効',
    'termination': '解約',
  },
  en: {
    'new': 'New certificate',
    'renewal': 'Renewal',
    'next': 'Next certificate of a contract',
    'reissue': 'Reissue',
    'contact-change': 'Change of contacts',
    'revocation': 'Revocation',
    'termination': 'Termination',
  },
};

interface NewsWords {
  readonly subject: string;
  readonly text: string;
}

/** What mails say of what happened. */
export const applicationNews: Readonly<Record<Language, Readonly<Record<ApplicationNews['kind'], NewsWords>>>> = {
  ja: {
    'received': { subject: 'お申込受付のお知らせ', text: '次のお申込を受け付けました。' },
    'documents-asked': {
      subject: '書類ご提出のお願い',
      text: '次のお申込につきまして、書類のご提出をお願いいたします。',
    },
    'accepted': { subject: 'お申込承諾のお知らせ', text: '次のお申込を承諾し、審査に入りました。' },
    'refused': {
      subject: '審査結果のお知らせ',
      text: '次のお申込は、審査の結果、お受けすることができませんでした。',
    },
    'withdrawn': { subject: '申請取消のお知らせ', text: '次のお申込を取り消しました。' },
    'issued': { subject: '審査結果のお知らせ', text: '次のお申込の審査が完了し、証明書を発行しました。' },
    'issue-notice': {
      subject: '証明書発行のお知らせ',
      text: '証明書を発行しました。お申込情報詳細の「ダウンロードはこちら」から、証明書とサイトシールをダウンロードしてください。',
    },
    'done': { subject: 'お手続き完了のお知らせ', text: '次のお申込の手続きが完了しました。' },
    'revoked': { subject: '証明書失効のお知らせ', text: '次の証明書を失効しました。今後はお使いいただけません。' },
    'invoice': {
      subject: 'ご請求のお知らせ',
      text: '次のご契約の料金を請求いたします。請求書を受領された月の翌月末までにお振り込みください。振込手数料はお客様のご負担となります。',
    },
  },
  en: {
    'received': { subject: 'We received your application', text: 'We received the following application.' },
    'documents-asked': {
      subject: 'Documents for your application',
      text: 'Please send us documents for the following application.',
    },
    'accepted': {
      subject: 'Your application was accepted',
      text: 'We accepted the following application and are reviewing it.',
    },
    'refused': { subject: 'Result of the review', text: 'After the review we cannot grant the following application.' },
    'withdrawn': { subject: 'Application withdrawn', text: 'The following application was withdrawn.' },
    'issued': {
      subject: 'Result of the review',
      text: 'The review of the following application is complete, and its certificate was issued.',
    },
    'issue-notice': {
      subject: 'Your certificate was issued',
      text: 'Your certificate was issued. Please download it and the site seal from the details of the application.',
    },
    'done': { subject: 'Application carried out', text: 'The following application was carried out.' },
    'revoked': {
      subject: 'Certificate revoked',
      text: 'The following certificate was revoked. It cannot be used any more.',
    },
    'invoice': {
      subject: 'Invoice',
      text: 'We charge the following contract. Please pay by the end of the month after the one in which the invoice reached you; the transfer fee is yours to bear.',
    },
  },
};

/** What follows an application for a revocation (CRT-13). */
export const revocationCall: Readonly<Record<Language, string>> = {
  ja: '失効の前に、登録担当者の方にお電話で確認いたします。それまで証明書は有効です。',
  en: 'Before it is revoked we telephone the registration contact. Until then the certificate is valid.',
};
