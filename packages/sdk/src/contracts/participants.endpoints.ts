import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { ContractRole } from './contract.model.ts';
import { contractListInput, type ContractInput, type ContractListInput } from './contract-input.model.ts';
import { participant, participantPage, type Participant, type ParticipantPage } from './participant.model.ts';

export interface ParticipantInput extends ContractInput {
  readonly participantId: string;
}

export interface UpdateParticipantInput extends ParticipantInput {
  /** One of the portal's roles in a contract. */
  readonly role: ContractRole;
  readonly notices: boolean;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const participantInput: z.ZodMiniType<ParticipantInput> = z.object({ contractId: id, participantId: id });
const updateInput: z.ZodMiniType<UpdateParticipantInput> = z.object({
  contractId: id,
  participantId: id,
  role: id,
  notices: z.boolean(),
});

/** 関係者: who takes part in a contract (LIC-11, LIC-12). */
export const readParticipants: Endpoint<ContractListInput, ParticipantPage> = defineEndpoint({
  name: 'readParticipants',
  summary: 'Who takes part in a contract',
  method: 'GET',
  path: '/contracts/{contractId}/participants',
  input: contractListInput,
  output: participantPage,
  status: 200,
  access: 'customer',
  areas: ['participants'],
  contract: 'read',
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/** Changes somebody's role and notices (LIC-11, LIC-12). The last owner cannot become a member: `last-owner`. */
export const updateParticipant: Endpoint<UpdateParticipantInput, Participant> = defineEndpoint({
  name: 'updateParticipant',
  summary: 'Change the role and notices of a participant',
  method: 'PUT',
  path: '/contracts/{contractId}/participants/{participantId}',
  input: updateInput,
  output: participant,
  status: 200,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  edits: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'forbidden',
    'not-found',
    'last-owner',
    'version-required',
    'version-conflict',
  ],
});

/** Ends somebody's part in a contract (ours). The last owner's cannot: `last-owner`. */
export const removeParticipant: Endpoint<ParticipantInput, void> = defineEndpoint({
  name: 'removeParticipant',
  summary: 'End the part of somebody in a contract',
  method: 'DELETE',
  path: '/contracts/{contractId}/participants/{participantId}',
  input: participantInput,
  status: 204,
  access: 'customer',
  areas: ['participants'],
  contract: 'manage',
  problems: [...customerProblems, 'invalid-input', 'forbidden', 'not-found', 'last-owner'],
});
