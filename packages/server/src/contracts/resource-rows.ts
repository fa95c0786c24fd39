import { safeFileName } from '@madoguchi/sdk/portal/file-name.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { randomToken } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import type { KeptFile } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';

/** A file of a product as the vendor hands it out. */
export interface NewResource {
  /** The vendor's id of the product. */
  readonly productId: string;
  /** The file's name, as it is stored when downloaded. */
  readonly name: string;
  readonly version: string;
  /** As the file store kept it. */
  readonly file: Pick<KeptFile, 'name' | 'size'>;
}

/** Adds a file to a product, published now, within a transaction. Gives its id. */
export async function addResource(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
  { productId, name: named, version, file }: NewResource,
): Promise<string> {
  const id = randomToken(random, 16);
  const name = safeFileName(named);
  const product = await database
    .selectFrom('product')
    .select('name')
    .where('portal_id', '=', configuration.id)
    .where('id', '=', productId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('resource')
    .values({
      id,
      portal_id: configuration.id,
      product_id: productId,
      name,
      version,
      file: file.name,
      size: file.size,
      search_text: searchable([name, product.name].join('\n')),
      published_at: now,
    })
    .execute();
  return id;
}
