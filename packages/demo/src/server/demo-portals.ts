import { presets } from '@madoguchi/sdk';
import type { ServedPortal } from '@madoguchi/server';

/** The portals of the demo as pages of one site: `origin` is where it is served. */
export function demoPortals(origin: string): readonly ServedPortal[] {
  return Object.values(presets).map((configuration) => ({
    configuration,
    pages: {
      passwordForm: `${origin}/${configuration.id}/password/new/`,
      signIn: `${origin}/${configuration.id}/`,
    },
    sender: senders[configuration.id] ?? { name: 'Madoguchi', address: 'portal@madoguchi.example' },
    origins: [],
  }));
}

const senders: Readonly<Record<string, ServedPortal['sender']>> = {
  information: { name: 'みどり会計システム', address: 'info@midori-kaikei.example' },
  license: { name: 'アオゾラソフトウェア', address: 'license@aozora-software.example' },
  mypage: { name: 'ひだまり光ケーブル', address: 'mypage@hidamari-hikari.example' },
  support: { name: 'みなとシステムインテグレーション', address: 'support@minato-si.example' },
  certificate: { name: 'かなめセキュリティ', address: 'cert@kaname-security.example' },
};
