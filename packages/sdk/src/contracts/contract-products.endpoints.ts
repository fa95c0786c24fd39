import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  contractProduct,
  contractProducts,
  keyedProduct,
  type ContractProduct,
  type ContractProducts,
  type KeyedProduct,
} from './contract-product.model.ts';
import type { ProblemCode } from '../portal/errors.ts';
import type { ContractInput } from './contracts.endpoints.ts';

export interface ReadContractProductsInput extends ContractInput {
  /** Shows those that have expired too. */
  readonly expired?: boolean | undefined;
}

/** A licence key for a contract. */
export interface AddProductByKeyInput extends ContractInput {
  /** ライセンスキー as typed; the server normalises it. At most 200 characters. */
  readonly key: string;
}

const contractId = z.string().check(z.minLength(1), z.maxLength(64));
const readInput: z.ZodMiniType<ReadContractProductsInput> = z.object({
  contractId,
  expired: z.optional(z.boolean()),
});
const addInput: z.ZodMiniType<AddProductByKeyInput> = z.object({
  contractId,
  key: z.string().check(z.maxLength(200)),
});

const keyProblems: readonly ProblemCode[] = [
  ...customerProblems,
  'invalid-input',
  'forbidden',
  'not-found',
  'license-key-unknown',
  'license-key-used',
  'license-key-added',
  'contract-ended',
];

/** 製品: the products of a contract with what is assigned of each (LIC-16). */
export const readContractProducts: Endpoint<ReadContractProductsInput, ContractProducts> = defineEndpoint({
  name: 'readContractProducts',
  summary: 'The products of a contract, and how much of each is assigned',
  method: 'GET',
  path: '/contracts/{contractId}/products',
  input: readInput,
  output: contractProducts,
  status: 200,
  access: 'customer',
  areas: ['contracts'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** What a key would add, to be confirmed (LIC-15, ours). It is refused as `addProductByKey` would refuse it now. */
export const inspectLicenseKey: Endpoint<AddProductByKeyInput, KeyedProduct> = defineEndpoint({
  name: 'inspectLicenseKey',
  summary: 'What a licence key would add',
  method: 'POST',
  path: '/contracts/{contractId}/products/inspection',
  input: addInput,
  output: keyedProduct,
  status: 200,
  access: 'customer',
  areas: ['contracts'],
  contract: 'manage',
  problems: keyProblems,
});

/**
 * その他製品を追加 (LIC-15). A key that cannot be one is `invalid-input` with what is wrong at `key` (`license-key.rules`);
 * one that nobody has is `license-key-unknown`, one that others have used up `license-key-used`, and one that this
 * contract has already `license-key-added`. A contract that has ended gets none: `contract-ended`.
 */
export const addProductByKey: Endpoint<AddProductByKeyInput, ContractProduct> = defineEndpoint({
  name: 'addProductByKey',
  summary: 'Add another product by its licence key',
  method: 'POST',
  path: '/contracts/{contractId}/products',
  input: addInput,
  output: contractProduct,
  status: 201,
  access: 'customer',
  areas: ['contracts'],
  contract: 'manage',
  idempotent: true,
  problems: keyProblems,
});
