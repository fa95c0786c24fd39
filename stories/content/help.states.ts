import { PortalError, type HelpState, type HelpWindow } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const windows: readonly HelpWindow[] = [
  {
    id: 'internet',
    name: { ja: 'インターネット・サポートセンター', en: 'Internet support centre' },
    about: {
      ja: 'インターネットの接続、メール、Wi-Fiについてのご質問をお受けします。',
      en: 'Questions on the connection to the internet, e-mail and Wi-Fi.',
    },
    telephone: '0120-000-906',
    otherTelephone: '042-000-0617',
    mail: 'support@hidamari-hikari.example',
    hours: { week: [{ days: everyDay, from: '09:00', to: '21:00' }], closedOn: [] },
    notAnswered: {
      ja: 'インターネット接続に直接関係のないソフトウェア、パソコン本体、OSに関するご質問にはお答えできません。',
      en: 'Questions on software that has nothing to do with the connection, on computers and on operating systems.',
    },
  },
  {
    id: 'customers',
    name: { ja: 'お客さまセンター', en: 'Customer centre' },
    telephone: '0120-000-917',
    mail: 'mypage@hidamari-hikari.example',
    hours: {
      week: [
        { days: [1, 2, 3, 4, 5], from: '09:30', to: '18:00' },
        { days: [6, 7], from: '10:00', to: '17:00' },
      ],
      closedOn: [],
    },
  },
];

export const helpStates: StateExamples<HelpState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', windows },
};

export const helpFurther = {
  empty: { type: 'ready', windows: [] },
  longTexts: {
    type: 'ready',
    windows: [
      {
        id: 'long',
        name: {
          ja: 'インターネット・ケーブルテレビ・固定電話に関する総合お問い合わせ窓口（新規のお客さま専用）',
          en: 'GeneralSupportForInternetCableTelevisionAndTelephoneOfNewCustomers',
        },
        about: { ja: 'ご契約の内容についてお受けします。'.repeat(8), en: 'Questions on your contract. '.repeat(10) },
        telephone: '0120-000-917',
        mail: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
        hours: { week: [{ days: [1, 3, 5], from: '09:00', to: '12:00' }], closedOn: [] },
        notAnswered: { ja: 'ほかの会社の機器について。'.repeat(10), en: 'Devices of other companies. '.repeat(10) },
      },
    ],
  },
} satisfies FurtherExamples<HelpState>;
