import type { Announcement, AnnouncementPage } from '@madoguchi/sdk/content/announcement.model.js';
import type { OpenAnnouncementInput, ReadAnnouncementsInput } from '@madoguchi/sdk/content/announcements.endpoints.js';
import type { PublishAnnouncementInput } from '@madoguchi/sdk/content/publish.endpoints.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { audienceOf } from '../contracts/audience.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { CustomerCall } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';
import type { Tables } from '../portal/tables.ts';
import { visible, type Audience } from '../portal/visible.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';

type Condition = (eb: ExpressionBuilder<Tables, 'announcement'>) => Expression<SqlBool>;

/** What the vendor has to tell this person, the newest first (INF-10). */
export async function readOwnAnnouncements(
  call: CustomerCall,
  { kind, unread, cursor }: ReadAnnouncementsInput,
): Promise<AnnouncementPage> {
  const { kysely } = call.server.database;
  const audience = await audienceOf(kysely, call);
  const after = readTimeCursor(cursor);
  const isUnread = unreadBy(call);
  const ofKind: Condition = (eb) => (kind === undefined ? eb.lit(true) : sameKind(eb, kind));
  const unreadOfKind: Condition = (eb) => eb.and([ofKind(eb), isUnread(eb)]);
  const narrowed = unread ? unreadOfKind : ofKind;
  const rows = await kysely
    .selectFrom('announcement')
    .select(['id', 'kind', 'title', 'body', 'important', 'published_at as at'])
    .select((eb) => readingOf(eb, call).as('readAt'))
    .where(visible.announcement(audience))
    .where(narrowed)
    .$if(after !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('published_at', 'id'), '<', eb.tuple(...(after ?? [0, ''])))),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const page = pageOf(
    rows,
    await count(kysely, audience, narrowed),
    ({ id, kind: of, title, body, important, at, readAt }): Announcement => ({
      id,
      kind: of,
      title,
      body,
      important: important === 1,
      publishedAt: new Date(at).toISOString(),
      read: readAt !== null,
    }),
    ({ at, id }) => [at, id],
  );
  return { ...page, unread: await count(kysely, audience, unreadOfKind) };
}

/** Notes that the person has opened an announcement; what counts is when they did first (INF-10). */
export async function openOwnAnnouncement(
  call: CustomerCall,
  { announcementId }: OpenAnnouncementInput,
): Promise<void> {
  const { portal, actor, now } = call;
  await call.write(async (transaction) => {
    const audience = await audienceOf(transaction, call);
    const found = await transaction
      .selectFrom('announcement')
      .select('id')
      .where(visible.announcement(audience))
      .where('id', '=', announcementId)
      .executeTakeFirst();
    if (!found) throw new Refusal('not-found');
    await transaction
      .insertInto('announcement_reading')
      .values({
        portal_id: portal.configuration.id,
        account_id: actor.account.id,
        announcement_id: found.id,
        read_at: now,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'announcement_id']).doNothing())
      .execute();
  });
}

/** Adds an announcement, within a transaction. Gives its id. */
export async function addAnnouncement(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  { kind, title, body, important, systems }: PublishAnnouncementInput,
): Promise<string> {
  const id = randomToken(random, 16);
  await database
    .insertInto('announcement')
    .values({
      id,
      portal_id: configuration.id,
      kind,
      title,
      body,
      important: important ? 1 : 0,
      for_all: systems.length === 0 ? 1 : 0,
      published_at: now,
    })
    .execute();
  const audience = [...new Set(systems)].map((system_id) => ({
    portal_id: configuration.id,
    announcement_id: id,
    system_id,
  }));
  if (audience.length > 0) await database.insertInto('announcement_system').values(audience).execute();
  return id;
}

/** A kind that a newer client knows has nothing here. */
function sameKind(eb: ExpressionBuilder<Tables, 'announcement'>, kind: string): Expression<SqlBool> {
  return kind === 'announcement' || kind === 'support' ? eb('announcement.kind', '=', kind) : eb.lit(false);
}

const readingOf = (eb: ExpressionBuilder<Tables, 'announcement'>, call: CustomerCall) =>
  eb
    .selectFrom('announcement_reading')
    .select('announcement_reading.read_at')
    .whereRef('announcement_reading.announcement_id', '=', 'announcement.id')
    .where(visible.announcementReading(call));

const unreadBy =
  (call: CustomerCall): Condition =>
  (eb) =>
    eb.not(eb.exists(readingOf(eb, call)));

async function count(database: Kysely<Tables>, audience: Audience, condition: Condition): Promise<number> {
  const { n } = await database
    .selectFrom('announcement')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(visible.announcement(audience))
    .where(condition)
    .executeTakeFirstOrThrow();
  return n;
}
