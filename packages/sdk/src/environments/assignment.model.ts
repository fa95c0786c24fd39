import * as z from 'zod/mini';
import type { ProductUnit } from '../contracts/contract-product.model.ts';
import type { ContractRole } from '../contracts/contract.model.ts';
import type { Schema } from '../portal/schema.ts';

/** How much of one product an environment has, and how much there is (LIC-06, LIC-07). */
export interface AssignmentLine {
  /** Of the product in the contract (`ContractProduct.id`). */
  readonly productId: string;
  readonly name: string;
  readonly unit: ProductUnit;
  /** `key`: その他の製品, shown once it was chosen (LIC-07). */
  readonly origin: 'contract' | 'key' | (string & Record<never, never>);
  /** How many the contract has of it. */
  readonly licensed: number;
  /** How many the other environments have. */
  readonly elsewhere: number;
  /** How many this environment has. */
  readonly count: number;
  /** The last calendar day on which it may be used, `2027-03-31`; left out where it has none. */
  readonly endsOn?: string | undefined;
  /** Whether its last day has passed: it can only be taken away. */
  readonly expired: boolean;
  /** Whether its first day is still to come: until then nothing more of it can be assigned. Left out where it is not. */
  readonly coming?: boolean | undefined;
}

/** 割り当て: what one environment is assigned. */
export interface Assignment {
  readonly environmentId: string;
  readonly environmentName: string;
  /** Every product of the contract that can be or is assigned: contracted ones first, each in the vendor's order. */
  readonly lines: readonly AssignmentLine[];
  /** What the person who asks is in the contract. */
  readonly role: ContractRole;
  /** Whether the contract has ended, so that nothing is assigned any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
  /** Goes up by one with each assignment; edits name the one they replace. */
  readonly version: number;
}

export interface AssignedCount {
  readonly productId: string;
  /** A whole number, 0 or more. */
  readonly count: number;
}

/** What was typed and not assigned, and the version of the assignment that it was typed in. */
export type KeptAssignment = {
  readonly version: number;
  readonly counts: readonly { readonly productId: string; readonly typed: string }[];
};

export const keptAssignment: Schema<KeptAssignment> = z.object({
  version: z.int(),
  counts: z.array(z.object({ productId: z.string(), typed: z.string() })),
});

export const assignment: Schema<Assignment> = z.object({
  environmentId: z.string(),
  environmentName: z.string(),
  lines: z.array(
    z.object({
      productId: z.string(),
      name: z.string(),
      unit: z.string(),
      origin: z.string(),
      licensed: z.int(),
      elsewhere: z.int(),
      count: z.int(),
      endsOn: z.optional(z.string()),
      expired: z.boolean(),
      coming: z.optional(z.boolean()),
    }),
  ),
  role: z.string(),
  ended: z.optional(z.boolean()),
  version: z.int(),
});
