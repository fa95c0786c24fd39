import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { assignment, type AssignedCount, type Assignment } from './assignment.model.ts';
import type { EnvironmentInput } from './environments.endpoints.ts';

export interface UpdateAssignmentInput extends EnvironmentInput {
  /** What the environment has from then on; a product that is left out has 0. */
  readonly counts: readonly AssignedCount[];
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const environmentInput: z.ZodMiniType<EnvironmentInput> = z.object({ contractId: id, environmentId: id });
const updateInput: z.ZodMiniType<UpdateAssignmentInput> = z.object({
  contractId: id,
  environmentId: id,
  counts: z
    .array(z.object({ productId: id, count: z.int().check(z.minimum(0), z.maximum(2_147_483_647)) }))
    .check(z.maxLength(1000)),
});

/** 割り当て設定: what an environment has of each product (LIC-06). */
export const readAssignment: Endpoint<EnvironmentInput, Assignment> = defineEndpoint({
  name: 'readAssignment',
  summary: 'What an environment has of each product',
  method: 'GET',
  path: '/contracts/{contractId}/environments/{environmentId}/assignment',
  input: environmentInput,
  output: assignment,
  status: 200,
  access: 'customer',
  areas: ['environments'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * 割り当て (LIC-06, LIC-07). All counts or none are taken. Where a product has fewer left it is `not-enough-licenses` with
 * `too-many` and what remains for this environment (`remaining`) at `counts.<index>`; what has expired or not
 * begun can only be lowered: `expired` or `not-begun` there. In a contract that has ended nothing is assigned: `contract-ended`.
 */
export const updateAssignment: Endpoint<UpdateAssignmentInput, Assignment> = defineEndpoint({
  name: 'updateAssignment',
  summary: 'Assign products to an environment',
  method: 'PUT',
  path: '/contracts/{contractId}/environments/{environmentId}/assignment',
  input: updateInput,
  output: assignment,
  status: 200,
  access: 'customer',
  areas: ['environments'],
  contract: 'manage',
  edits: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'forbidden',
    'not-found',
    'contract-ended',
    'not-enough-licenses',
    'version-required',
    'version-conflict',
  ],
});
