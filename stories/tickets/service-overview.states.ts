import { PortalError, type SupportOverview, type SupportServicesState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const always = { week: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], closedOn: [] };
const weekdays = { week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }], closedOn: ['2026-11-23'] };

const overview: SupportOverview = {
  services: [
    {
      id: 'hardware',
      name: { ja: 'ハードウェア保守', en: 'Hardware maintenance' },
      description: {
        ja: '機器の故障の原因を調べ、復旧のしかたをご案内します。必要なときは技術者が伺って修理します。',
        en: 'We find out why a device failed and how to bring it back, and come to repair it where that is needed.',
      },
      reception: 'here',
      inUse: true,
    },
    {
      id: 'software',
      name: { ja: 'ソフトウェア保守', en: 'Software maintenance' },
      description: {
        ja: 'ソフトウェアの不具合の調査と、仕様や使いかたについてのご質問をお受けします。',
        en: 'We look into faults of software, and answer questions on what it does.',
      },
      reception: 'here',
      inUse: false,
    },
    {
      id: 'solution-database',
      name: { ja: 'Solution DataBase', en: 'Solution DataBase' },
      description: { ja: '製品のQ&A、トラブル事例、パッチ情報を集めた知識ベースです。', en: 'The knowledge base.' },
      reception: 'planned',
      note: { ja: 'このポータルへ順次移しています。', en: 'It is moving here step by step.' },
      inUse: false,
    },
    {
      id: 'csq-tool',
      name: { ja: 'CSQTOOL', en: 'CSQTOOL' },
      description: { ja: 'これまでのWeb問い合わせ窓口です。', en: 'The former web form for inquiries.' },
      reception: 'partly',
      note: {
        ja: '一部の製品は、引き続きCSQTOOLで受け付けています。',
        en: 'Some products are still asked about there.',
      },
      link: 'https://csq.example/',
      inUse: true,
    },
    {
      id: 'training',
      name: { ja: '教育・研修サービス', en: 'Training' },
      description: { ja: '技術者向けの講習です。', en: 'Courses for engineers.' },
      reception: 'elsewhere',
      note: { ja: '研修窓口へご連絡ください。', en: 'Please ask the training desk.' },
      link: 'https://training.example/',
      inUse: false,
    },
  ],
  channels: [
    { kind: 'web', value: 'カスタマーサービスポータル', hours: always },
    { kind: 'mail', level: 'normal', value: 'one-stop@support.example', hours: weekdays },
    { kind: 'mail', level: 'extended', value: 'extended-one-stop@support.example', hours: always },
    {
      kind: 'telephone',
      value: '0120-000-418',
      note: { ja: '平日 9:00～17:30（祝日、年末年始を除く）', en: 'Weekdays 9:00–17:30' },
      hours: weekdays,
    },
    { kind: 'fax', value: '03-0000-4180' },
  ],
};

export const serviceOverviewStates: StateExamples<SupportServicesState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: { type: 'ready', ...overview },
};

export const serviceOverviewFurther = {
  empty: { type: 'ready', services: [], channels: [] },
  unknown: {
    type: 'ready',
    services: [
      {
        id: 'later',
        name: { ja: '新しいサービス' },
        description: { ja: 'この版の知らない受付のしかたです。' },
        reception: 'by-robot',
        inUse: true,
      },
    ],
    channels: [{ kind: 'chat', level: 'premium', value: 'チャット', hours: { week: [], closedOn: [] } }],
  },
  longTexts: {
    type: 'ready',
    services: [
      {
        id: 'long',
        name: {
          ja: 'ネットワークアドバンスドサポートおよびマルチベンダー統合保守・運用監視・セキュリティ監視サービス（全国版）',
          en: 'NetworkAdvancedSupportAndMultiVendorIntegratedMaintenanceOperationMonitoringService',
        },
        description: {
          ja: 'お客様の構成を知る技術者が、遠隔または現地で復旧と設定変更を行います。'.repeat(6),
          en: 'Engineers who know your network restore and change it, from afar or on site. '.repeat(6),
        },
        reception: 'partly',
        note: { ja: '対象の製品は'.repeat(20), en: 'The products are as agreed. '.repeat(10) },
        link: 'https://www.very-long-host-name-without-a-place-to-break.example/support/',
        inUse: true,
      },
    ],
    channels: [
      {
        kind: 'mail',
        level: 'extended',
        value: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
        hours: weekdays,
      },
    ],
  },
} satisfies FurtherExamples<SupportServicesState>;
