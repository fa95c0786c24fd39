import type { ActiveSession } from '@madoguchi/sdk';

/** People and companies as they stand in stories. */
export const hanako: ActiveSession = {
  account: {
    id: 'hanako',
    identifier: 'hanako.takasaki@midori.example',
    displayName: '髙﨑 花子',
    companyName: 'みどり会計事務所',
    roles: ['customer'],
  },
  gates: [],
  method: 'password',
  idleEndsAt: '2026-11-20T01:30:00.000Z',
  endsAt: '2026-11-20T13:00:00.000Z',
};

/** Names as long as real ones can be, and an address without a place to break it. */
export const longNamed: ActiveSession = {
  ...hanako,
  account: {
    id: 'long',
    identifier: 'customer-support-administration-department.kagoshima-branch@subdomain.long-company-name.example',
    displayName: 'ヴァレンティーナ・アレクサンドロヴナ・小比類巻さくら子',
    companyName:
      '一般社団法人全国コミュニティ情報ネットワーク推進協議会連合会 西日本統括本部 鹿児島事業所 第二システム運用管理課',
    roles: ['customer'],
  },
};
