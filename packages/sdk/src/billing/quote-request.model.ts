import * as z from 'zod/mini';
import { contractContactShape } from '../contracts/contract-contact.model.ts';
import type { ContractContact } from '../contracts/contract.model.ts';
import type { ProductUnit } from '../contracts/contract-product.model.ts';
import type { OpenIntent } from '../portal/intent.ts';
import { keptIntent } from '../portal/kept-intent.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** What is to happen to a contracted product (LIC-18). */
export type ProductChange =
  | { readonly type: 'continue' }
  /** Another count, 1 to 9,999,999, of licences or users as the product is sold. */
  | { readonly type: 'change'; readonly count: number }
  /** Ends when the contract is renewed. */
  | { readonly type: 'cancel' };

export interface ProductChangeLine {
  /** Of the product in the contract (`ContractProduct.id`). */
  readonly productId: string;
  readonly change: ProductChange;
}

/** 追加のご購入: a product that is to be bought in addition (LIC-19). */
export interface AdditionLine {
  /** Of the product among those offered (`OfferedProduct.id`). */
  readonly productId: string;
  /** 1 to 9,999,999. */
  readonly count: number;
}

/** A product that can be bought in addition. */
export interface OfferedProduct {
  readonly id: string;
  readonly name: string;
  readonly unit: ProductUnit;
}

/** What can be asked for in a contract (LIC-18, LIC-19). */
export interface QuoteOptions {
  readonly contracted: readonly ContractedProduct[];
  readonly offered: readonly OfferedProduct[];
  /** ご担当窓口: whom to ask about what is not done here, which is cancelling the contract and making a new one (LIC-20). */
  readonly contact: ContractContact;
  /** Whether the contract has ended, so that no quote is requested any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

/** A product of the contract as it runs now. */
export interface ContractedProduct extends OfferedProduct {
  readonly count: number;
  /** The last day of its period, `2027-03-31`; left out where it has none. */
  readonly endsOn?: string | undefined;
}

/** 見積依頼: what was asked for, and how far it is (LIC-18, LIC-19). */
export interface QuoteRequest {
  readonly id: string;
  /** Unique in the portal: `Q-2026-000123`. */
  readonly number: string;
  /** `requested`: 依頼済み. `quoted`: the vendor has answered. `closed`: 終了. */
  readonly state: 'requested' | 'quoted' | 'closed' | (string & Record<never, never>);
  /** ISO 8601 in UTC. */
  readonly requestedAt: string;
  /** The name of whoever asked; empty once they left. */
  readonly requestedBy: string;
  readonly lines: readonly QuoteRequestLine[];
  readonly comment?: string | undefined;
  /** What the vendor answered; left out as long as there is nothing. */
  readonly answer?: QuoteAnswer | undefined;
}

/** 回答: what the vendor says to a quote request. */
export interface QuoteAnswer {
  /** Plain text. */
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly answeredAt: string;
}

/** One product of a request, as it was when it was asked for. */
export interface QuoteRequestLine {
  readonly name: string;
  readonly unit: ProductUnit;
  readonly type: 'continue' | 'change' | 'cancel' | 'add' | (string & Record<never, never>);
  /** How many there were; left out for what is added. */
  readonly before?: number | undefined;
  /** How many are asked for; left out for what is cancelled. */
  readonly after?: number | undefined;
}

export type QuoteRequestPage = Page<QuoteRequest>;

/** A quote request as the vendor sees it, with the contract that it is about. */
export interface RequestedQuote {
  readonly request: QuoteRequest;
  readonly contract: { readonly number: string; readonly name: string; readonly companyName: string };
  /** Goes up by one with each answer; an answer names the one that it is given to. */
  readonly version: number;
}

export type RequestedQuotePage = Page<RequestedQuote>;

/** What was chosen and typed, and not requested. */
export type KeptQuoteRequest = {
  readonly changes: readonly {
    readonly productId: string;
    readonly choice: 'change' | 'cancel';
    readonly typed: string;
  }[];
  readonly additions: readonly { readonly productId: string; readonly typed: string }[];
  readonly comment: string;
  /** What was sent and nobody has answered: sent again, it is not requested twice. */
  readonly open: OpenIntent | null;
};

const offered = { id: z.string(), name: z.string(), unit: z.string() };
const shape: z.ZodMiniType<QuoteRequest> = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  lines: z.array(
    z.object({
      name: z.string(),
      unit: z.string(),
      type: z.string(),
      before: z.optional(z.int()),
      after: z.optional(z.int()),
    }),
  ),
  comment: z.optional(z.string()),
  answer: z.optional(z.object({ text: z.string(), answeredAt: z.string() })),
});

export const quoteOptions: Schema<QuoteOptions> = z.object({
  contracted: z.array(z.object({ ...offered, count: z.int(), endsOn: z.optional(z.string()) })),
  offered: z.array(z.object(offered)),
  contact: contractContactShape,
  ended: z.optional(z.boolean()),
});

export const keptQuoteRequest: Schema<KeptQuoteRequest> = z.object({
  changes: z.array(z.object({ productId: z.string(), choice: z.enum(['change', 'cancel']), typed: z.string() })),
  additions: z.array(z.object({ productId: z.string(), typed: z.string() })),
  comment: z.string(),
  open: keptIntent,
});

export const quoteRequest: Schema<QuoteRequest> = shape;

export const quoteRequestPage: Schema<QuoteRequestPage> = z.object({
  items: z.array(shape),
  total: z.int(),
  next: z.optional(z.string()),
});

const requested: z.ZodMiniType<RequestedQuote> = z.object({
  request: shape,
  contract: z.object({ number: z.string(), name: z.string(), companyName: z.string() }),
  version: z.int(),
});

export const requestedQuote: Schema<RequestedQuote> = requested;

export const requestedQuotePage: Schema<RequestedQuotePage> = z.object({
  items: z.array(requested),
  total: z.int(),
  next: z.optional(z.string()),
});
