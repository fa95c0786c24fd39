import * as z from 'zod/mini';
import { longestCursor } from '../portal/page.model.ts';
import { contractInput, type ContractInput } from './contract-input.model.ts';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  contractDetail,
  contractPage,
  type ContractDetail,
  type ContractFilter,
  type ContractPage,
} from './contract.model.ts';

export interface ReadContractsInput extends ContractFilter {
  readonly cursor?: string | undefined;
}

export type { ContractInput };

const readContractsInput: z.ZodMiniType<ReadContractsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  withoutEnded: z.optional(z.boolean()),
  sort: z.optional(z.literal(['name', 'number', 'company', 'ends-on'])),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});

/** ご契約一覧: the contracts the person takes part in (LIC-03, LIC-04). */
export const readContracts: Endpoint<ReadContractsInput, ContractPage> = defineEndpoint({
  name: 'readContracts',
  summary: 'The contracts one takes part in',
  method: 'GET',
  path: '/contracts',
  input: readContractsInput,
  output: contractPage,
  status: 200,
  access: 'customer',
  areas: ['contracts'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** ご契約詳細 (LIC-17). One the person does not take part in answers like one that does not exist. */
export const readContract: Endpoint<ContractInput, ContractDetail> = defineEndpoint({
  name: 'readContract',
  summary: 'The particulars of a contract',
  method: 'GET',
  path: '/contracts/{contractId}',
  input: contractInput,
  output: contractDetail,
  status: 200,
  access: 'customer',
  areas: ['contracts'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});
