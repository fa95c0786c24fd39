import { environmentNameKey } from '@madoguchi/sdk/environments/environment.rules.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { invitationExpiry } from '@madoguchi/sdk/identity/invitation.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day, randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { QuoteRequestTable, Tables } from '../portal/tables.ts';

/** What customers have done with a contract of the demo until now. */
interface ContractUse {
  readonly environments: readonly {
    readonly name: string;
    readonly sortKey: number;
    /** Counts by the vendor's id of the product. */
    readonly assigned: Readonly<Record<string, number>>;
  }[];
  /** Names in the demo's register. */
  readonly groupCompanies?: readonly string[];
  readonly invited?: { readonly by: string; readonly mailAddress: string };
  readonly quoteRequests?: readonly (Pick<QuoteRequestTable, 'state' | 'requested_by' | 'lines' | 'comment'> & {
    readonly daysAgo: number;
  })[];
}

/** By the contract's number. */
const contractUses: Readonly<Record<string, ContractUse>> = {
  'L-2024-00418': {
    environments: [
      {
        name: '本番環境',
        sortKey: 10,
        assigned: { platform: 16, workflow: 3000, forms: 6, search: 1200 },
      },
      { name: '検証環境', sortKey: 20, assigned: { platform: 4, workflow: 200, forms: 1 } },
      { name: '開発環境（名古屋・四日市 共用）', sortKey: 30, assigned: { platform: 2 } },
    ],
    groupCompanies: ['東海ケミカル物流株式会社', '東海ファインマテリアル株式会社'],
    invited: { by: 'TKS-00418-01', mailAddress: 'haruka.mizushima@tokai-kagaku.example' },
    quoteRequests: [
      {
        daysAgo: 190,
        state: 'closed',
        requested_by: '齋藤 健太郎',
        comment: '四半期ごとの請求をご検討ください。',
        lines: JSON.stringify([
          { name: '業務基盤 ふうか スタンダード', unit: 'license', type: 'change', before: 20, after: 24 },
          { name: '申請承認ワークフロー', unit: 'user', type: 'continue', before: 3500, after: 3500 },
        ]),
      },
      {
        daysAgo: 3,
        state: 'requested',
        requested_by: '齋藤 健太郎',
        comment: null,
        lines: JSON.stringify([
          { name: 'モバイル接続オプション（iOS・Android）', unit: 'user', type: 'add', after: 300 },
        ]),
      },
    ],
  },
  'L-2025-01190': {
    environments: [{ name: '海外拠点 本番', sortKey: 10, assigned: { platform: 3, workflow: 260 } }],
  },
  'L-2025-01277': {
    environments: [
      { name: 'Production', sortKey: 10, assigned: { platform: 4, workflow: 400, mobile: 120 } },
      { name: 'Staging', sortKey: 20, assigned: { platform: 1, workflow: 20 } },
    ],
  },
};

/** Adds what was done with a contract, within a transaction. `products` are ids in the contract by the vendor's id. */
export async function addContractUse(
  database: Kysely<Tables>,
  context: NewRowContext,
  contract: { readonly id: string; readonly number: string; readonly products: ReadonlyMap<string, string> },
): Promise<void> {
  const { random, configuration, now } = context;
  const { environments, groupCompanies = [], invited, quoteRequests = [] } = contractUses[contract.number] ?? nothing;
  const common = { portal_id: configuration.id, contract_id: contract.id };
  for (const { name, sortKey, assigned } of environments) {
    const id = randomToken(random, 16);
    const key = environmentNameKey(name);
    const row = { ...common, id, name, name_key: key, sort_key: sortKey, version: 1, assignment_version: 2 };
    await database.insertInto('environment').values(row).execute();
    for (const [productId, count] of Object.entries(assigned)) {
      const contract_product_id = contract.products.get(productId) ?? '';
      const assignment = { portal_id: configuration.id, environment_id: id, contract_product_id, count };
      await database.insertInto('assignment').values(assignment).execute();
    }
  }
  if (groupCompanies.length > 0)
    await database
      .insertInto('group_company')
      .columns(['portal_id', 'contract_id', 'company_id', 'added_at'])
      .expression((eb) =>
        eb
          .selectFrom('registered_company')
          .select((registered) => [
            'portal_id',
            registered.val(contract.id).as('contract_id'),
            'id as company_id',
            registered.val(now - 60 * day).as('added_at'),
          ])
          .where('portal_id', '=', configuration.id)
          .where('name', 'in', groupCompanies),
      )
      .execute();
  if (invited) {
    const { mailAddress } = invited;
    const [sent_at, by] = [now - 2 * day, normaliseIdentifier(invited.by)];
    const { id: invited_by } = await database
      .selectFrom('account')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('identifier_key', '=', by)
      .executeTakeFirstOrThrow();
    const invitation = {
      ...common,
      id: randomToken(random, 16),
      invited_by,
      mail_address: mailAddress,
      mail_key: normaliseIdentifier(mailAddress),
      locale: 'ja',
      state: 'waiting' as const,
      sent_at,
      expires_at: invitationExpiry(configuration, sent_at),
    };
    await database.insertInto('invitation').values(invitation).execute();
  }
  const numbers = new Map<string, number>();
  for (const { daysAgo, ...request } of quoteRequests) {
    const requested_at = now - daysAgo * day;
    const year = calendarDay(requested_at, configuration.timeZone).slice(0, 4);
    const count = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, count);
    const number = `Q-${year}-${String(count).padStart(6, '0')}`;
    const asked = await database
      .selectFrom('account')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('display_name', '=', request.requested_by)
      .executeTakeFirst();
    const by = { requested_by_id: asked?.id ?? null };
    const row = { ...common, ...by, id: randomToken(random, 16), number, requested_at, version: 1, ...request };
    await database.insertInto('quote_request').values(row).execute();
  }
}

const nothing: ContractUse = { environments: [] };
