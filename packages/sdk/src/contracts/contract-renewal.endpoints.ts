import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { ProductUnit } from './contract-product.model.ts';

/** What a contracted product has from now on. Days are calendar days in the portal's time zone, `2027-03-31`. */
export interface RenewContractProductInput {
  /** ご契約番号, `L-2026-00001`. */
  readonly contract: string;
  /** The vendor's id of the product. */
  readonly productId: string;
  /** Licences or users: 1 to 9,999,999; fewer than before too, and fewer than the environments have. */
  readonly count: number;
  /**
   * The product's last day, not before today; left out, it stays as it is. The contract ends with it where it would end
   * before, and is renewed on the day after where it is renewed at all.
   */
  readonly endsOn?: string | undefined;
}

/** A product as it was renewed. */
export interface RenewedContractProduct {
  readonly companyName: string;
  readonly productName: string;
  readonly unit: ProductUnit;
  readonly count: number;
  /** How many the environments have; more than `count` where the contract shrank below it. */
  readonly assigned: number;
  /** Left out where it has no last day. */
  readonly endsOn?: string | undefined;
  /** The contract's last day. */
  readonly contractEndsOn: string;
}

const input: z.ZodMiniType<RenewContractProductInput> = z.object({
  contract: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  productId: z.string().check(z.minLength(1), z.maxLength(64)),
  count: z.int().check(z.minimum(1), z.maximum(9_999_999)),
  endsOn: z.optional(z.iso.date()),
});
const renewed: z.ZodMiniType<RenewedContractProduct> = z.object({
  companyName: z.string(),
  productName: z.string(),
  unit: z.string(),
  count: z.int(),
  assigned: z.int(),
  endsOn: z.optional(z.string()),
  contractEndsOn: z.string(),
});

/**
 * Changes how much of a contracted product a contract has, and to which day (OPS-03, what LIC-18 asks for). An unknown
 * contract is `unknown` at `contract`, a product that is not contracted in it `unknown` at `productId`; what was added by a
 * licence key is not changed. A last day that is over is `past` at `endsOn`, one before the product's first day `order`.
 */
export const renewContractProduct: Endpoint<RenewContractProductInput, RenewedContractProduct> = defineEndpoint({
  name: 'renewContractProduct',
  summary: 'Change how much of a product a contract has, and until when',
  method: 'POST',
  path: '/operator/contract-renewals',
  input,
  output: renewed,
  status: 201,
  access: 'operator',
  areas: ['contracts'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});
