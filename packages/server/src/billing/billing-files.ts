import { offeredFile, type FindFile } from '../portal/answer-file.ts';
import { visible } from '../portal/visible.ts';

/** Finds the PDF of a document for somebody who sees its contract (SUP-12). */
export const findDocument: FindFile = async (linked) => {
  const { server, portal, actor, id, name } = linked;
  const found = await server.database.kysely
    .selectFrom('billing_document')
    .select('file')
    .where(visible.billingDocument({ portal, actor }, 'id'))
    .where('id', '=', id)
    .where('name', '=', name)
    .executeTakeFirst();
  return offeredFile(linked, found?.file);
};

/** Finds the PDF of a renewal quote (SUP-11). */
export const findQuoteFile: FindFile = async (linked) => {
  const { server, portal, actor, id, name } = linked;
  const found = await server.database.kysely
    .selectFrom('renewal_quote')
    .select('file')
    .where(visible.renewalQuote({ portal, actor }, 'id'))
    .where('id', '=', id)
    .where('name', '=', name)
    .executeTakeFirst();
  return offeredFile(linked, found?.file);
};

/** Finds the 発注書 that a renewal quote was ordered with (SUP-11). */
export const findPurchaseOrder: FindFile = async (linked) => {
  const { server, portal, actor, id, name } = linked;
  const found = await server.database.kysely
    .selectFrom('renewal_quote')
    .select('order_file as file')
    .where(visible.renewalQuote({ portal, actor }, 'id'))
    .where('id', '=', id)
    .where('order_name', '=', name)
    .executeTakeFirst();
  return offeredFile(linked, found?.file);
};
