import { licenseKeyOf } from '@madoguchi/sdk/contracts/license-key.rules.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import {
  addContract,
  addContractProduct,
  addLicenseKey,
  addParticipant,
  addProduct,
  addRegisteredCompany,
} from '../contracts/contract-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ProductTable, Tables } from '../portal/tables.ts';
import { addContractUse } from './demo-contract-uses.ts';
import { demoRegister } from './demo-register.ts';

const tokai = '東海総合化学工業株式会社 デジタル推進本部 プラットフォーム統括部';
const harrington = 'Harrington Bridgewater Manufacturing Japan K.K.';
const saigoku = '株式会社西国銀行システムサービス';

const products: readonly (Pick<ProductTable, 'id' | 'name' | 'unit'> & { readonly offered: boolean })[] = [
  { id: 'platform', name: '業務基盤 ふうか スタンダード', unit: 'license', offered: true },
  { id: 'workflow', name: '申請承認ワークフロー', unit: 'user', offered: true },
  { id: 'forms', name: '帳票デザイナー', unit: 'license', offered: true },
  { id: 'search', name: '社内文書検索', unit: 'user', offered: true },
  { id: 'mobile', name: 'モバイル接続オプション（iOS・Android）', unit: 'user', offered: true },
  { id: 'legacy', name: '旧版データ連携アダプター', unit: 'license', offered: false },
  { id: 'edi', name: '流通BMS・EDI接続パック', unit: 'license', offered: false },
];

interface DemoProduct {
  readonly id: string;
  readonly count: number;
  /** Calendar days from today to its last one; left out: the contract's. */
  readonly endsIn?: number;
}

interface DemoLicense {
  readonly company: string;
  readonly number: string;
  readonly name: string;
  readonly plan: string;
  /** Calendar days from today to its last one. */
  readonly endsIn: number;
  readonly renews: boolean;
  readonly products: readonly DemoProduct[];
  /** User codes. */
  readonly owners: readonly string[];
  readonly members: readonly string[];
}

/** The contracts of each preset's demo. */
const demoLicenses: Readonly<Record<string, readonly DemoLicense[]>> = {
  license: [
    {
      company: tokai,
      number: 'L-2024-00418',
      name: '全社業務基盤（本番・開発）',
      plan: 'カスタマーサクセスライセンス エンタープライズ',
      endsIn: 214,
      renews: true,
      products: [
        { id: 'platform', count: 24 },
        { id: 'workflow', count: 3500 },
        { id: 'forms', count: 8 },
        { id: 'search', count: 1200 },
        { id: 'legacy', count: 2, endsIn: -40 },
      ],
      owners: ['TKS-00418-01', 'TKS-00418-02'],
      members: [],
    },
    {
      company: tokai,
      number: 'L-2025-01190',
      name: '購買システム 海外拠点展開（タイ・ベトナム・インドネシア）共同利用契約',
      plan: 'カスタマーサクセスライセンス スタンダード',
      endsIn: 23,
      renews: true,
      products: [
        { id: 'platform', count: 3 },
        { id: 'workflow', count: 260 },
      ],
      owners: ['TKS-00418-01'],
      members: ['TKS-00418-02', 'HBJ-01277-01'],
    },
    {
      company: tokai,
      number: 'L-2021-00077',
      name: '研究所 文書管理',
      plan: 'カスタマーサクセスライセンス ベーシック',
      endsIn: -12,
      renews: false,
      products: [{ id: 'search', count: 80 }],
      owners: ['TKS-00418-02'],
      members: ['TKS-00418-01'],
    },
    {
      company: harrington,
      number: 'L-2025-01277',
      name: 'Plant operations, Kitakyushu and Mie',
      plan: 'Customer Success License Standard',
      endsIn: 318,
      renews: true,
      products: [
        { id: 'platform', count: 6 },
        { id: 'workflow', count: 420 },
        { id: 'mobile', count: 150 },
      ],
      owners: ['HBJ-01277-01'],
      members: [],
    },
    {
      company: saigoku,
      number: 'L-2026-02035',
      name: '本部稟議システム',
      plan: 'カスタマーサクセスライセンス エンタープライズ',
      endsIn: 151,
      renews: true,
      products: [
        { id: 'platform', count: 12 },
        { id: 'workflow', count: 1800 },
      ],
      owners: ['NSK-02035-01'],
      members: [],
    },
  ],
};

/** Licence keys that nobody has used yet; the last one serves two contracts. */
export const demoLicenseKeys: readonly string[] = [
  licenseKeyOf('M4D0GVCH1D3M0EDPACK00001'),
  licenseKeyOf('M4D0GVCH1D3M0EDPACK00002'),
  licenseKeyOf('M4D0GVCH1D3M0EDPACK00003'),
];

/**
 * Adds products, contracts, keys and the register of companies to a portal that has the id of a preset with such a demo.
 * `companies` are ids by name.
 */
export async function addDemoLicenses(
  database: Kysely<Tables>,
  context: NewRowContext,
  companies: ReadonlyMap<string, string>,
): Promise<void> {
  const { configuration, now } = context;
  const contracts = demoLicenses[configuration.id];
  if (!contracts) return;
  const dayIn = (days: number): string => calendarDay(now + days * day, configuration.timeZone);
  for (const product of products) await addProduct(database, context, product);
  for (const company of demoRegister) await addRegisteredCompany(database, context, company);
  const accounts = await accountsByCode(database, configuration.id);
  for (const { company, endsIn, renews, products: contracted, owners, members, ...facts } of contracts) {
    const companyId = companies.get(company);
    if (companyId === undefined) continue;
    const days = { startsOn: dayIn(endsIn - 364), endsOn: dayIn(endsIn) };
    const contractId = await addContract(database, context, {
      ...facts,
      ...days,
      companyId,
      renewsOn: renews ? dayIn(endsIn + 1) : undefined,
      contact: {
        name: '営業本部 ライセンス契約担当',
        telephone: '03-0000-2210',
        mail: 'license-sales@aozora-software.example',
      },
    });
    const ids = new Map<string, string>();
    for (const { id, count, endsIn: own } of contracted) {
      const endsOn = own === undefined ? days.endsOn : dayIn(own);
      const contractProductId = await addContractProduct(database, context, {
        contractId,
        productId: id,
        count,
        startsOn: days.startsOn,
        endsOn,
      });
      ids.set(id, contractProductId);
    }
    for (const [role, codes] of [
      ['owner', owners],
      ['member', members],
    ] as const)
      for (const code of codes) {
        const accountId = accounts.get(normaliseIdentifier(code));
        if (accountId !== undefined) await addParticipant(database, context, { contractId, accountId, role });
      }
    await addContractUse(database, context, { id: contractId, number: facts.number, products: ids });
  }
  for (const [index, key] of demoLicenseKeys.entries())
    await addLicenseKey(database, context, {
      key,
      productId: 'edi',
      count: 2,
      startsOn: dayIn(0),
      endsOn: dayIn(365),
      uses: index === demoLicenseKeys.length - 1 ? 2 : 1,
    });
}

async function accountsByCode(database: Kysely<Tables>, portalId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('account')
    .select(['id', 'identifier_key'])
    .where('portal_id', '=', portalId)
    .execute();
  return new Map(rows.map(({ id, identifier_key }) => [identifier_key, id]));
}
