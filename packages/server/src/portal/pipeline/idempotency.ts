import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { idempotencyKeyLife } from '@madoguchi/sdk/portal/idempotency.rules.js';
import { idempotencyKeyHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Transaction } from 'kysely';
import { digest } from '../digest.ts';
import type { Database } from '../ports.ts';
import { Refusal } from '../problem.ts';
import type { Tables } from '../tables.ts';

/** After this long a request that neither finished nor failed has died with its process, and another may take its place. */
const claimedFor: number = minute;

/** A key as it was sent, with all that it is scoped to. */
export interface IdempotencyScope {
  readonly portal_id: string;
  readonly owner: string;
  readonly operation: string;
  readonly key: string;
}

export type Claim =
  /** The request was carried out before; this was answered. */
  | { readonly type: 'stored'; readonly answer: unknown }
  | {
      readonly type: 'claimed';
      /** Keeps the answer, in the transaction of the write. */
      complete(transaction: Transaction<Tables>, answer: unknown): Promise<void>;
      /** Gives the key back: it was not carried out. */
      release(): Promise<void>;
    };

/** The key of a request for an operation that needs one. */
export function readIdempotencyKey(
  request: Request,
  { idempotent }: Pick<Endpoint<unknown, unknown>, 'idempotent'>,
): string | undefined {
  if (!idempotent) return undefined;
  const key = request.headers.get(idempotencyKeyHeader) ?? '';
  if (!/^[!-~]{1,200}$/.test(key)) throw new Refusal('idempotency-key-required');
  return key;
}

/** What tells one input from another under the same key: its hash, without what could be guessed from it. */
export function fingerprint(input: unknown, { secrets }: Pick<Endpoint<unknown, unknown>, 'secrets'>): Promise<string> {
  const fields = Object.entries(input ?? {}).filter(([name]) => !secrets.includes(name));
  return digest(JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** Takes a key for a request, so that of any number with the same key one is carried out. */
export async function claimKey(
  { kysely }: Database,
  scope: IdempotencyScope,
  print: string,
  claim: string,
  now: Instant,
): Promise<Claim> {
  const fresh = { fingerprint: print, claim, claimed_at: now, answer: null };
  const taken = await kysely
    .insertInto('idempotency')
    .values({ ...scope, ...fresh })
    .onConflict((conflict) =>
      conflict
        .columns(['portal_id', 'owner', 'operation', 'key'])
        .doUpdateSet(fresh)
        .where((eb) =>
          eb.or([
            eb('idempotency.claimed_at', '<=', now - idempotencyKeyLife),
            eb.and([eb('idempotency.answer', 'is', null), eb('idempotency.claimed_at', '<=', now - claimedFor)]),
          ]),
        ),
    )
    .returning('claim')
    .executeTakeFirst();
  if (!taken) return findAnswer(kysely, scope, print);

  const mine = { ...scope, claim };
  return {
    type: 'claimed',
    async complete(transaction, answer) {
      const done = await transaction
        .updateTable('idempotency')
        .set({ answer: JSON.stringify(answer ?? null) })
        .where((eb) => eb.and(mine))
        .where('answer', 'is', null)
        .executeTakeFirst();
      if (done.numUpdatedRows !== 1n) throw new Refusal('idempotency-running', { retryAfter: 1 });
    },
    async release() {
      await kysely
        .deleteFrom('idempotency')
        .where((eb) => eb.and(mine))
        .where('answer', 'is', null)
        .execute();
    },
  };
}

async function findAnswer(kysely: Database['kysely'], scope: IdempotencyScope, print: string): Promise<Claim> {
  const row = await kysely
    .selectFrom('idempotency')
    .select(['fingerprint', 'answer'])
    .where((eb) => eb.and({ ...scope }))
    .executeTakeFirst();
  if (row && row.fingerprint !== print) throw new Refusal('idempotency-mismatch');
  if (!row || row.answer === null) throw new Refusal('idempotency-running', { retryAfter: 1 });
  const answer: unknown = JSON.parse(row.answer);
  return { type: 'stored', answer };
}
