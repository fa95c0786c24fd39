import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { securityServiceFacts, type SecurityServiceFacts } from './security-service.model.ts';
import type { SecurityChange } from './security-service.rules.ts';

export interface ChangeSecurityServiceInput {
  readonly change: SecurityChange;
  /** The day that the person was shown: where it is another one by now, nothing is changed. */
  readonly effectiveOn: string;
}

const devices = z.int().check(z.minimum(1), z.maximum(100));
const changeInput: z.ZodMiniType<ChangeSecurityServiceInput> = z.object({
  change: z.discriminatedUnion('type', [
    z.object({ type: z.literal('apply'), devices }),
    z.object({ type: z.literal('devices'), devices }),
    z.object({ type: z.literal('cancel') }),
  ]),
  effectiveOn: z.iso.date(),
});

/** The security service and what of it the person has (MYP-14). */
export const readSecurityService: Endpoint<void, SecurityServiceFacts> = defineEndpoint({
  name: 'readSecurityService',
  summary: 'The security service, and what of it the person has',
  method: 'GET',
  path: '/security-service',
  output: securityServiceFacts,
  status: 200,
  access: 'customer',
  areas: ['security-service'],
  requires: 'internet',
  problems: [...customerProblems, 'not-found'],
});

/**
 * Applies for the security service, changes for how many devices it is, or cancels it (MYP-14). `invalid-input` at `devices`
 * beyond what one contract has; `action-closed` where it cannot be, or would take effect on another day by now. A
 * cancellation is withdrawn by `withdrawServiceChange`.
 */
export const changeSecurityService: Endpoint<ChangeSecurityServiceInput, SecurityServiceFacts> = defineEndpoint({
  name: 'changeSecurityService',
  summary: 'Apply for the security service, change or cancel it',
  method: 'POST',
  path: '/security-service/changes',
  input: changeInput,
  output: securityServiceFacts,
  status: 200,
  access: 'customer',
  areas: ['security-service'],
  requires: 'internet',
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed'],
});
