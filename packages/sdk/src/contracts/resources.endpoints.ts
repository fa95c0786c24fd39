import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import type { ContractInput } from './contracts.endpoints.ts';
import { resourcePage, type ResourceFilter, type ResourcePage } from './resource.model.ts';

export interface ReadResourcesInput extends ContractInput, ResourceFilter {
  readonly cursor?: string | undefined;
}

const readInput: z.ZodMiniType<ReadResourcesInput> = z.object({
  contractId: z.string().check(z.minLength(1), z.maxLength(64)),
  search: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});

/** リソース: the files of the products of a contract, the newest first; those of expired products are not among them (LIC-14). */
export const readResources: Endpoint<ReadResourcesInput, ResourcePage> = defineEndpoint({
  name: 'readResources',
  summary: 'Files of the products of a contract',
  method: 'GET',
  path: '/contracts/{contractId}/resources',
  input: readInput,
  output: resourcePage,
  status: 200,
  access: 'customer',
  areas: ['resources'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
