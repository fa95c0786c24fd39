import type { Portal } from '../portal/create-portal.ts';
import type { ReadingState } from '../portal/reading.ts';
import { createRenewedReading } from '../portal/renewed-reading.ts';
import type { Readable } from '../portal/store.ts';
import type { StatementDetail } from './statement.model.ts';
import type { StatementInput } from './statements.endpoints.ts';

export interface ShownStatement {
  readonly statement: StatementDetail;
}

export type StatementViewState = ReadingState<ShownStatement>;

/** ご請求明細 of one month (MYP-11). After signing in again its link is read anew. */
export interface StatementView extends Readable<StatementViewState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createStatementView(portal: Portal, { statementId }: StatementInput): StatementView {
  return createRenewedReading<StatementDetail, ShownStatement>(portal.session, {
    async ask(signal) {
      const { readStatement } = await import('./statements.endpoints.ts');
      return portal.call(readStatement, { statementId }, { signal });
    },
    show: (statement) => ({ statement }),
  });
}
