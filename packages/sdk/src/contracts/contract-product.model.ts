import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';
import type { ContractRole } from './contract.model.ts';

/** By what a product is counted: licences, or the people who use it. */
export type ProductUnit = 'license' | 'user' | (string & Record<never, never>);

/** A product of a contract, with how much of it there is (LIC-16). Days are calendar days, `2027-03-31`. */
export interface ContractProduct {
  /** Of the product in this contract; two contracts with the same product have two. */
  readonly id: string;
  readonly name: string;
  readonly unit: ProductUnit;
  /** `contract`: contracted. `key`: その他の製品, added by a licence key (LIC-15). */
  readonly origin: 'contract' | 'key' | (string & Record<never, never>);
  /** How many licences or users there are in all environments together. */
  readonly count: number;
  /** How many of those the environments have. More than `count` where the contract shrank afterwards. */
  readonly assigned: number;
  readonly startsOn: string;
  /** The last day on which it may be used; left out where it has none. */
  readonly endsOn?: string | undefined;
  /** Whether that day has passed, in the portal's time zone. */
  readonly expired: boolean;
}

/** What a licence key adds to a contract (LIC-15). Days are calendar days, `2027-03-31`. */
export type KeyedProduct = Pick<ContractProduct, 'name' | 'unit' | 'count' | 'startsOn' | 'endsOn'>;

export interface ContractProducts {
  readonly products: readonly ContractProduct[];
  /** How many have expired, whether they are among `products` or not. */
  readonly expired: number;
  /** What the person who asks is in the contract. */
  readonly role: ContractRole;
  /** Whether the contract has ended, so that none is added by a key any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

const keyed = {
  name: z.string(),
  unit: z.string(),
  count: z.int(),
  startsOn: z.string(),
  endsOn: z.optional(z.string()),
};
const shape: z.ZodMiniType<ContractProduct> = z.object({
  ...keyed,
  id: z.string(),
  origin: z.string(),
  assigned: z.int(),
  expired: z.boolean(),
});

export const keyedProduct: Schema<KeyedProduct> = z.object(keyed);

export const contractProduct: Schema<ContractProduct> = shape;

export const contractProducts: Schema<ContractProducts> = z.object({
  products: z.array(shape),
  expired: z.int(),
  role: z.string(),
  ended: z.optional(z.boolean()),
});
