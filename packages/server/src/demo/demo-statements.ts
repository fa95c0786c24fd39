import type { StatementLine } from '@madoguchi/sdk/billing/statement.model.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { Kysely } from 'kysely';
import { addStatement } from '../billing/statement-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { ServedPortal, StatementOffer } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';

/** Who bills the subscribers of the demo: 適格請求書発行事業者. */
export const demoStatementOffer: StatementOffer = {
  issuer: {
    name: 'ひだまり光ケーブル株式会社',
    address: '神奈川県横浜市港北区日吉1-1-1',
    registrationNumber: 'T1234567890123',
  },
  changesThrough: 10,
};

/** How many statements everybody has: more than a year, so that there is something to narrow. */
const months = 15;
/** On which day of a month its statement is issued, and on which it is charged. */
const [issued, charged] = ['15', '27'];
/** Whose charge did not go through, and how many statements ago. */
const failed = { customerNumber: '40010005', ago: 1 };

interface Subscribed {
  readonly name: string;
  readonly kind: string;
  readonly monthly_yen: number;
  readonly started_on: string;
}

/** Adds monthly statements of all subscribers to a portal that bills some and has none yet, within a transaction. */
export async function addDemoStatements(
  database: Kysely<Tables>,
  context: NewRowContext,
  { configuration, statements }: ServedPortal,
): Promise<void> {
  const portal_id = configuration.id;
  if (!statements) return;
  const some = await database
    .selectFrom('statement')
    .select('id')
    .where('portal_id', '=', portal_id)
    .limit(1)
    .executeTakeFirst();
  if (some) return;
  const today = calendarDay(context.now, configuration.timeZone);
  const newest = today.slice(8) >= issued ? today.slice(0, 7) : monthBefore(today.slice(0, 7), 1);
  const subscribers = await database
    .selectFrom('subscriber')
    .select(['id', 'name', 'customer_number', 'card_ending', 'bank_account_ending'])
    .where('portal_id', '=', portal_id)
    .execute();
  for (const { id, name, customer_number: customerNumber, card_ending, bank_account_ending } of subscribers) {
    const services = await servicesOf(database, id);
    for (let ago = 0; ago < months; ago++) {
      const month = monthBefore(newest, ago);
      const [periodFrom, dueOn] = [`${monthBefore(month, 1)}-01`, `${month}-${charged}`];
      const lines = linesOf(services, periodFrom, ago);
      if (lines.length === 0) continue;
      const wasCharged = dueOn < today;
      const isFailed = wasCharged && customerNumber === failed.customerNumber && ago === failed.ago;
      const method =
        card_ending === null
          ? bank_account_ending !== null && { type: 'bank-account', ending: bank_account_ending }
          : { type: 'card', ending: card_ending };
      await addStatement(
        database,
        context,
        { id, name, customerNumber },
        {
          month,
          issuedOn: `${month}-${issued}`,
          periodFrom,
          periodThrough: addDays(`${month}-01`, -1),
          dueOn,
          lines,
          issuer: statements.issuer,
          state: isFailed ? 'failed' : wasCharged ? 'paid' : 'unpaid',
          ...(wasCharged && !isFailed && { paidOn: dueOn }),
          ...(method && { method }),
        },
      );
    }
  }
}

function servicesOf(database: Kysely<Tables>, subscriberId: string): Promise<readonly Subscribed[]> {
  return database
    .selectFrom('subscribed_service')
    .innerJoin('offered_service', (join) =>
      join
        .onRef('offered_service.id', '=', 'subscribed_service.service_id')
        .onRef('offered_service.portal_id', '=', 'subscribed_service.portal_id'),
    )
    .select(['offered_service.name', 'offered_service.kind', 'offered_service.monthly_yen', 'started_on'])
    .where('subscriber_id', '=', subscriberId)
    .orderBy('offered_service.position')
    .execute();
}

/** What somebody used in the month that begins on a day: their services, calls, and what is taken off. */
function linesOf(services: readonly Subscribed[], from: string, ago: number): readonly StatementLine[] {
  const used = services.filter(({ started_on }) => started_on <= from);
  const has = (kind: string): boolean => used.some((one) => one.kind === kind);
  const lines: StatementLine[] = used.map(({ name, monthly_yen }) => ({
    name: String(JSON.parse(name).ja),
    amount: monthly_yen,
    taxRate: 10,
  }));
  if (has('telephone')) lines.push({ name: '通話料', amount: 88 + ((ago * 143) % 620), taxRate: 10 });
  if (has('internet') && has('television'))
    lines.push({ name: 'セット割引', detail: 'インターネットとテレビのセット', amount: -550, taxRate: 10 });
  return lines;
}

function monthBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}
