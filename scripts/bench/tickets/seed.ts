import { presets } from '@madoguchi/sdk';
import { bigrams, searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Database } from '@madoguchi/server';
import { sql, type RawBuilder } from 'kysely';

export const count = 100_000;
const contracts = 200;
const portal = presets.support.id;

const devices = [
  'コアスイッチ',
  'ファイアウォール',
  '業務サーバー',
  '無線アクセスポイント',
  'バックアップ装置',
  '認証サーバー',
  'ストレージ',
];
const faults = [
  '電源障害',
  '応答遅延',
  '通信断',
  '証明書の期限切れ',
  'ディスクの故障',
  'ログインの失敗',
  '温度警告',
  '設定の問い合わせ',
  '再起動の繰り返し',
  '更新の依頼',
  '容量不足',
];
const places = [
  '東京本社',
  '大阪支店',
  '名古屋工場',
  '札幌営業所',
  '福岡データセンター',
  '仙台研究所',
  '広島物流拠点',
  '横浜倉庫',
  '金沢分室',
  '神戸病院',
  '高松店',
  '那覇支局',
  '京都本部',
];
const states = ['received', 'in-progress', 'awaiting-customer', 'resolved', 'closed'];
const kinds = ['fault', 'question', 'request'];
const of = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/**
 * Contracts of a person's company with 100,000 tickets. The account `half` is in a group that sees half of them, `few` in one that
 * sees one of 200.
 */
export async function seedTickets(database: Database, person: string): Promise<void> {
  const { kysely, dialect } = database;
  const { company_id } = await kysely
    .selectFrom('account')
    .select('company_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  // the demo's
  for (const table of [
    'project_member',
    'ticket_bigram',
    'ticket_seen',
    'ticket_file',
    'ticket_entry',
    'ticket',
  ] as const)
    await kysely.deleteFrom(table).execute();
  const ids = Array.from({ length: contracts }, (_, index) => `contract-${index}`);
  const term = { starts_on: '2020-04-01', ends_on: '2099-03-31', systems: '[]', level: 'normal' as const };
  for (const id of ids)
    await kysely
      .insertInto('maintenance_contract')
      .values({ id, portal_id: portal, company_id: company_id ?? '', number: id, name: id, search_text: id, ...term })
      .execute();
  for (const [group, seen] of [
    ['half', ids.filter((_, index) => index % 2 === 0)],
    ['few', ids.slice(0, 1)],
  ] as const) {
    await kysely
      .insertInto('project')
      .values({ id: group, portal_id: portal, name: group, group_name: group, created_at: 0, version: 1 })
      .execute();
    await kysely
      .insertInto('project_member')
      .values({ portal_id: portal, project_id: group, account_id: group })
      .execute();
    for (const contract_id of seen)
      await kysely
        .insertInto('project_contract')
        .values({ portal_id: portal, project_id: group, contract_id })
        .execute();
  }
  const tickets = Array.from({ length: count }, (_, index) => ticketOf(index, of(ids, index * 7)));
  for (let from = 0; from < count; from += 1_000)
    await kysely
      .insertInto('ticket')
      .values(tickets.slice(from, from + 1_000))
      .execute();
  await seedPairs(database, tickets);
  await sql.raw(dialect === 'sqlite' ? 'analyze' : 'vacuum analyze').execute(kysely);
}

interface Seeded {
  readonly id: string;
  readonly search_text: string;
}

/**
 * What is found of the tickets: pair after pair, in the order of the key, and without what has to be kept up to date for each row
 * meanwhile. Both are many times quicker.
 */
async function seedPairs({ kysely, dialect }: Database, tickets: readonly Seeded[]): Promise<void> {
  const found = new Map<string, string[]>();
  for (const { id, search_text } of tickets)
    for (const pair of bigrams(search_text)) {
      const ids = found.get(pair);
      if (ids) ids.push(id);
      else found.set(pair, [id]);
    }
  const list = (ids: string): RawBuilder<unknown> =>
    dialect === 'sqlite' ? sql`json_each(${ids})` : sql`json_array_elements_text(${ids}::json)`;
  const key = sql`ticket_bigram_ticket_id_fkey`;
  const [before, after] =
    dialect === 'sqlite'
      ? [sql`pragma foreign_keys = off`, sql`pragma foreign_keys = on`]
      : [
          sql`alter table ticket_bigram drop constraint ${key}`,
          sql`alter table ticket_bigram add constraint ${key} foreign key (ticket_id) references ticket (id)`,
        ];
  await before.execute(kysely);
  await sql`drop index ticket_bigram_ticket`.execute(kysely);
  await kysely.transaction().execute(async (work) => {
    for (const [pair, ids] of [...found].toSorted(([one], [other]) =>
      Buffer.compare(Buffer.from(one), Buffer.from(other)),
    ))
      await sql`insert into ticket_bigram (portal_id, bigram, ticket_id)
        select ${portal}, ${pair}, one.value from ${list(JSON.stringify(ids))} as one`.execute(work);
  });
  await sql`create index ticket_bigram_ticket on ticket_bigram (ticket_id)`.execute(kysely);
  await after.execute(kysely);
}

function ticketOf(index: number, contract: string) {
  const number = `T-2025-${String(index).padStart(6, '0')}`;
  const [device, fault, place] = [of(devices, index), of(faults, index >> 3), of(places, index >> 1)];
  const title = `${place}の${device}の${fault}`;
  const description = `${String((index * 7_919) % count).padStart(6, '0')}号機が停止`;
  return {
    id: `ticket-${String(index).padStart(6, '0')}`,
    portal_id: portal,
    contract_id: contract,
    number,
    kind: of(kinds, index),
    channel: 'web',
    desk: 'engineer',
    service_id: 'hardware',
    severity: 'normal',
    title,
    description,
    contact: '{"name":"","mail":"","telephone":""}',
    state: of(states, index >> 2),
    opened_by: '誰か',
    opened_at: index * 1_000,
    updated_at: ((index * 7_919) % count) * 1_000,
    search_text: searchable([number, title, description].join('/')),
    version: 1,
  };
}
