import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** What a newer server may say besides: it is shown with a neutral label. */
type Newer = string & Record<never, never>;

/** 種別: 質問, 作業依頼, 障害 (SUP-05). */
export type TicketKind = 'question' | 'request' | 'fault' | Newer;
/** 重大度: 重大 (work stands still), 高, 中, 低. */
export type TicketSeverity = 'critical' | 'high' | 'normal' | 'low' | Newer;
/** Whom it goes to: 技術者 or 営業. */
export type TicketDesk = 'engineer' | 'sales' | Newer;
/** How it came (SUP-06). */
export type TicketChannel = 'web' | 'mail' | 'telephone' | 'fax' | Newer;
/** 受付済み, 対応中, お客様の回答待ち, 解決済み, 完了. */
export type TicketState = 'received' | 'in-progress' | 'awaiting-customer' | 'resolved' | 'closed' | Newer;

/** Whom to ask back. */
export interface TicketContact {
  readonly name: string;
  /** An e-mail address; empty where it is not known. */
  readonly mail: string;
  /** `03-1234-5678`; empty where there is none. */
  readonly telephone: string;
}

/** A maintenance contract, as far as tickets name it. */
export interface TicketContract {
  readonly id: string;
  /** 保守契約番号, like `ABC1234567`. */
  readonly number: string;
  readonly name: string;
}

/** A device, as far as tickets name it. */
export interface TicketDevice {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
}

/** A service that a ticket can be about (SUP-13). */
export interface TicketService {
  readonly id: string;
  readonly name: LocalizedText;
}

/** チケット as a list shows it (SUP-06). Instants are ISO 8601 in UTC. */
export interface Ticket {
  readonly id: string;
  /** 受付番号: `T-2026-000123`. */
  readonly number: string;
  readonly kind: TicketKind;
  readonly channel: TicketChannel;
  readonly desk: TicketDesk;
  readonly severity: TicketSeverity;
  readonly state: TicketState;
  readonly title: string;
  readonly contract: TicketContract;
  /** Left out where it is about the contract as a whole. */
  readonly device?: TicketDevice | undefined;
  readonly service: TicketService;
  /** Who asked. */
  readonly openedBy: string;
  readonly openedAt: string;
  /** Of its newest entry. */
  readonly updatedAt: string;
  /** 復旧予定; left out as long as there is none. */
  readonly expectedRecoveryAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /** How many entries it has; an edit names the one that it replaces. */
  readonly version: number;
  /** The last entry that the person has seen; left out for a ticket that they never looked at. */
  readonly seen?: number | undefined;
}

/** A file that was attached. */
export interface TicketFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, by its first bytes. */
  readonly type: string;
  /** Absolute; it holds for this session. Left out where files are not handed out. */
  readonly url?: string | undefined;
}

/** One entry of the timeline (SUP-07). */
export interface TicketEntry {
  /** From 1 on, without gaps; 1 is that it was received, with the files it came with. */
  readonly position: number;
  /** `message`: see `body`. `state`: it came into `state`. `recovery`: it is expected at `recoveryAt`, or no longer at any time. */
  readonly type: 'message' | 'state' | 'recovery' | Newer;
  readonly author: 'customer' | 'engineer' | 'sales' | Newer;
  readonly authorName: string;
  /** Whether the person who looks wrote it. */
  readonly own?: boolean | undefined;
  /** Plain text. */
  readonly body?: string | undefined;
  readonly state?: TicketState | undefined;
  readonly recoveryAt?: string | undefined;
  readonly at: string;
  readonly files: readonly TicketFile[];
}

/** A ticket with all that happened to it, the oldest first (SUP-07). */
export interface TicketDetail extends Ticket {
  /** Plain text. */
  readonly description: string;
  readonly contact: TicketContact;
  readonly entries: readonly TicketEntry[];
}

export interface TicketPage extends Page<Ticket> {
  /** How many there are in each state, whatever state the list is narrowed to; states without any are left out. */
  readonly states: Readonly<Record<string, number>>;
}

/** A ticket as the vendor's list shows it (OPS-02). */
export interface WorkedTicket {
  readonly ticket: Ticket;
  readonly companyName: string;
}

export type WorkedTicketPage = Page<WorkedTicket> & Pick<TicketPage, 'states'>;

/** A ticket as the vendor works on it (OPS-02). */
export interface WorkedTicketDetail {
  readonly ticket: TicketDetail;
  readonly companyName: string;
  /** That of the ticket: an answer names the one that it is given to. */
  readonly version: number;
}

/** What a ticket can be about: a contract as a whole, or one of its devices (SUP-05). */
export interface TicketSubject {
  readonly contract: TicketContract & {
    /** Calendar days in the portal's time zone, both covered. */
    readonly startsOn: string;
    readonly endsOn: string;
  };
  readonly device?: (TicketDevice & { readonly location: string }) | undefined;
  /** What of the contract can be asked here, in the vendor's order. */
  readonly services: readonly TicketService[];
}

/** The best of what a search for subjects finds; `total` says how many there are. */
export interface TicketSubjects {
  readonly subjects: readonly TicketSubject[];
  readonly total: number;
}

const contract = { id: z.string(), number: z.string(), name: z.string() };
const device = { id: z.string(), name: z.string(), model: z.string(), serialNumber: z.string() };
const service: z.ZodMiniType<TicketService> = z.object({ id: z.string(), name: z.record(z.string(), z.string()) });
const listed = {
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  channel: z.string(),
  desk: z.string(),
  severity: z.string(),
  state: z.string(),
  title: z.string(),
  contract: z.object(contract),
  device: z.optional(z.object(device)),
  service,
  openedBy: z.string(),
  openedAt: z.string(),
  updatedAt: z.string(),
  expectedRecoveryAt: z.optional(z.string()),
  closedAt: z.optional(z.string()),
  version: z.int(),
  seen: z.optional(z.int()),
};
const file: z.ZodMiniType<TicketFile> = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
  url: z.optional(z.string()),
});
const entry: z.ZodMiniType<TicketEntry> = z.object({
  position: z.int(),
  type: z.string(),
  author: z.string(),
  authorName: z.string(),
  own: z.optional(z.boolean()),
  body: z.optional(z.string()),
  state: z.optional(z.string()),
  recoveryAt: z.optional(z.string()),
  at: z.string(),
  files: z.array(file),
});

const detail: z.ZodMiniType<TicketDetail> = z.object({
  ...listed,
  description: z.string(),
  contact: z.object({ name: z.string(), mail: z.string(), telephone: z.string() }),
  entries: z.array(entry),
});

export const ticketDetail: Schema<TicketDetail> = detail;

export const ticketPage: Schema<TicketPage> = z.object({
  items: z.array(z.object(listed)),
  total: z.int(),
  next: z.optional(z.string()),
  states: z.record(z.string(), z.int()),
});

export const workedTicketPage: Schema<WorkedTicketPage> = z.object({
  items: z.array(z.object({ ticket: z.object(listed), companyName: z.string() })),
  total: z.int(),
  next: z.optional(z.string()),
  states: z.record(z.string(), z.int()),
});

export const workedTicketDetail: Schema<WorkedTicketDetail> = z.object({
  ticket: detail,
  companyName: z.string(),
  version: z.int(),
});

export const ticketSubjects: Schema<TicketSubjects> = z.object({
  subjects: z.array(
    z.object({
      contract: z.object({ ...contract, startsOn: z.string(), endsOn: z.string() }),
      device: z.optional(z.object({ ...device, location: z.string() })),
      services: z.array(service),
    }),
  ),
  total: z.int(),
});
