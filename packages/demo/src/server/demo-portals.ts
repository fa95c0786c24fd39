import { definePortal, presets, type PortalConfiguration } from '@madoguchi/sdk';
import type { ServedPortal } from '@madoguchi/server';
import { demoCertificateOffer, demoMailboxOffer, demoStatementOffer } from '@madoguchi/server/demo-data.js';
import { authorityNames } from './authority-names.ts';

/** Other sites of the demo than its own, by their origins. */
export interface OtherSites {
  /** The site of a partner that has the information portal on its own page too. */
  readonly partner?: string | undefined;
  /** The certificate portal's, which alone asks for login certificates. */
  readonly certificate?: string | undefined;
}

/** The portals of the demo as pages of one site, but for those that have one of their own: `origin` is where it is served. */
export function demoPortals(origin: string, { partner, certificate }: OtherSites = {}): readonly ServedPortal[] {
  return Object.values(presets).map((preset) => {
    const pages = `${(preset.id === 'certificate' && certificate) || origin}/${preset.id}`;
    return {
      configuration: configurations[preset.id] ?? preset,
      pages: {
        passwordForm: `${pages}/password/new/`,
        passwordRequest: `${pages}/${preset.recovery.type === 'contact' ? 'recovery' : 'password'}/`,
        signIn: `${pages}/`,
        ...(preset.areas.includes('registration') && {
          registrationConfirmation: `${pages}/registration-confirmation/`,
        }),
        ...(preset.areas.includes('applications') && {
          application: `${pages}/application/?application={application}`,
        }),
        ...(preset.recovery.type === 'contact' && { recovery: `${pages}/recovery/` }),
        ...(preset.areas.includes('customer-details') && { contactConfirmation: `${pages}/contact-confirmation/` }),
        ...(preset.areas.includes('participants') && { join: `${pages}/join/?lang={language}` }),
        ...(preset.areas.includes('quote-requests') && {
          quoteRequest: `${pages}/contract/?contract={contract}#quote-request`,
        }),
        ...(preset.areas.includes('tickets') && { ticket: `${pages}/ticket/?id={ticket}` }),
        ...(preset.areas.includes('renewal-quotes') && { renewalQuote: `${pages}/renewal-quote/?id={quote}` }),
        ...(preset.areas.includes('technical-information') && { article: `${pages}/article/?id={article}` }),
      },
      ...(preset.id === 'certificate' && { certificates: demoCertificateOffer }),
      ...(preset.areas.includes('mail-addresses') && { mailboxes: demoMailboxOffer }),
      ...(preset.areas.includes('statements') && { statements: demoStatementOffer }),
      sender: senders[preset.id] ?? { name: { en: 'Madoguchi' }, address: 'portal@madoguchi.example' },
      origins: preset.id === 'information' && partner !== undefined ? [partner] : [],
    };
  });
}

/** What the demo's vendors say of themselves. */
const configurations: Readonly<Record<string, PortalConfiguration>> = {
  information: definePortal({
    from: presets.information,
    contact: {
      name: { ja: 'みどり会計システム お客様サポート窓口', en: 'Midori Accounting Systems, Customer Support' },
      telephone: '03-0000-1155',
      mail: 'info@midori-kaikei.example',
      hours: {
        ja: '平日 9:00～17:30（祝日・年末年始を除く）',
        en: '9:00–17:30 on weekdays except public holidays',
      },
    },
  }),
  certificate: definePortal({
    from: presets.certificate,
    signIn: { ...presets.certificate.signIn, certificateIssuer: authorityNames.login },
    contact: {
      name: { ja: 'かなめセキュリティ サーバ証明書サポートデスク', en: 'Kaname Security, Certificate Support Desk' },
      telephone: '03-0000-4400',
      mail: 'cert@kaname-security.example',
      hours: {
        ja: '平日 9:00～18:00（祝日・年末年始を除く）',
        en: '9:00–18:00 on weekdays except public holidays',
      },
    },
  }),
  license: definePortal({
    from: presets.license,
    contact: {
      name: { ja: 'アオゾラソフトウェア ライセンス窓口', en: 'Aozora Software, Licence Desk' },
      telephone: '03-0000-2200',
      mail: 'license@aozora-software.example',
      hours: {
        ja: '平日 10:00～17:00（祝日・年末年始を除く）',
        en: '10:00–17:00 on weekdays except public holidays',
      },
    },
  }),
  mypage: definePortal({
    from: presets.mypage,
    contact: {
      name: { ja: 'ひだまり光ケーブル お客さまセンター', en: 'Hidamari Hikari, Customer Centre' },
      telephone: '0120-000-917',
      mail: 'mypage@hidamari-hikari.example',
      hours: { ja: '9:30～18:00（年中無休）', en: '9:30–18:00, every day' },
    },
  }),
  support: definePortal({
    from: presets.support,
    contact: {
      name: {
        ja: 'みなとシステムインテグレーション カスタマーサポートセンター',
        en: 'Minato Systems Integration, Customer Support Centre',
      },
      telephone: '0120-000-418',
      mail: 'support@minato-si.example',
      hours: { ja: '24時間365日', en: '24 hours, every day' },
    },
  }),
};

const senders: Readonly<Record<string, ServedPortal['sender']>> = {
  information: {
    name: { ja: 'みどり会計システム株式会社', en: 'Midori Accounting Systems' },
    address: 'info@midori-kaikei.example',
  },
  license: { name: { ja: 'アオゾラソフトウェア', en: 'Aozora Software' }, address: 'license@aozora-software.example' },
  mypage: { name: { ja: 'ひだまり光ケーブル', en: 'Hidamari Hikari' }, address: 'mypage@hidamari-hikari.example' },
  support: {
    name: { ja: 'みなとシステムインテグレーション', en: 'Minato Systems Integration' },
    address: 'support@minato-si.example',
  },
  certificate: { name: { ja: 'かなめセキュリティ', en: 'Kaname Security' }, address: 'cert@kaname-security.example' },
};
