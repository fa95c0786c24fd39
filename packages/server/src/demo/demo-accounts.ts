import { demoSupportAccounts } from './demo-support-accounts.ts';

/** A made-up person of the demo. */
export interface DemoAccount {
  readonly identifier: string;
  readonly displayName: string;
  readonly company?: string;
  /** Where the identifier is a code. */
  readonly mailAddress?: string;
  readonly mailLocale?: string;
  readonly roles: readonly string[];
  /**
   * `password`: has the demo's password; `first`: sets a first one by a link; `suspended`: has it and may not sign in;
   * `no-contract`: has it, and a company without a current maintenance contract.
   */
  readonly state: 'password' | 'first' | 'suspended' | 'no-contract';
  /** Whether the terms were agreed to already, so that home comes straight after signing in. */
  readonly agreed?: boolean;
}

/**
 * The people of each preset's demo, the first of each the one to sign in as. Domains end in `.example`: no mail can reach
 * anybody.
 */
export const demoAccounts: Readonly<Record<string, readonly DemoAccount[]>> = {
  information: [
    {
      identifier: 'megumi.takasaki@toto-seimitsu.example',
      displayName: '髙﨑 恵',
      company: '株式会社東都精密機械製作所',
      roles: ['customer'],
      state: 'password',
    },
    {
      identifier: 's.teshigawara@kitakanto-gakuen.example',
      displayName: '勅使河原 慎太郎',
      company: '学校法人北関東総合科学技術学園 附属情報処理教育研究センター 情報基盤整備推進室',
      roles: ['customer'],
      state: 'password',
      agreed: true,
    },
    {
      identifier: 'sarah.thompson@harrington-bridgewater.example',
      displayName: 'Sarah Thompson-O’Neill',
      company: 'Harrington Bridgewater Manufacturing Japan K.K.',
      mailLocale: 'en',
      roles: ['customer'],
      state: 'password',
    },
    {
      identifier: 'shota.onodera@minato-butsuryu.example',
      displayName: '小野寺 翔太',
      company: '港南物流倉庫株式会社',
      roles: ['customer'],
      state: 'first',
    },
    {
      identifier: 'ryo.sasaki@kyu-torihiki.example',
      displayName: '佐々木 亮',
      company: '有限会社佐々木金型工業所',
      roles: ['customer'],
      state: 'suspended',
    },
    {
      identifier: 'misato.kuroda@hokuto-suisan.example',
      displayName: '黒田 美里',
      company: '株式会社北斗水産食品',
      roles: ['customer'],
      state: 'no-contract',
    },
    {
      identifier: 'takuya.murakami@nanshin-bus.example',
      displayName: '村上 拓也',
      company: '南信観光バス株式会社',
      roles: ['customer'],
      state: 'password',
      agreed: true,
    },
  ],
  license: [
    {
      identifier: 'TKS-00418-01',
      displayName: '渡邉 彩',
      company: '東海総合化学工業株式会社 デジタル推進本部 プラットフォーム統括部',
      mailAddress: 'aya.watanabe@tokai-kagaku.example',
      roles: [],
      state: 'password',
    },
    {
      identifier: 'TKS-00418-02',
      displayName: '齋藤 健太郎',
      company: '東海総合化学工業株式会社 デジタル推進本部 プラットフォーム統括部',
      mailAddress: 'kentaro.saito@tokai-kagaku.example',
      roles: [],
      state: 'password',
      agreed: true,
    },
    {
      identifier: 'HBJ-01277-01',
      displayName: 'Daniel Okonkwo',
      company: 'Harrington Bridgewater Manufacturing Japan K.K.',
      mailAddress: 'daniel.okonkwo@harrington-bridgewater.example',
      mailLocale: 'en',
      roles: [],
      state: 'password',
    },
    {
      identifier: 'NSK-02035-01',
      displayName: '長谷川 美咲',
      company: '株式会社西国銀行システムサービス',
      mailAddress: 'misaki.hasegawa@saigoku-bank.example',
      roles: [],
      state: 'first',
    },
    {
      identifier: 'KYU-00009-01',
      displayName: '大塚 誠',
      company: '旧北陸電装販売株式会社',
      mailAddress: 'makoto.otsuka@hokuriku-denso.example',
      roles: [],
      state: 'suspended',
    },
  ],
  mypage: [
    {
      identifier: 'yuki.yamanouchi@minna-mail.example',
      displayName: '山之内 由紀',
      mailAddress: 'yuki@yamanouchi-ke.example',
      roles: ['internet-subscriber'],
      state: 'password',
    },
    {
      identifier: 'setsuko.ono@kazoku-mail.example',
      displayName: '大野 節子',
      roles: ['subscriber'],
      state: 'password',
    },
    {
      identifier: 'takahashi-family@minna-mail.example',
      displayName: '髙橋 孝太郎',
      roles: ['internet-subscriber'],
      state: 'password',
    },
    {
      identifier: 'emily_carter@overseas-mail.example',
      displayName: 'Emily Carter',
      mailLocale: 'en',
      roles: ['internet-subscriber'],
      state: 'password',
    },
    {
      identifier: 'hinata.nishida@minna-mail.example',
      displayName: '西田 陽葵',
      roles: ['internet-subscriber'],
      state: 'first',
    },
    {
      identifier: 'kaiyaku.sumi@minna-mail.example',
      displayName: '角 正雄',
      roles: ['internet-subscriber'],
      state: 'suspended',
    },
  ],
  support: demoSupportAccounts,
  certificate: [
    {
      identifier: 'k7m2p9qa',
      displayName: '森下 直樹',
      company: '株式会社日本橋オンライン決済サービス',
      mailAddress: 'naoki.morishita@nihonbashi-pay.example',
      roles: ['applicant'],
      state: 'password',
    },
    {
      identifier: 'x4t8w1zd',
      displayName: '邊見 さくら',
      company: '一般社団法人全国地域産業振興協議会連合会 事務局 総務部 情報システム担当',
      mailAddress: 'sakura.henmi@zenkoku-shinko.example',
      roles: ['applicant'],
      state: 'password',
    },
    {
      identifier: 'r3v6n5hc',
      displayName: 'Marco Bellini',
      company: 'Bellini Sartoria Giappone K.K.',
      mailAddress: 'marco.bellini@bellini-sartoria.example',
      mailLocale: 'en',
      roles: ['applicant'],
      state: 'password',
    },
    {
      identifier: 'b9d1f7js',
      displayName: '内藤 拓海',
      company: '内藤硝子工芸株式会社',
      mailAddress: 'takumi.naito@naito-glass.example',
      roles: ['applicant'],
      state: 'first',
    },
    {
      identifier: 'e2g5y8lu',
      displayName: '三宅 文子',
      company: '株式会社三宅商店',
      mailAddress: 'fumiko.miyake@miyake-shoten.example',
      roles: ['applicant'],
      state: 'suspended',
    },
  ],
};
