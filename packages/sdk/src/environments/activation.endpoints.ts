import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { activation, type Activation } from './activation.model.ts';
import { activationKeys, type ActivationKeys } from './activation-key.model.ts';
import type { EnvironmentInput } from './environments.endpoints.ts';

export interface ActivateInput extends EnvironmentInput {
  /** The activation request file, uploaded before (`portal/upload.endpoints`). */
  readonly uploadId: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const environmentInput: z.ZodMiniType<EnvironmentInput> = z.object({ contractId: id, environmentId: id });
const activateInput: z.ZodMiniType<ActivateInput> = z.object({ contractId: id, environmentId: id, uploadId: id });

/** 利用: how far an environment is activated (LIC-08). */
export const readActivation: Endpoint<EnvironmentInput, Activation> = defineEndpoint({
  name: 'readActivation',
  summary: 'How far an environment is activated',
  method: 'GET',
  path: '/contracts/{contractId}/environments/{environmentId}/activation',
  input: environmentInput,
  output: activation,
  status: 200,
  access: 'customer',
  areas: ['environments'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * Takes an activation request file and makes the activation file for what is assigned now (LIC-08). A file that is none is
 * `activation-request-unknown`, a damaged one `activation-request-damaged`, one of another product
 * `activation-request-foreign`, one that was taken before `activation-request-used`, one that is too old
 * `activation-request-outdated`; with nothing assigned it is `nothing-assigned`, with nothing
 * that has begun yet `not-begun`. In a contract that has ended it is `contract-ended`; where it has fewer of an assigned product
 * by now than all its environments together, `licenses-exceeded` with that `product` and by how many (`count`).
 */
export const activate: Endpoint<ActivateInput, Activation> = defineEndpoint({
  name: 'activate',
  summary: 'Make the activation file of an environment',
  method: 'POST',
  path: '/contracts/{contractId}/environments/{environmentId}/activations',
  input: activateInput,
  output: activation,
  status: 201,
  access: 'customer',
  areas: ['environments'],
  contract: 'manage',
  idempotent: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'forbidden',
    'not-found',
    'contract-ended',
    'licenses-exceeded',
    'nothing-assigned',
    'not-begun',
    'activation-request-unknown',
    'activation-request-damaged',
    'activation-request-foreign',
    'activation-request-used',
    'activation-request-outdated',
  ],
});

/** The public keys that activation files are signed with: what a licensed system trusts. */
export const readActivationKeys: Endpoint<void, ActivationKeys> = defineEndpoint({
  name: 'readActivationKeys',
  summary: 'The public keys that activation files are signed with',
  method: 'GET',
  path: '/activation-keys',
  output: activationKeys,
  status: 200,
  access: 'anyone',
  areas: ['environments'],
  activity: false,
  problems: ['not-found'],
});
