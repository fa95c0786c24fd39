import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

/** A contract as the vendor makes it. Days are calendar days in the portal's time zone, `2027-03-31`. */
export interface MakeContractInput {
  /** The identifier of its first owner, as at sign-in; the contract is with the company of that account. */
  readonly owner: string;
  readonly name: string;
  readonly plan: string;
  /** The vendor's id of its product; others are added by licence keys. */
  readonly productId: string;
  /** Licences or users: 1 to 9,999,999. */
  readonly count: number;
  readonly startsOn: string;
  /** The last day: not before the first one, and not before today. */
  readonly endsOn: string;
}

/** A contract that was made. */
export interface MadeContract {
  readonly id: string;
  /** `L-2026-00001`. */
  readonly number: string;
  readonly companyName: string;
}

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const input: z.ZodMiniType<MakeContractInput> = z.object({
  owner: z.string().check(z.trim(), z.minLength(1), z.maxLength(320)),
  name: line,
  plan: line,
  productId: z.string().check(z.minLength(1), z.maxLength(64)),
  count: z.int().check(z.minimum(1), z.maximum(9_999_999)),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
});
const made: z.ZodMiniType<MadeContract> = z.object({ id: z.string(), number: z.string(), companyName: z.string() });

/**
 * Makes a contract with one product, whose owner sees it at once (LIC-03). Nobody with that identifier, or somebody without a
 * company, is `unknown` at `owner`, an unknown product `unknown` at `productId`, a last day that is over `past` and one before the
 * first day `order` at `endsOn`.
 */
export const makeContract: Endpoint<MakeContractInput, MadeContract> = defineEndpoint({
  name: 'makeContract',
  summary: 'Make a contract',
  method: 'POST',
  path: '/operator/contracts',
  input,
  output: made,
  status: 201,
  access: 'operator',
  areas: ['contracts'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
