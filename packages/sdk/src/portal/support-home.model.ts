import * as z from 'zod/mini';
import type { Schema } from './schema.ts';

/** ホーム of the support portal, with the parts that the person's type of account has to do with. Times are ISO 8601 in UTC. */
export interface SupportHome {
  /** Left out for who asks nothing here. */
  readonly tickets?: OpenTickets | undefined;
  /** Left out for who has nothing to do with prices (SUP-02). */
  readonly quotes?: UnansweredQuotes | undefined;
  /** Left out where the portal has no technical information. */
  readonly alerts?: NewestAlerts | undefined;
}

/** 対応中のチケット: neither resolved nor closed (SUP-06). */
export interface OpenTickets {
  readonly open: number;
  /** How many of them wait for the customer. */
  readonly awaitingCustomer: number;
  /** Those that changed last, at most `mostOnHome`. */
  readonly latest: readonly HomeTicket[];
}

export interface HomeTicket {
  readonly id: string;
  /** 受付番号. */
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly severity: string;
  readonly updatedAt: string;
}

/** 未回答の更新見積, as long as they can be ordered (SUP-11). */
export interface UnansweredQuotes {
  readonly unanswered: number;
  /** Those that have to be answered first, at most `mostOnHome`. */
  readonly next: readonly HomeQuote[];
}

export interface HomeQuote {
  readonly id: string;
  /** 見積番号. */
  readonly number: string;
  readonly title: string;
  /** Yen, tax included. */
  readonly amount: number;
  /** The last calendar day on which it can be ordered, `2027-03-31`. */
  readonly validThrough: string;
}

export interface NewestAlerts {
  /** The newest first, at most `mostOnHome`. */
  readonly newest: readonly HomeAlert[];
}

export interface HomeAlert {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** How many entries each part of home has at most. */
export const mostOnHome = 5;

const ticket = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  state: z.string(),
  severity: z.string(),
  updatedAt: z.string(),
});
const quote = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  amount: z.int(),
  validThrough: z.string(),
});
const alert = z.object({ id: z.string(), category: z.string(), title: z.string(), publishedAt: z.string() });

export const supportHome: Schema<SupportHome> = z.object({
  tickets: z.optional(z.object({ open: z.int(), awaitingCustomer: z.int(), latest: z.array(ticket) })),
  quotes: z.optional(z.object({ unanswered: z.int(), next: z.array(quote) })),
  alerts: z.optional(z.object({ newest: z.array(alert) })),
});
