import { PortalError, type NotificationSettings, type NotificationSettingsFormState } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const settings: NotificationSettings = {
  topics: [
    {
      id: 'sias',
      name: { ja: 'SIASに関するお知らせ', en: 'News about SIAS' },
      description: {
        ja: '更新プログラム、障害と復旧、法改正への対応',
        en: 'Updates, faults and recovery, changes of law',
      },
      on: true,
    },
    {
      id: 'de3',
      name: { ja: 'de3に関するお知らせ', en: 'News about de3' },
      description: {
        ja: '更新プログラム、障害と復旧、法改正への対応',
        en: 'Updates, faults and recovery, changes of law',
      },
      on: false,
    },
    { id: 'seminars', name: { ja: '講習会のご案内', en: 'Seminars' }, on: true },
    { id: 'faq', name: { ja: '製品FAQの追加', en: 'New entries in the product FAQ' }, on: false },
  ],
  saved: true,
  version: 3,
};
const on = settings.topics.filter((topic) => topic.on).map(({ id }) => id);
const changed = { settings, chosen: ['sias', 'faq'] } as const;
const long: NotificationSettings = {
  topics: [
    {
      id: 'long',
      name: {
        ja: '会計情報システム統合版（連結決算・固定資産管理オプション付き）2026年度版の更新プログラムと障害情報',
        en: 'Updates and faults of the Consolidated-Accounting-and-Fixed-Assets-Administration-System, 2026 edition',
      },
      description: {
        ja: 'https://www.very-long-host-name-without-a-place-to-break.example/notifications/2026/updates-and-faults.html',
        en: 'https://www.very-long-host-name-without-a-place-to-break.example/notifications/2026/updates-and-faults.html',
      },
      on: true,
    },
  ],
  saved: true,
  version: 1,
};

export const notificationSettingsStates: StateExamples<NotificationSettingsFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('timeout') },
  ready: { type: 'ready', settings, chosen: on },
  submitting: { type: 'submitting', ...changed },
  failed: {
    type: 'failed',
    ...changed,
    error: new PortalError('internal', { status: 500, requestId: '01JD8M4Q2T' }),
  },
  conflict: { type: 'conflict', ...changed },
  saved: { type: 'saved', settings, chosen: on },
};

export const notificationSettingsFurther = {
  unset: { type: 'ready', settings: { ...settings, saved: false, version: 0 }, chosen: on },
  changed: { type: 'ready', ...changed },
  restored: { type: 'ready', ...changed, restored: true },
  nothing: { type: 'ready', settings: { ...settings, topics: [] }, chosen: [] },
  longNames: { type: 'ready', settings: long, chosen: [] },
} satisfies FurtherExamples<NotificationSettingsFormState>;
