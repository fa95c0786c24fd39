import type { ReadResourcesInput } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import type { ResourcePage } from '@madoguchi/sdk/contracts/resource.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import { offeredFile, type FindFile } from '../portal/answer-file.ts';
import type { CustomerCall } from '../portal/call.ts';
import { containing } from '../portal/containing.ts';
import { pageOf, pageSize, readTimeCursor } from '../portal/cursor.ts';
import { fileLinks } from '../portal/file-link.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import { visible } from '../portal/visible.ts';
import { openContract } from './open-contract.ts';

/** The files of the products that a contract has and that have not expired, the newest first (LIC-14). */
export async function readOwnResources(
  call: CustomerCall,
  { contractId, search = '', cursor }: ReadResourcesInput,
): Promise<ResourcePage> {
  const { server, portal, now } = call;
  const { kysely } = server.database;
  const contract = await openContract(kysely, call, contractId);
  const after = readTimeCursor(cursor);
  const words = searchWords(search);
  const matching = kysely
    .selectFrom('resource')
    .where('resource.portal_id', '=', portal.configuration.id)
    .where((eb) => eb.exists(currentProducts(eb, portal, now).where('contract_product.contract_id', '=', contract.id)))
    .where((eb) => eb.and(words.map((word) => containing(eb.ref('resource.search_text'), word))));
  const rows = await matching
    .innerJoin('product', (join) =>
      join.onRef('product.portal_id', '=', 'resource.portal_id').onRef('product.id', '=', 'resource.product_id'),
    )
    .select(['resource.id', 'resource.name', 'resource.version', 'resource.size', 'resource.published_at as at'])
    .select('product.name as productName')
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('resource.published_at', 'resource.id'), '<', eb.tuple(...(after ?? [0, '']))),
      ),
    )
    .orderBy('resource.published_at', 'desc')
    .orderBy('resource.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const links = await fileLinks(call, 'resources');
  const page = pageOf(
    rows,
    total,
    async ({ at, ...row }) => ({
      ...row,
      publishedAt: new Date(at).toISOString(),
      url: await links(row.id, row.name),
    }),
    ({ at, id }) => [at, id],
  );
  return { ...page, items: await Promise.all(page.items) };
}

/** Finds a resource for somebody who takes part in a contract that still has its product. */
export const findResource: FindFile = async (linked) => {
  const { server, portal, actor, id, name, now } = linked;
  const { kysely } = server.database;
  const found = await kysely
    .selectFrom('resource')
    .select('resource.file')
    .where('resource.portal_id', '=', portal.configuration.id)
    .where('resource.id', '=', id)
    .where('resource.name', '=', name)
    .where((eb) =>
      eb.exists(
        currentProducts(eb, portal, now)
          .innerJoin('contract', 'contract.id', 'contract_product.contract_id')
          .where(visible.contract({ portal, actor })),
      ),
    )
    .executeTakeFirst();
  return offeredFile(linked, found?.file);
};

/** What contracts have of a resource's product that has not expired on the day of `now`. */
function currentProducts(
  eb: ExpressionBuilder<Tables, 'resource'>,
  { configuration }: ServedPortal,
  now: Instant,
): SelectQueryBuilder<Tables, 'resource' | 'contract_product', { id: string }> {
  const today = calendarDay(now, configuration.timeZone);
  return eb
    .selectFrom('contract_product') // oxlint-disable-line madoguchi/visible -- whoever asks says of which contracts
    .select('contract_product.id')
    .whereRef('contract_product.portal_id', '=', 'resource.portal_id')
    .whereRef('contract_product.product_id', '=', 'resource.product_id')
    .where((inner) =>
      inner.or([inner('contract_product.ends_on', 'is', null), inner('contract_product.ends_on', '>=', today)]),
    );
}
