import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Actor } from './actor.ts';
import type { ServedPortal } from './ports.ts';
import type { Tables } from './tables.ts';

/** Who looks, and at which portal: a `Call` is one. */
export interface Viewer {
  readonly portal: ServedPortal;
  readonly actor: Actor;
}

/**
 * How rows are asked for: many, or by the id of one. By an id what is foreign is told from what is not there by no time either,
 * which a list need not care for; a list asks the database less.
 */
export type Asked = 'list' | 'id';

export const portalOf = ({ portal }: Viewer): string => portal.configuration.id;

/** Narrows a query to the rows that somebody may see: `.where(visible.preferences(call))`. */
export type Visible<Name extends keyof Tables> = (eb: ExpressionBuilder<Tables, Name>) => Expression<SqlBool>;

/** What of a table is a customer's own by `isOwn`; the operator's all, and nobody's nothing. */
export function own<Name extends keyof Tables>(
  { actor }: Viewer,
  isOwn: (accountId: string) => Expression<SqlBool>,
  eb: ExpressionBuilder<Tables, Name>,
): Expression<SqlBool> {
  return actor.type === 'customer' ? isOwn(actor.account.id) : eb.lit(actor.type === 'operator');
}
