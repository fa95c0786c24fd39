import type { OpeningHours } from '@madoguchi/sdk/tickets/support-service.model.js';
import type { NewSupportChannel, NewSupportService } from '../tickets/support-service-rows.ts';

/** What the demo's vendor supports, and where each is asked (SUP-13). */
export const demoSupportServices: readonly NewSupportService[] = [
  {
    id: 'hardware',
    name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' },
    description: {
      ja: '機器の故障の原因を調べ、復旧のしかたをご案内します。必要なときは技術者が伺って修理します。',
      en: 'We find out why a device failed and how to bring it back, and come to repair it where that is needed.',
    },
    reception: 'here',
    opensKnowledge: true,
  },
  {
    id: 'software',
    name: { ja: 'ソフトウェア保守', en: 'Software maintenance' },
    description: {
      ja: 'ソフトウェアの不具合の調査と、仕様や使いかたについてのご質問をお受けします。',
      en: 'We look into faults of software, and answer questions on what it does and how it is used.',
    },
    reception: 'here',
    opensKnowledge: true,
  },
  {
    id: 'mail',
    name: { ja: '電子メールサービス', en: 'E-mail service' },
    description: {
      ja: 'メールの送受信や設定についてのご質問と、障害の受付です。',
      en: 'Questions on sending, receiving and settings, and faults.',
    },
    reception: 'here',
    opensKnowledge: false,
  },
  {
    id: 'network-advanced',
    name: { ja: 'ネットワークアドバンスドサポート', en: 'Network advanced support' },
    description: {
      ja: 'お客様の構成を知る技術者が、遠隔または現地で復旧と設定変更を行います。',
      en: 'Engineers who know your network restore and change it, from afar or on site.',
    },
    reception: 'here',
    opensKnowledge: true,
  },
  {
    id: 'solution-database',
    name: { ja: 'Solution DataBase', en: 'Solution DataBase' },
    description: {
      ja: '製品のQ&A、トラブル事例、パッチ情報を集めた知識ベースです。',
      en: 'The knowledge base with questions and answers, trouble cases and patches.',
    },
    reception: 'planned',
    note: {
      ja: 'このポータルへ順次移しています。技術情報からもご覧いただけます。',
      en: 'It is moving here step by step: see technical information.',
    },
    opensKnowledge: false,
  },
  {
    id: 'csq-tool',
    name: { ja: 'CSQTOOL', en: 'CSQTOOL' },
    description: {
      ja: 'これまでのWeb問い合わせ窓口です。',
      en: 'The former web form for inquiries.',
    },
    reception: 'partly',
    note: {
      ja: '一部の製品は、引き続きCSQTOOLで受け付けています。',
      en: 'Some products are still asked about there.',
    },
    link: 'https://csq.madoguchi.example/',
    opensKnowledge: false,
  },
  {
    id: 'construction',
    name: { ja: 'システム環境構築サービス', en: 'System construction' },
    description: {
      ja: 'システムの設計と構築です。このポータルでは受け付けていません。',
      en: 'Design and construction of systems. It is not asked for here.',
    },
    reception: 'elsewhere',
    note: { ja: '担当営業へご連絡ください。', en: 'Please ask your sales contact.' },
    opensKnowledge: false,
  },
  {
    id: 'training',
    name: { ja: '教育・研修サービス', en: 'Training' },
    description: {
      ja: '技術者向けの講習です。このポータルでは受け付けていません。',
      en: 'Courses for engineers. They are not asked for here.',
    },
    reception: 'elsewhere',
    note: { ja: '研修窓口へご連絡ください。', en: 'Please ask the training desk.' },
    link: 'https://training.madoguchi.example/',
    opensKnowledge: false,
  },
];

const weekdays: OpeningHours = {
  week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
  closedOn: ['2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-11'],
};
const always: OpeningHours = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], closedOn: [] };
const onWeekdays = {
  ja: '平日 9:00～17:30（祝日、年末年始を除く）',
  en: 'Weekdays 9:00–17:30, not on public holidays and at the turn of the year',
};

/** How the demo's vendor is asked. */
export const demoSupportChannels: readonly NewSupportChannel[] = [
  {
    kind: 'web',
    value: 'カスタマーサービスポータル',
    note: { ja: '24時間いつでも受け付けます。', en: 'At any time.' },
    hours: always,
  },
  { kind: 'mail', level: 'normal', value: 'one-stop@madoguchi.example', note: onWeekdays, hours: weekdays },
  { kind: 'mail', level: 'extended', value: 'extended-one-stop@madoguchi.example', hours: always },
  {
    kind: 'telephone',
    value: '0120-000-418',
    note: {
      ja: '電話で受け付けたお問い合わせも、お問い合わせの一覧でご覧いただけます。',
      en: 'What is asked by telephone stands in the list of tickets too.',
    },
    hours: always,
  },
  { kind: 'fax', value: '03-0000-4180', note: onWeekdays, hours: weekdays },
];
