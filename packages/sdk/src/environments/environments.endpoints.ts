import * as z from 'zod/mini';
import { contractInput, type ContractInput } from '../contracts/contract-input.model.ts';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { environment, environments, type Environment, type Environments } from './environment.model.ts';

export interface EnvironmentInput extends ContractInput {
  readonly environmentId: string;
}

export interface CreateEnvironmentInput extends ContractInput {
  /** 1 to 100 characters. */
  readonly name: string;
  /** A whole number from -2,147,483,648 to 2,147,483,647. */
  readonly sortKey: number;
}

export interface UpdateEnvironmentInput extends CreateEnvironmentInput {
  readonly environmentId: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const name = z.string().check(z.maxLength(400));
const sortKey = z.int();
const createInput: z.ZodMiniType<CreateEnvironmentInput> = z.object({ contractId: id, name, sortKey });
const updateInput: z.ZodMiniType<UpdateEnvironmentInput> = z.object({
  contractId: id,
  environmentId: id,
  name,
  sortKey,
});

/** 環境: the environments of a contract (LIC-05). */
export const readEnvironments: Endpoint<ContractInput, Environments> = defineEndpoint({
  name: 'readEnvironments',
  summary: 'The environments of a contract',
  method: 'GET',
  path: '/contracts/{contractId}/environments',
  input: contractInput,
  output: environments,
  status: 200,
  access: 'customer',
  areas: ['environments'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * 新しい環境を作成 (LIC-05). A name that the contract has already is `invalid-input` with `taken` at `name`; one environment
 * more than a contract can have is `too-many-environments` with `most`; a contract that has ended gets none, `contract-ended`.
 */
export const createEnvironment: Endpoint<CreateEnvironmentInput, Environment> = defineEndpoint({
  name: 'createEnvironment',
  summary: 'Make an environment',
  method: 'POST',
  path: '/contracts/{contractId}/environments',
  input: createInput,
  output: environment,
  status: 201,
  access: 'customer',
  areas: ['environments'],
  contract: 'manage',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'too-many-environments', 'contract-ended'],
});

/** Changes name and sort key (LIC-05, ours). */
export const updateEnvironment: Endpoint<UpdateEnvironmentInput, Environment> = defineEndpoint({
  name: 'updateEnvironment',
  summary: 'Rename an environment or put it elsewhere in the order',
  method: 'PUT',
  path: '/contracts/{contractId}/environments/{environmentId}',
  input: updateInput,
  output: environment,
  status: 200,
  access: 'customer',
  areas: ['environments'],
  contract: 'manage',
  edits: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'version-required', 'version-conflict'],
});
