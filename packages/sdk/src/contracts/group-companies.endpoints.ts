import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import { contractListInput, type ContractInput, type ContractListInput } from './contract-input.model.ts';
import {
  companyPage,
  groupCompanyPage,
  groupCompany,
  type CompanyPage,
  type GroupCompany,
  type GroupCompanyPage,
} from './group-company.model.ts';

export interface FindCompaniesInput extends ContractInput {
  /** Part of a company's name, in any width and case. One character at least. */
  readonly name: string;
  readonly cursor?: string | undefined;
}

export interface GroupCompanyInput extends ContractInput {
  readonly companyId: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const findInput: z.ZodMiniType<FindCompaniesInput> = z.object({
  contractId: id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(400)), // 200 characters (`longestCompanySearch`) of two units each
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const companyInput: z.ZodMiniType<GroupCompanyInput> = z.object({ contractId: id, companyId: id });

/** グループ会社: the companies that use a contract's licences beside the one that made it (LIC-13). */
export const readGroupCompanies: Endpoint<ContractListInput, GroupCompanyPage> = defineEndpoint({
  name: 'readGroupCompanies',
  summary: 'The group companies of a contract',
  method: 'GET',
  path: '/contracts/{contractId}/group-companies',
  input: contractListInput,
  output: groupCompanyPage,
  status: 200,
  access: 'customer',
  areas: ['group-companies'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** Looks for companies by name in the vendor's register, for somebody who manages the contract (LIC-13). */
export const findCompanies: Endpoint<FindCompaniesInput, CompanyPage> = defineEndpoint({
  name: 'findCompanies',
  summary: 'Companies whose name holds a text',
  method: 'GET',
  path: '/contracts/{contractId}/company-search',
  input: findInput,
  output: companyPage,
  status: 200,
  access: 'customer',
  areas: ['group-companies'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});

/** グループ会社を追加 (LIC-13). One that is among them already is `already-added`, and nothing changes. */
export const addGroupCompany: Endpoint<GroupCompanyInput, GroupCompany> = defineEndpoint({
  name: 'addGroupCompany',
  summary: 'Add a group company to a contract',
  method: 'POST',
  path: '/contracts/{contractId}/group-companies',
  input: companyInput,
  output: groupCompany,
  status: 201,
  access: 'customer',
  areas: ['group-companies'],
  contract: 'manage',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'already-added'],
});

/** Takes a group company away; one that is not among them is `not-found` (LIC-13, ours). */
export const removeGroupCompany: Endpoint<GroupCompanyInput, void> = defineEndpoint({
  name: 'removeGroupCompany',
  summary: 'Remove a group company from a contract',
  method: 'DELETE',
  path: '/contracts/{contractId}/group-companies/{companyId}',
  input: companyInput,
  status: 204,
  access: 'customer',
  areas: ['group-companies'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found'],
});
