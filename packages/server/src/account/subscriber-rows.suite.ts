import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { addSubscriber, type NewSubscriber } from './subscribers.ts';

const lines = ['internet', 'television', 'telephone'] as const;
export type Line = (typeof lines)[number];

/** The provider's lines: one service of each kind, whose id is the kind. */
async function offerLines(database: Kysely<Tables>, portal_id: string): Promise<void> {
  for (const [position, kind] of lines.entries())
    await database
      .insertInto('offered_service')
      .values({
        portal_id,
        id: kind,
        kind,
        parent_id: null,
        name: JSON.stringify({ ja: kind }),
        description: JSON.stringify({ ja: '説明' }),
        monthly_yen: 1_000 * (position + 1),
        position,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What a subscriber of a fixture is: has the internet since 2024-04-01, registered, mails go to the identifier. */
export interface FixtureSubscriber extends Partial<Omit<NewSubscriber, 'services'>> {
  readonly identifier?: string | undefined;
  readonly displayName?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly has?: readonly Line[];
}

/** Adds the subscriber behind an account, where the portal has subscribers. Gives the id. */
export async function addFixtureSubscriber(
  database: Kysely<Tables>,
  context: NewRowContext,
  { identifier, displayName = '髙﨑 恵', roles, has, ...facts }: FixtureSubscriber,
): Promise<string | undefined> {
  const { id: portal_id, roles: known } = context.configuration;
  if (!known.some(({ id }) => id === 'subscriber')) return undefined;
  await offerLines(database, portal_id);
  const { count } = await database
    .selectFrom('subscriber')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const number = String(Number(count) + 1).padStart(4, '0');
  const kinds: readonly Line[] =
    has ?? (roles?.includes('internet-subscriber') === false ? ['television'] : ['internet']);
  return addSubscriber(database, context, {
    customerNumber: `7001${number}`,
    name: displayName,
    kana: 'タカサキ メグミ',
    telephone: `045-777-${number}`,
    cardEnding: number,
    postalCode: '150-0001',
    address: '東京都渋谷区神宮前1-1-1',
    contactAddress: identifier ?? `contact${number}@subscriber.example`,
    ...facts,
    services: kinds.map((service_id) => ({ service_id, started_on: '2024-04-01' })),
  });
}
