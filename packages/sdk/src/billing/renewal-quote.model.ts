import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/**
 * How far a renewal quote is (SUP-11): 未回答, 発注済み, 再見積依頼中, 差し替え済み (a newer one was made instead of it), 期限切れ
 * (nobody answered in time). A newer server may know others.
 */
export type RenewalQuoteState =
  | 'unanswered'
  | 'ordered'
  | 'requote-requested'
  | 'replaced'
  | 'expired'
  | (string & Record<never, never>);

/** The maintenance contract that a quote or a document belongs to. */
export interface BilledContract {
  readonly id: string;
  /** 保守契約番号. */
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
}

/** A PDF that is handed out. */
export interface BillingFile {
  /** As it is stored when downloaded. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Absolute; it leads to the file for this session alone. */
  readonly url: string;
}

/** 更新見積 as a list shows it (SUP-11). Days are calendar days in the portal's time zone, `2027-03-31`. */
export interface RenewalQuote {
  readonly id: string;
  /** 見積番号, unique in the portal. */
  readonly number: string;
  readonly title: string;
  readonly contract: BilledContract;
  /** Yen, tax included. */
  readonly amount: number;
  /** What it prolongs the contract for; both days belong to it. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly issuedOn: string;
  /** The last day on which it can be ordered. */
  readonly validThrough: string;
  readonly state: RenewalQuoteState;
  readonly file: BillingFile;
}

/** What became of a quote: it is answered once. */
export interface RenewalQuoteAnswer {
  readonly type: 'ordered' | 'requote-requested';
  /** Who answered, by name. */
  readonly by: string;
  /** Whether whoever reads it answered. */
  readonly own?: boolean | undefined;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** What was asked for with a new quote. */
  readonly comment?: string | undefined;
  /** 発注書, of an order. */
  readonly order?: BillingFile | undefined;
}

/** Another quote that this one has to do with. */
export interface RelatedQuote {
  readonly id: string;
  readonly number: string;
}

export interface RenewalQuoteDetail extends RenewalQuote {
  readonly answer?: RenewalQuoteAnswer | undefined;
  /** The one that it was made instead of. */
  readonly replaces?: RelatedQuote | undefined;
  /** The one that was made instead of it. */
  readonly replacedBy?: RelatedQuote | undefined;
  /** Goes up by one with whatever becomes of it. */
  readonly version: number;
}

export interface RenewalQuotePage extends Page<RenewalQuote> {
  /** How many of all that the person sees wait for an answer, whatever narrows the list: home says so (SUP-11). */
  readonly unanswered: number;
}

/**
 * By what a list of quotes is sorted. `answer-by`: first those that wait for an answer, by their last day, then all others, the
 * newest first.
 */
export type RenewalQuoteSort = 'issued-on' | 'valid-through' | 'amount' | 'answer-by';

/** What narrows and orders a list of quotes. */
export interface RenewalQuoteFilter {
  /** Words that number, title, contract or company hold, in any width and case. */
  readonly search?: string | undefined;
  readonly state?: RenewalQuoteState | undefined;
  /** Only those of one maintenance contract. */
  readonly contractId?: string | undefined;
  /** The first and the last calendar day on which they were issued. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Default `issued-on`. */
  readonly sort?: RenewalQuoteSort | undefined;
  /** Default `descending` by the day of issue, else `ascending`. */
  readonly direction?: 'ascending' | 'descending' | undefined;
}

/** A quote as the vendor reads it, with its answer (OPS-03). */
export type WorkedQuote = RenewalQuoteDetail;
export type WorkedQuotePage = Page<WorkedQuote>;

/** What was typed and uploaded and not sent. */
export type KeptQuoteAnswer = {
  readonly comment: string;
  /** The 発注書 that waits on the server since `at`, an instant; null where there is none. */
  readonly order: {
    readonly uploadId: string;
    readonly name: string;
    readonly size: number;
    readonly at: number;
  } | null;
};

const contract = { id: z.string(), number: z.string(), name: z.string(), companyName: z.string() };
const file = z.object({ name: z.string(), size: z.int(), url: z.string() });
const related = z.object({ id: z.string(), number: z.string() });

/** The schema of a contract that something belongs to. @internal */
export const billedContract: z.ZodMiniType<BilledContract> = z.object(contract);
/** The schema of a file. @internal */
export const billingFile: z.ZodMiniType<BillingFile> = file;

const quote = {
  id: z.string(),
  number: z.string(),
  title: z.string(),
  contract: billedContract,
  amount: z.int(),
  startsOn: z.string(),
  endsOn: z.string(),
  issuedOn: z.string(),
  validThrough: z.string(),
  state: z.string(),
  file,
};
const detail = z.object({
  ...quote,
  answer: z.optional(
    z.object({
      type: z.literal(['ordered', 'requote-requested']),
      by: z.string(),
      own: z.optional(z.boolean()),
      at: z.string(),
      comment: z.optional(z.string()),
      order: z.optional(file),
    }),
  ),
  replaces: z.optional(related),
  replacedBy: z.optional(related),
  version: z.int(),
});

export const renewalQuotePage: Schema<RenewalQuotePage> = z.object({
  items: z.array(z.object(quote)),
  total: z.int(),
  next: z.optional(z.string()),
  unanswered: z.int(),
});

export const renewalQuoteDetail: Schema<RenewalQuoteDetail> = detail;

export const workedQuotePage: Schema<WorkedQuotePage> = z.object({
  items: z.array(detail),
  total: z.int(),
  next: z.optional(z.string()),
});

export const keptQuoteAnswer: Schema<KeptQuoteAnswer> = z.object({
  comment: z.string(),
  order: z.nullable(z.object({ uploadId: z.string(), name: z.string(), size: z.int(), at: z.number() })),
});
