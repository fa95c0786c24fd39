import type { FaqPage, FaqProcess } from '@madoguchi/sdk/content/faq.model.js';
import type { ReadFaqInput } from '@madoguchi/sdk/content/faq.endpoints.js';
import type { PublishFaqEntryInput } from '@madoguchi/sdk/content/publish.endpoints.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { enterSystem } from '../contracts/entitlement.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { CustomerCall } from '../portal/call.ts';
import type { Tables } from '../portal/tables.ts';
import { faqIndex, indexText } from '../portal/text-index.ts';
import { visible, type Audience } from '../portal/visible.ts';
import { pageOf, pageSize, readPositionCursor } from '../portal/cursor.ts';
import { hasWords, type Narrowing } from './faq-search.ts';

/** The FAQ of a system in the vendor's order: whole, of one process, or what a search finds (INF-08). */
export async function readSystemFaq(
  call: CustomerCall,
  { systemId, processId, text, cursor }: ReadFaqInput,
): Promise<FaqPage> {
  const { kysely } = call.server.database;
  const system = await enterSystem(kysely, call, systemId);
  const audience: Audience = { ...call, systems: [system.id] };
  const after = readPositionCursor(cursor);
  const processes = await kysely
    .selectFrom('faq_process')
    .select(['id', 'name'])
    .where(visible.faqProcess(audience))
    .orderBy('position')
    .execute();
  const found = text === undefined ? undefined : hasWords(audience, system.id, processes, text);
  const whole = kysely
    .selectFrom('faq_entry')
    .where(visible.faqEntry(audience))
    .$if(processId !== undefined, (query) => query.where('faq_entry.process_id', '=', processId ?? ''));
  const matching = found ? whole.where(found) : whole;
  const rows = await matching
    .innerJoin('faq_process', 'faq_process.id', 'faq_entry.process_id')
    .select(['faq_entry.id', 'process_id as processId', 'question', 'answer', 'updated_at as at'])
    .select(['faq_process.position as group', 'faq_entry.position as position'])
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('faq_process.position', 'faq_entry.position'), '>', eb.tuple(...(after ?? [0, 0]))),
      ),
    )
    .orderBy('faq_process.position')
    .orderBy('faq_entry.position')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const page = pageOf(
    rows,
    total,
    ({ id, processId: of, question, answer, at }) => ({
      id,
      processId: of,
      question,
      answer,
      updatedAt: new Date(at).toISOString(),
    }),
    ({ group, position }) => [group, position],
  );
  return { ...page, system, processes: await countProcesses(kysely, audience, processes, found) };
}

/** Those of the processes that have entries, each with how many of its entries the search leaves. */
async function countProcesses(
  database: Kysely<Tables>,
  audience: Audience,
  processes: readonly Pick<FaqProcess, 'id' | 'name'>[],
  found: Narrowing | undefined,
): Promise<readonly FaqProcess[]> {
  const counted = database
    .selectFrom('faq_entry')
    .select(({ fn }) => ['process_id as id', fn.countAll<number>().as('count')])
    .where(visible.faqEntry(audience))
    .groupBy('process_id');
  const all = await counted.execute();
  const left = found === undefined ? all : await counted.where(found).execute();
  const countOf = new Map([
    ...all.map(({ id }) => [id, 0] as const),
    ...left.map(({ id, count }) => [id, count] as const),
  ]);
  return processes.flatMap((process) => {
    const count = countOf.get(process.id);
    return count === undefined ? [] : [{ ...process, count }];
  });
}

/** Adds an entry after the others of its process, which it makes where there is none, within a transaction. Gives its id. */
export async function addFaqEntry(
  database: Kysely<Tables>,
  context: NewRowContext,
  { systemId, process, question, answer }: PublishFaqEntryInput,
): Promise<string> {
  const { random, configuration, now } = context;
  const of = { portal_id: configuration.id, system_id: systemId };
  const processId = await openProcess(database, context, systemId, process);
  const { last } = await database
    .selectFrom('faq_entry') // oxlint-disable-line madoguchi/visible -- the last position, when the vendor adds one
    .select(({ fn }) => fn.max('position').as('last'))
    .where('process_id', '=', processId)
    .executeTakeFirstOrThrow();
  const id = randomToken(random, 16);
  const text = `${question}\n${answer}`;
  await database
    .insertInto('faq_entry')
    .values({
      id,
      ...of,
      process_id: processId,
      position: (last ?? 0) + 1,
      question,
      answer,
      search_text: searchable(text),
      updated_at: now,
    })
    .execute();
  await indexText(database, faqIndex, of, id, text);
  return id;
}

async function openProcess(
  database: Kysely<Tables>,
  { random, configuration }: NewRowContext,
  systemId: string,
  name: string,
): Promise<string> {
  const inSystem = database
    .selectFrom('faq_process') // oxlint-disable-line madoguchi/visible -- the process that the vendor names
    .where('portal_id', '=', configuration.id)
    .where('system_id', '=', systemId);
  const known = await inSystem.select('id').where('name', '=', name).executeTakeFirst();
  if (known) return known.id;
  const { last } = await inSystem.select(({ fn }) => fn.max('position').as('last')).executeTakeFirstOrThrow();
  const id = randomToken(random, 16);
  await database
    .insertInto('faq_process')
    .values({ id, portal_id: configuration.id, system_id: systemId, name, position: (last ?? 0) + 1 })
    .execute();
  return id;
}
