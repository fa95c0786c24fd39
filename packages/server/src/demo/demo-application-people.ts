import {
  noEntries,
  type ApplicationContact,
  type ApplicationContacts,
  type ApplicationOrganisation,
} from '@madoguchi/sdk/certificates/application-entries.model.js';

/** Who applies in the demo, and whom they name. */
export interface DemoApplicant {
  readonly organisation: ApplicationOrganisation;
  readonly contacts: ApplicationContacts;
  readonly agencyCode: string;
  /** Whether its agreement has a contact who signs contracts. */
  readonly asksSignatory: boolean;
  /** Whether it stored its details for later applications. */
  readonly stores: boolean;
}

const contact = (
  base: Partial<ApplicationContact>,
  name: string,
  mailAddress: string,
  department: string,
  jobTitle = '',
): ApplicationContact => ({ ...noEntries.contacts.registration, ...base, name, mailAddress, department, jobTitle });

const pay = {
  organisation: '株式会社日本橋オンライン決済サービス',
  postalCode: '103-0027',
  address: '東京都中央区日本橋２丁目３番４号　日本橋第一ビルディング１２階',
  telephone: '03-0000-4100',
  fax: '03-0000-4101',
};
const federation = {
  organisation: '一般社団法人全国地域産業振興協議会連合会　事務局',
  postalCode: '100-0014',
  address: '東京都千代田区永田町１丁目１１番３９号　全国地域産業振興会館　本館　地下１階　情報システム室',
  telephone: '03-0000-4720',
  fax: '',
};
const sartoria = {
  organisation: 'Bellini Sartoria Giappone K.K.',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前５丁目６番７号',
  telephone: '03-0000-5510',
  fax: '',
};

export const demoApplicants: Readonly<Record<string, DemoApplicant>> = {
  k7m2p9qa: {
    organisation: {
      name: '株式会社日本橋オンライン決済サービス',
      nameKana: 'カブシキガイシャニホンバシオンラインケッサイサービス',
      registrationNumber: '0100-01-084213',
      registeredPostalCode: '103-0027',
      registeredAddress: '東京都中央区日本橋２丁目３番４号',
      presentPostalCode: '',
      presentAddress: '',
      applicantTitle: '執行役員　情報システム本部長',
      applicantName: '森下 直樹',
    },
    contacts: {
      registration: contact(pay, '髙﨑 恵', 'megumi.takasaki@nihonbashi-pay.example', '情報システム本部', '課長'),
      technical: contact(pay, '小野寺 翔太', 'shota.onodera@nihonbashi-pay.example', '基盤技術部'),
      administrative: contact(pay, '渡邊 彩', 'aya.watanabe@nihonbashi-pay.example', '経理部'),
      signatory: noEntries.contacts.signatory,
    },
    agencyCode: 'A0012345',
    asksSignatory: false,
    stores: true,
  },
  x4t8w1zd: {
    organisation: {
      name: '一般社団法人全国地域産業振興協議会連合会',
      nameKana: 'イッパンシャダンホウジンゼンコクチイキサンギョウシンコウキョウギカイレンゴウカイ',
      registrationNumber: '0100-05-002718',
      registeredPostalCode: '100-0014',
      registeredAddress: '東京都千代田区永田町１丁目１１番３９号　全国地域産業振興会館　本館',
      presentPostalCode: '',
      presentAddress: '',
      applicantTitle: '事務局長　兼　総務部長　兼　情報システム統括責任者',
      applicantName: '邊見 さくら',
    },
    contacts: {
      registration: contact(
        federation,
        '勅使河原 慎太郎',
        'teshigawara@zenkoku-shinko.example',
        '総務部　情報システム担当',
      ),
      technical: contact(federation, '齋藤 健太郎', 'saito@zenkoku-shinko.example', '総務部　情報システム担当', '主任'),
      administrative: contact(federation, '長谷川 美咲', 'hasegawa@zenkoku-shinko.example', '総務部　会計担当'),
      signatory: contact(federation, '武者小路 龍之介', 'mushanokoji@zenkoku-shinko.example', '理事会', '代表理事'),
    },
    agencyCode: '',
    asksSignatory: true,
    stores: false,
  },
  r3v6n5hc: {
    organisation: {
      name: 'Ｂｅｌｌｉｎｉ　Ｓａｒｔｏｒｉａ　Ｇｉａｐｐｏｎｅ株式会社',
      nameKana: 'ベリーニサルトリアジャッポーネ',
      registrationNumber: '0110-01-091827',
      registeredPostalCode: '150-0001',
      registeredAddress: '東京都渋谷区神宮前５丁目６番７号',
      presentPostalCode: '',
      presentAddress: '',
      applicantTitle: 'Representative Director',
      applicantName: 'Marco Bellini',
    },
    contacts: {
      registration: contact(sartoria, 'Marco Bellini', 'marco.bellini@bellini-sartoria.example', ''),
      technical: contact(sartoria, 'Priya Raman', 'priya.raman@bellini-sartoria.example', ''),
      administrative: contact(sartoria, 'Emily Carter', 'emily.carter@bellini-sartoria.example', ''),
      signatory: noEntries.contacts.signatory,
    },
    agencyCode: '',
    asksSignatory: false,
    stores: false,
  },
};
