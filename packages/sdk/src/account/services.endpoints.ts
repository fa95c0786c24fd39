import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import type { WantedChange } from './service-change.rules.ts';
import {
  contractServices,
  serviceHistoryPage,
  type ContractServices,
  type ServiceHistoryPage,
} from './service.model.ts';

export interface ChangeServiceInput extends WantedChange {
  /** The day that the person was shown: where it is another one by now, nothing is changed. */
  readonly effectiveOn: string;
}

export interface ServiceChangeInput {
  readonly changeId: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const changeInput: z.ZodMiniType<ChangeServiceInput> = z.object({
  type: z.enum(['add', 'course', 'cancel']),
  serviceId: id,
  effectiveOn: z.iso.date(),
});
const withdrawInput: z.ZodMiniType<ServiceChangeInput> = z.object({ changeId: id });

/** ご契約情報, with what is offered and which changes are still to come (MYP-12). */
export const readServices: Endpoint<void, ContractServices> = defineEndpoint({
  name: 'readServices',
  summary: 'What the person subscribes to, and what is offered',
  method: 'GET',
  path: '/services',
  output: contractServices,
  status: 200,
  access: 'customer',
  areas: ['services'],
  problems: [...customerProblems, 'not-found'],
});

/**
 * Applies for a change (MYP-12): it takes effect on `effectiveOn` by itself. `action-closed` where it cannot be made online,
 * or not any more, or would take effect on another day by now; its `reason` is a `ServiceRefusalCode` or `day-changed`.
 */
export const changeService: Endpoint<ChangeServiceInput, ContractServices> = defineEndpoint({
  name: 'changeService',
  summary: 'Add, change or cancel a service',
  method: 'POST',
  path: '/services/changes',
  input: changeInput,
  output: contractServices,
  status: 200,
  access: 'customer',
  areas: ['services'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed'],
});

/** Withdraws a change that has not taken effect (MYP-12); `action-closed` where it has. */
export const withdrawServiceChange: Endpoint<ServiceChangeInput, ContractServices> = defineEndpoint({
  name: 'withdrawServiceChange',
  summary: 'Withdraw a change of services before it takes effect',
  method: 'POST',
  path: '/services/changes/{changeId}/withdraw',
  input: withdrawInput,
  output: contractServices,
  status: 200,
  access: 'customer',
  areas: ['services'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed'],
});

/** サービス加入・変更履歴, with the link of the 契約内容確認書 (MYP-12). */
export const readServiceHistory: Endpoint<void, ServiceHistoryPage> = defineEndpoint({
  name: 'readServiceHistory',
  summary: 'What was joined and changed, the newest first',
  method: 'GET',
  path: '/services/history',
  output: serviceHistoryPage,
  status: 200,
  access: 'customer',
  areas: ['services'],
  problems: [...customerProblems, 'not-found'],
});
