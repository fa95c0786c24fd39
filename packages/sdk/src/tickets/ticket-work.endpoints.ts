import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  workedTicketDetail,
  workedTicketPage,
  type TicketContact,
  type WorkedTicketDetail,
  type WorkedTicketPage,
} from './ticket.model.ts';
import {
  readTicketsInput,
  type OpenTicketInput,
  type ReadTicketsInput,
  type TicketInput,
} from './tickets.endpoints.ts';

export interface AnswerTicketInput extends TicketInput {
  /** Who answers: 技術者 or 営業. */
  readonly author: 'engineer' | 'sales';
  /** As the customer reads it. */
  readonly authorName: string;
  /** Plain text; 20,000 characters at most. */
  readonly body?: string | undefined;
  readonly state?: 'in-progress' | 'awaiting-customer' | 'resolved' | 'closed' | undefined;
  /** 復旧予定, ISO 8601; null takes it back. */
  readonly expectedRecoveryAt?: string | null | undefined;
}

/** An inquiry that came otherwise than by the portal (SUP-06, OPS-02). */
export interface EnterTicketInput extends Pick<
  OpenTicketInput,
  'kind' | 'desk' | 'severity' | 'title' | 'description'
> {
  readonly channel: 'mail' | 'telephone' | 'fax';
  /** 保守契約番号, in any width and case. */
  readonly contractNumber: string;
  /** Of one of the contract's devices. */
  readonly serialNumber?: string | undefined;
  /** Left out: the first of the contract's. */
  readonly serviceId?: string | undefined;
  readonly contact: TicketContact;
}

const line = z.string().check(z.maxLength(1_000));
const text = z.string().check(z.maxLength(100_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const answerInput: z.ZodMiniType<AnswerTicketInput> = z.object({
  ticketId: id,
  author: z.literal(['engineer', 'sales']),
  authorName: line,
  body: z.optional(text),
  state: z.optional(z.literal(['in-progress', 'awaiting-customer', 'resolved', 'closed'])),
  expectedRecoveryAt: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
});
const enterInput: z.ZodMiniType<EnterTicketInput> = z.object({
  channel: z.literal(['mail', 'telephone', 'fax']),
  contractNumber: line,
  serialNumber: z.optional(line),
  serviceId: z.optional(id),
  kind: z.literal(['question', 'request', 'fault']),
  desk: z.literal(['engineer', 'sales']),
  severity: z.literal(['critical', 'high', 'normal', 'low']),
  title: line,
  description: text,
  contact: z.object({ name: line, mail: line, telephone: line }),
});
const ticketInput: z.ZodMiniType<TicketInput> = z.object({ ticketId: id });

const common = { access: 'operator', areas: ['tickets'] } as const;
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/** The tickets of all customers, the newest change first (OPS-02). */
export const readTicketWork: Endpoint<ReadTicketsInput, WorkedTicketPage> = defineEndpoint({
  ...common,
  name: 'readTicketWork',
  summary: 'The tickets of all customers',
  method: 'GET',
  path: '/operator/tickets',
  input: readTicketsInput,
  output: workedTicketPage,
  status: 200,
  activity: false,
  problems,
});

/** One ticket as the vendor works on it (OPS-02). */
export const readWorkedTicket: Endpoint<TicketInput, WorkedTicketDetail> = defineEndpoint({
  ...common,
  name: 'readWorkedTicket',
  summary: 'A ticket of any customer with its timeline',
  method: 'GET',
  path: '/operator/tickets/{ticketId}',
  input: ticketInput,
  output: workedTicketDetail,
  status: 200,
  activity: false,
  problems,
});

/**
 * Answers a ticket, sets its state and its expected recovery, any of the three (OPS-02). An answer without any of them is
 * `invalid-input` at `body`, a state that it cannot come into at `state`. Of several to one version the first one counts.
 */
export const answerTicket: Endpoint<AnswerTicketInput, WorkedTicketDetail> = defineEndpoint({
  ...common,
  name: 'answerTicket',
  longText: true,
  summary: 'Answer a ticket, set its state and expected recovery',
  method: 'POST',
  path: '/operator/tickets/{ticketId}/answer',
  input: answerInput,
  output: workedTicketDetail,
  status: 200,
  idempotent: true,
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict'],
});

/** Enters what was asked by telephone, mail or FAX, for a contract (OPS-02). It stands in the customer's list as any other. */
export const enterTicket: Endpoint<EnterTicketInput, WorkedTicketDetail> = defineEndpoint({
  ...common,
  name: 'enterTicket',
  longText: true,
  summary: 'Enter an inquiry by telephone, mail or FAX',
  method: 'POST',
  path: '/operator/tickets',
  input: enterInput,
  output: workedTicketDetail,
  status: 201,
  idempotent: true,
  problems,
});
