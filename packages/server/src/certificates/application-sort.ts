import type { ApplicationState, KnownApplicationKind } from '@madoguchi/sdk/certificates/application.model.js';
import type { ApplicationSort } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { sql, type RawBuilder } from 'kysely';

/** What お申込一覧 is ordered by; the id decides between equals, so that a cursor names one row. */
export interface SortKey {
  readonly type: 'number' | 'text';
  readonly expression: RawBuilder<number | string>;
}

const states = {
  'received': 0,
  'documents-awaited': 1,
  'in-review': 2,
  'issued': 3,
  'done': 4,
  'replaced': 5,
  'revoked': 6,
  'terminated': 7,
  'refused': 8,
  'withdrawn': 9,
} as const satisfies Readonly<Record<ApplicationState, number>>;
const kinds = {
  'new': 0,
  'renewal': 1,
  'next': 2,
  'reissue': 3,
  'contact-change': 4,
  'revocation': 5,
  'termination': 6,
} as const satisfies Readonly<Record<KnownApplicationKind, number>>;

/** The place of a column's value among those that are known; what is not known comes last. */
function placeAmong(column: string, places: Readonly<Record<string, number>>): RawBuilder<number> {
  const known = Object.entries(places);
  const cases = known.map(([value, place]) => sql`when ${sql.lit(value)} then ${sql.lit(place)}`);
  return sql<number>`case ${sql.ref(column)} ${sql.join(cases, sql` `)} else ${sql.lit(known.length)} end`;
}

/** The columns that sort (CRT-07): states and kinds in their own order, what has no certificate or code before all others. */
export const sortKeys: Readonly<Record<ApplicationSort, SortKey>> = {
  'applied-at': { type: 'number', expression: sql<number>`${sql.ref('application.applied_at')}` },
  'service': { type: 'text', expression: sql<string>`${sql.ref('application.service_id')}` },
  'state': { type: 'number', expression: placeAmong('application.state', states) },
  'kind': { type: 'number', expression: placeAmong('application.kind', kinds) },
  'validity': { type: 'number', expression: sql<number>`coalesce(${sql.ref('certificate.not_after')}, 0)` },
  'contract-code': { type: 'text', expression: sql<string>`coalesce(${sql.ref('certificate_contract.code')}, '')` },
};
