import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { Statement, StatementFilter, StatementPage } from './statement.model.ts';

export type StatementListState = ListState<StatementPage, StatementFilter>;

/** ご請求明細の一覧 (MYP-11). */
export type StatementList = List<StatementPage, StatementFilter>;

export function createStatementList(portal: Portal, filter: StatementFilter = {}): StatementList {
  return createList<Statement, StatementPage, StatementFilter>({
    filter,
    idOf: ({ id }) => id,
    async read({ year }, cursor, signal) {
      const { readStatements } = await import('./statements.endpoints.ts');
      return portal.call(readStatements, { year, cursor }, { signal });
    },
  });
}
