import type { FindFile } from '../portal/answer-file.ts';
import { hexOf } from '../portal/digest.ts';
import { memoryFile } from '../portal/memory-file.ts';
import { visible } from '../portal/visible.ts';
import { statementPaper } from './statement-paper.ts';
import { statementFileName, statementOf } from './statement-records.ts';

/** Draws the PDF of a statement for whose it is (MYP-11). */
export const findStatementFile: FindFile = async ({ server, portal, actor, id, name }) => {
  const row = await server.database.kysely
    .selectFrom('statement')
    .selectAll()
    .where(visible.statement({ portal, actor }))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || name !== statementFileName(row)) return undefined;
  const made = await server.pdf?.(statementPaper(statementOf(row), row.published_at));
  if (!made) return undefined;
  const bytes = new Uint8Array(made);
  const tag = hexOf(await crypto.subtle.digest('SHA-256', bytes)); // whether it was paid stands on it too
  return {
    file: memoryFile({ type: 'application/pdf', bytes, modifiedAt: row.published_at, tag }),
    storedAs: name,
  };
};
