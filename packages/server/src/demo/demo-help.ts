import type { NewHelpWindow } from '../content/help-window-rows.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Whom the demo's subscribers ask (MYP-15). The numbers are made up. */
export const demoHelpWindows: readonly NewHelpWindow[] = [
  {
    id: 'internet',
    kinds: ['internet'],
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
    id: 'lines',
    kinds: ['television', 'telephone'],
    name: { ja: 'テレビ・電話 サポートセンター', en: 'Television and telephone support centre' },
    about: {
      ja: 'テレビの映り、チューナーの操作、固定電話についてのご質問をお受けします。',
      en: 'Questions on reception, set-top boxes and the telephone.',
    },
    telephone: '0120-000-908',
    otherTelephone: '042-000-0619',
    hours: {
      week: [{ days: everyDay, from: '09:30', to: '18:00' }],
      closedOn: ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'],
    },
    notAnswered: {
      ja: '番組の内容や、テレビ本体の故障に関するご質問にはお答えできません。',
      en: 'Questions on programmes, and on faults of television sets.',
    },
  },
  {
    id: 'customers',
    kinds: [],
    name: { ja: 'お客さまセンター', en: 'Customer centre' },
    about: {
      ja: 'ご契約、お支払い、お引っ越しについてのご質問をお受けします。',
      en: 'Questions on contracts, payment and moving.',
    },
    telephone: '0120-000-917',
    otherTelephone: '042-000-0618',
    mail: 'mypage@hidamari-hikari.example',
    hours: { week: [{ days: everyDay, from: '09:30', to: '18:00' }], closedOn: [] },
  },
];
