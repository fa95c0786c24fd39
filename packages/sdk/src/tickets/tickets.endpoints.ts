import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  ticketDetail,
  ticketPage,
  ticketSubjects,
  type TicketContact,
  type TicketDetail,
  type TicketPage,
  type TicketSubjects,
} from './ticket.model.ts';

/** What narrows the list of tickets; left out is whatever there is (SUP-06). */
export interface TicketFilter {
  /** Words in number, title, description and messages; width and case do not count. */
  readonly search?: string | undefined;
  /** `open`: all but 解決済み and 完了. */
  readonly state?: 'open' | 'received' | 'in-progress' | 'awaiting-customer' | 'resolved' | 'closed' | undefined;
  readonly kind?: 'question' | 'request' | 'fault' | undefined;
  readonly channel?: 'web' | 'mail' | 'telephone' | 'fax' | undefined;
  readonly contractId?: string | undefined;
  readonly deviceId?: string | undefined;
  /** Calendar days in the portal's time zone, `2026-11-22`, on which it was opened; both belong to the range. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ReadTicketsInput extends TicketFilter {
  readonly cursor?: string | undefined;
}

export interface TicketInput {
  readonly ticketId: string;
}

export interface FindTicketSubjectsInput {
  /** Words in the number and name of a contract, or in name, model, serial number and location of a device. */
  readonly search?: string | undefined;
  /** Only this contract and its devices, or this device. */
  readonly contractId?: string | undefined;
  readonly deviceId?: string | undefined;
}

export interface OpenTicketInput {
  readonly contractId: string;
  /** One of the contract's; left out where it is about the contract as a whole. */
  readonly deviceId?: string | undefined;
  readonly serviceId: string;
  readonly kind: 'question' | 'request' | 'fault';
  readonly desk: 'engineer' | 'sales';
  readonly severity: 'critical' | 'high' | 'normal' | 'low';
  /** 200 characters at most. */
  readonly title: string;
  /** 20,000 characters at most. */
  readonly description: string;
  readonly contact: TicketContact;
  /** Ids of what was uploaded as `ticket-file`, 20 at most. */
  readonly uploads: readonly string[];
}

/** What became of a ticket that was opened. */
export interface OpenedTicket {
  readonly id: string;
  /** 受付番号. */
  readonly number: string;
}

export interface ReplyToTicketInput extends TicketInput {
  /** 20,000 characters at most; empty only where a file is with it. */
  readonly body: string;
  readonly uploads: readonly string[];
}

export interface SettleTicketInput extends TicketInput {
  /** What is said with it; 20,000 characters at most. */
  readonly body?: string | undefined;
}

export interface NoteTicketSeenInput extends TicketInput {
  /** The position of the last entry that the person has seen. */
  readonly seen: number;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const text = z.string().check(z.maxLength(100_000));
const line = z.string().check(z.maxLength(1_000));
const search = z.optional(z.string().check(z.maxLength(200)));
const kind = z.literal(['question', 'request', 'fault']);
const filter = {
  search,
  state: z.optional(z.literal(['open', 'received', 'in-progress', 'awaiting-customer', 'resolved', 'closed'])),
  kind: z.optional(kind),
  channel: z.optional(z.literal(['web', 'mail', 'telephone', 'fax'])),
  contractId: z.optional(id),
  deviceId: z.optional(id),
  from: z.optional(day),
  to: z.optional(day),
};
/** @internal */
export const readTicketsInput: z.ZodMiniType<ReadTicketsInput> = z.object({
  ...filter,
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const subjectsInput: z.ZodMiniType<FindTicketSubjectsInput> = z.object({
  search,
  contractId: z.optional(id),
  deviceId: z.optional(id),
});
const uploads = z.array(id).check(z.maxLength(20));
const openInput: z.ZodMiniType<OpenTicketInput> = z.object({
  contractId: id,
  deviceId: z.optional(id),
  serviceId: id,
  kind,
  desk: z.literal(['engineer', 'sales']),
  severity: z.literal(['critical', 'high', 'normal', 'low']),
  title: line,
  description: text,
  contact: z.object({ name: line, mail: line, telephone: line }),
  uploads,
});
const ticketInput: z.ZodMiniType<TicketInput> = z.object({ ticketId: id });
const replyInput: z.ZodMiniType<ReplyToTicketInput> = z.object({ ticketId: id, body: text, uploads });
const settleInput: z.ZodMiniType<SettleTicketInput> = z.object({ ticketId: id, body: z.optional(text) });
const seenInput: z.ZodMiniType<NoteTicketSeenInput> = z.object({
  ticketId: id,
  seen: z.int().check(z.gte(0), z.lte(2 ** 31 - 1)),
});

const common = { access: 'customer', areas: ['tickets'], requires: 'tickets' } as const;
const written = { ...common, method: 'POST', longText: true } as const;
const problems = [...customerProblems, 'forbidden', 'invalid-input', 'not-found'] as const;

/** What a ticket can be about: contracts and devices that the person sees, ten at most, the best first (SUP-05). */
export const findTicketSubjects: Endpoint<FindTicketSubjectsInput, TicketSubjects> = defineEndpoint({
  ...common,
  name: 'findTicketSubjects',
  summary: 'Contracts and devices that can be asked about',
  method: 'GET',
  path: '/ticket-subjects',
  input: subjectsInput,
  output: ticketSubjects,
  status: 200,
  problems,
});

/** お問い合わせ一覧: by whichever channel they came, the newest change first (SUP-06). */
export const readTickets: Endpoint<ReadTicketsInput, TicketPage> = defineEndpoint({
  ...common,
  name: 'readTickets',
  summary: 'The tickets of the contracts that one sees',
  method: 'GET',
  path: '/tickets',
  input: readTicketsInput,
  output: ticketPage,
  status: 200,
  problems,
});

/** One ticket with its timeline (SUP-07). One that the person does not see answers like one that does not exist. */
export const readTicket: Endpoint<TicketInput, TicketDetail> = defineEndpoint({
  ...common,
  name: 'readTicket',
  summary: 'A ticket with its timeline',
  method: 'GET',
  path: '/tickets/{ticketId}',
  input: ticketInput,
  output: ticketDetail,
  status: 200,
  problems,
});

/**
 * 障害受付 (SUP-05). What is wrong is `invalid-input` at its field: a contract, device or service that is not there for the
 * person (`unknown`), a contract that is not in force (`ended`, `not-begun`: engineers only), an upload that is not there any
 * more (`gone` at `uploads.2`).
 */
export const openTicket: Endpoint<OpenTicketInput, OpenedTicket> = defineEndpoint({
  ...written,
  name: 'openTicket',
  summary: 'Open a ticket',
  path: '/tickets',
  input: openInput,
  output: z.object({ id: z.string(), number: z.string() }),
  status: 201,
  idempotent: true,
  problems,
});

/** Adds a message with files to a ticket (SUP-07). A closed one has to be opened again first: `ticket-closed`. */
export const replyToTicket: Endpoint<ReplyToTicketInput, TicketDetail> = defineEndpoint({
  ...written,
  name: 'replyToTicket',
  summary: 'Add a message to a ticket',
  path: '/tickets/{ticketId}/messages',
  input: replyInput,
  output: ticketDetail,
  status: 201,
  idempotent: true,
  problems: [...problems, 'ticket-closed'],
});

/** Closes a ticket in the version that the person saw (SUP-07): a message that came meanwhile is seen first. */
export const closeTicket: Endpoint<SettleTicketInput, TicketDetail> = defineEndpoint({
  ...written,
  name: 'closeTicket',
  summary: 'Close a ticket',
  path: '/tickets/{ticketId}/closing',
  input: settleInput,
  output: ticketDetail,
  status: 200,
  idempotent: true,
  edits: true,
  problems: [...problems, 'ticket-closed', 'version-required', 'version-conflict'],
});

/** Opens a resolved or closed ticket again (SUP-07). Closed too long ago: `reopening-over` with `days`. */
export const reopenTicket: Endpoint<SettleTicketInput, TicketDetail> = defineEndpoint({
  ...written,
  name: 'reopenTicket',
  summary: 'Open a ticket again',
  path: '/tickets/{ticketId}/reopening',
  input: settleInput,
  output: ticketDetail,
  status: 200,
  idempotent: true,
  edits: true,
  problems: [...problems, 'not-in-this-state', 'reopening-over', 'version-required', 'version-conflict'],
});

/** Notes how far the person has seen a ticket, so that what comes later is told as new (SUP-07). It never goes back. */
export const noteTicketSeen: Endpoint<NoteTicketSeenInput, void> = defineEndpoint({
  ...common,
  name: 'noteTicketSeen',
  summary: 'Note how far a ticket was seen',
  method: 'PUT',
  path: '/tickets/{ticketId}/seen',
  input: seenInput,
  status: 204,
  activity: false,
  problems,
});
