import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { ProductUnit } from './contract-product.model.ts';

/** A product of the vendor. */
export interface SoldProduct {
  readonly id: string;
  readonly name: string;
  readonly unit: ProductUnit;
}

/** In the vendor's order. */
export interface SoldProducts {
  readonly products: readonly SoldProduct[];
}

export interface IssueLicenseKeyInput {
  /** The vendor's id of the product. */
  readonly productId: string;
  /** How many licences or users it is for: 1 to 9,999,999. */
  readonly count: number;
  /** The last day of its period, `2027-03-31`, not before today; left out where it has none. */
  readonly endsOn?: string | undefined;
  /** How many contracts may add it: 1 to 1,000. */
  readonly uses: number;
}

/** A licence key as it is handed out, told once: the server keeps only its digest. */
export interface IssuedLicenseKey {
  /** `7KQ2M-9X4TB-…`. */
  readonly key: string;
}

export interface PublishResourceInput {
  /** The vendor's id of the product. */
  readonly productId: string;
  /** The file's name, as it is stored when downloaded. */
  readonly name: string;
  readonly version: string;
}

/** What was published. */
export interface PublishedResource {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const keyInput: z.ZodMiniType<IssueLicenseKeyInput> = z.object({
  productId: id,
  count: z.int().check(z.minimum(1), z.maximum(9_999_999)),
  endsOn: z.optional(z.iso.date()),
  uses: z.int().check(z.minimum(1), z.maximum(1000)),
});
const products: z.ZodMiniType<SoldProducts> = z.object({
  products: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string() })),
});
const issued: z.ZodMiniType<IssuedLicenseKey> = z.object({ key: z.string() });

const resourceInput: z.ZodMiniType<PublishResourceInput> = z.object({
  productId: id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(255)),
  version: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
});
const publishedResource: z.ZodMiniType<PublishedResource> = z.object({ id: z.string(), size: z.int() });

/** The products that the vendor has, also those that are no longer offered (OPS-03). */
export const readSoldProducts: Endpoint<void, SoldProducts> = defineEndpoint({
  name: 'readSoldProducts',
  summary: 'The products of the vendor',
  method: 'GET',
  path: '/operator/products',
  output: products,
  status: 200,
  access: 'operator',
  areas: ['contracts'],
  activity: false,
  problems: ['unauthenticated', 'forbidden', 'not-found'],
});

/**
 * Issues a licence key (LIC-15), which works from today. An unknown product is `unknown` at `productId`, a last day that is
 * over `past` at `endsOn`. A repeat issues another key: none is kept that could be told again.
 */
export const issueLicenseKey: Endpoint<IssueLicenseKeyInput, IssuedLicenseKey> = defineEndpoint({
  name: 'issueLicenseKey',
  summary: 'Issue a licence key',
  method: 'POST',
  path: '/operator/license-keys',
  input: keyInput,
  output: issued,
  status: 201,
  access: 'operator',
  areas: ['contracts'],
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'],
});

/**
 * Publishes a file of a product, whose bytes are the body: everybody in a contract with the product can download it (LIC-14,
 * OPS-03). An unknown product is `unknown` at `productId`, a name of which nothing is left as a file's name `invalid` at
 * `name`; what is larger or of another type than `resourceLimits` says is refused.
 */
export const publishResource: Endpoint<PublishResourceInput, PublishedResource> = defineEndpoint({
  name: 'publishResource',
  summary: 'Publish a file of a product',
  method: 'POST',
  path: '/operator/resources',
  body: 'file',
  input: resourceInput,
  output: publishedResource,
  status: 201,
  access: 'operator',
  areas: ['resources'],
  idempotent: true,
  problems: ['unauthenticated', 'forbidden', 'not-found', 'invalid-input', 'payload-too-large', 'file-type-refused'],
});
