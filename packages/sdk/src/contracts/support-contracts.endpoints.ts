import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { contractInput, type ContractInput } from './contract-input.model.ts';
import {
  supportContract,
  supportContractPage,
  type SupportContract,
  type SupportContractFilter,
  type SupportContractPage,
} from './support-contract.model.ts';

export interface ReadSupportContractsInput extends SupportContractFilter {
  readonly cursor?: string | undefined;
}

const readInput: z.ZodMiniType<ReadSupportContractsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  state: z.optional(z.literal(['coming', 'current', 'ended'])),
  sort: z.optional(z.literal(['number', 'name', 'ends-on'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});

/** 保守契約一覧 (SUP-10), for the types of account that have to do with quotes and contracts (SUP-02). */
export const readSupportContracts: Endpoint<ReadSupportContractsInput, SupportContractPage> = defineEndpoint({
  name: 'readSupportContracts',
  summary: 'The maintenance contracts one sees',
  method: 'GET',
  path: '/maintenance-contracts',
  input: readInput,
  output: supportContractPage,
  status: 200,
  access: 'customer',
  areas: ['maintenance-contracts'],
  requires: 'quotes',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** One maintenance contract (SUP-10). One the person does not see answers like one that does not exist. */
export const readSupportContract: Endpoint<ContractInput, SupportContract> = defineEndpoint({
  name: 'readSupportContract',
  summary: 'A maintenance contract',
  method: 'GET',
  path: '/maintenance-contracts/{contractId}',
  input: contractInput,
  output: supportContract,
  status: 200,
  access: 'customer',
  areas: ['maintenance-contracts'],
  requires: 'quotes',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
