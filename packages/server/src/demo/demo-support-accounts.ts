import type { DemoAccount } from './demo-accounts.ts';

/** The people of the demo's support portal: all types of account, with access control and without (SUP-02, SUP-03). */
export const demoSupportAccounts: readonly DemoAccount[] = [
  {
    identifier: 'jun.kawabata@seto-hospital.example',
    displayName: '川端 淳',
    company: '医療法人社団瀬戸内会 瀬戸内総合病院 医療情報システム管理課',
    roles: ['inquiry-administrator'],
    state: 'password',
  },
  {
    identifier: 'natsumi.kuroyanagi@seto-hospital.example',
    displayName: '黒柳 菜摘',
    company: '医療法人社団瀬戸内会 瀬戸内総合病院 医療情報システム管理課',
    roles: ['inquiry-user'],
    state: 'password',
    agreed: true,
  },
  {
    identifier: 'hiroshi.tsuji@aozora-denki.example',
    displayName: '辻󠄀 博',
    company: '青空電機産業株式会社',
    roles: ['user-administrator'],
    state: 'password',
  },
  {
    identifier: 'priya.raman@meridian-logistics.example',
    displayName: 'Priya Raman',
    company: 'Meridian Logistics Asia-Pacific Pte. Ltd., Tokyo Branch',
    mailLocale: 'en',
    roles: ['contract-manager'],
    state: 'password',
  },
  {
    identifier: 'yoshiko.mishima@aozora-denki.example',
    displayName: '三嶋 佳子',
    company: '青空電機産業株式会社',
    roles: ['contract-manager'],
    state: 'password',
    agreed: true,
  },
  {
    identifier: 'kenta.oba@minato-solutions.example',
    displayName: '大場 健太',
    company: 'みなとソリューションズ株式会社',
    roles: ['inquiry-administrator'],
    state: 'password',
    agreed: true,
  },
  {
    identifier: 'akari.muto@aozora-denki.example',
    displayName: '武藤 灯',
    company: '青空電機産業株式会社',
    roles: ['inquiry-user'],
    state: 'first',
  },
  {
    identifier: 'taishoku@aozora-denki.example',
    displayName: '古賀 一郎',
    company: '青空電機産業株式会社',
    roles: ['inquiry-user'],
    state: 'suspended',
  },
];
