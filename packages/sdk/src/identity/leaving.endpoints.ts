import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  leaveInput,
  leavingConsequences,
  leavingProof,
  leavingReceipt,
  type LeaveInput,
  type LeavingConsequences,
  type LeavingProof,
  type LeavingReceipt,
} from './leaving.model.ts';

/** What leaving would mean, before it is done (LIC-21). */
export const readLeavingConsequences: Endpoint<void, LeavingConsequences> = defineEndpoint({
  name: 'readLeavingConsequences',
  summary: 'What leaving would mean',
  method: 'GET',
  path: '/leaving',
  output: leavingConsequences,
  status: 200,
  access: 'customer',
  areas: ['leaving'],
  problems: [...customerProblems, 'not-found'],
});

/**
 * 退会する (LIC-21): deletes the account with what is personal about it, ends every session, and takes the person out of all
 * contracts. A wrong password is `invalid-input` with `wrong` at `password` and counts as a failed sign-in (AUTH-02). Where
 * the contracts that lose their last owner are not those the person was told of it is `leaving-changed`, with the
 * consequences as they are.
 */
export const leave: Endpoint<LeaveInput, void> = defineEndpoint({
  name: 'leave',
  summary: 'Delete one’s own account',
  method: 'POST',
  path: '/leaving',
  input: leaveInput,
  status: 204,
  access: 'customer',
  areas: ['leaving'],
  problems: [...customerProblems, 'invalid-input', 'locked', 'leaving-changed', 'not-found'],
});

/** Whether a leaving was carried out whose answer was lost: nobody is signed in any more who could ask otherwise (LIC-21). */
export const checkLeaving: Endpoint<LeavingReceipt, LeavingProof> = defineEndpoint({
  name: 'checkLeaving',
  summary: 'Whether a leaving was carried out',
  method: 'POST',
  path: '/leaving/receipts',
  input: leavingReceipt,
  output: leavingProof,
  status: 200,
  access: 'anyone',
  areas: ['leaving'],
  activity: false,
  problems: ['invalid-input'],
});
