import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import { offeredServiceShape, serviceChangeShape } from './service.shape.ts';
import type { ServiceKind } from './subscriber.rules.ts';

/** From when on something that was applied for is there; `window`: it cannot be applied for online. */
export type ServiceStart = 'same-day' | 'next-month' | 'window';

/** Until when something that was cancelled is there; `window`: it cannot be cancelled online. */
export type ServiceEnd = 'month-end' | 'window';

/** What the provider offers: a line, a course of it, or an option (MYP-12). */
export interface OfferedService {
  readonly id: string;
  readonly kind: ServiceKind | (string & Record<never, never>);
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Yen a month, tax included. */
  readonly monthlyYen: number;
  /** コース: of services with the same one a subscriber has one at most. */
  readonly course?: string | undefined;
  /** One of these has to be there first; empty where nothing has. */
  readonly needs: readonly string[];
  readonly starts: ServiceStart;
  readonly ends: ServiceEnd;
  /** Why it cannot be done online, where `starts` or `ends` is `window`: 工事が必要なため. */
  readonly windowReason?: LocalizedText | undefined;
  /** 最低利用期間 in months from its first day; 0 for none. */
  readonly minimumMonths: number;
  /** 契約解除料: yen, tax included, for whoever cancels within the minimum term. */
  readonly earlyYen: number;
  /** The part of the portal that it is applied for in. */
  readonly elsewhere?: 'security-service' | undefined;
}

/** What is offered; at most 200 things. */
export interface OfferedServices {
  readonly items: readonly OfferedService[];
}

/** What a subscriber has, will have or had. Calendar days in the portal's time zone; the last one is included. */
export interface SubscribedService {
  readonly serviceId: string;
  readonly startedOn: string;
  readonly endsOn?: string | undefined;
}

export type ServiceChangeType = 'add' | 'course' | 'cancel';

/** `accepted`: 受付済み, which takes effect by itself; `completed`: the provider noted that it is done. */
export type ServiceChangeState = 'accepted' | 'completed' | 'withdrawn' | 'refused';

/** A change that was applied for online. */
export interface ServiceChange {
  readonly id: string;
  readonly type: ServiceChangeType | (string & Record<never, never>);
  readonly serviceId: string;
  /** The course that ends, for `course`. */
  readonly fromServiceId?: string | undefined;
  /** ISO 8601 */
  readonly appliedAt: string;
  /** The first day with it; for `cancel` the last one. */
  readonly effectiveOn: string;
  readonly state: ServiceChangeState | (string & Record<never, never>);
  /** What the provider says to it. */
  readonly note?: string | undefined;
  readonly version: number;
}

/** ご契約情報: who has the contract, what is in it, what is offered, and which changes are still to come (MYP-12). */
export interface ContractServices {
  readonly customerNumber: string;
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly offered: readonly OfferedService[];
  readonly subscribed: readonly SubscribedService[];
  /** Those that have not taken effect, the next one first. */
  readonly pending: readonly ServiceChange[];
  /** The window for what is not done online, where the provider has one. */
  readonly window?: { readonly name: LocalizedText; readonly telephone: string } | undefined;
}

/** サービス加入・変更履歴: one thing that happened, or will (MYP-12). */
export interface ServiceEvent {
  readonly type: 'joined' | 'ended' | 'course' | 'withdrawn' | 'refused' | (string & Record<never, never>);
  /** A calendar day. */
  readonly on: string;
  readonly name: LocalizedText;
  /** The course before. */
  readonly fromName?: LocalizedText | undefined;
  readonly note?: string | undefined;
}

export interface ServiceHistoryPage {
  /** The newest first, at most 500. */
  readonly events: readonly ServiceEvent[];
  /** 契約内容確認書, as the contract is today; left out where the server makes no PDF. The link holds for one session. */
  readonly confirmation?: { readonly name: string; readonly url: string } | undefined;
}

/** A change with whose it is, for the provider. */
export interface ServiceChangeWork {
  readonly change: ServiceChange;
  readonly customerNumber: string;
  readonly subscriberName: string;
  readonly serviceName: LocalizedText;
  readonly fromName?: LocalizedText | undefined;
}

export type ServiceChangeWorkPage = Page<ServiceChangeWork>;

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());

export const offeredServices: Schema<OfferedServices> = z.object({ items: z.array(offeredServiceShape) });
export const offeredService: Schema<OfferedService> = offeredServiceShape;
export const contractServices: Schema<ContractServices> = z.object({
  customerNumber: z.string(),
  name: z.string(),
  postalCode: z.string(),
  address: z.string(),
  offered: z.array(offeredServiceShape),
  subscribed: z.array(z.object({ serviceId: z.string(), startedOn: z.string(), endsOn: z.optional(z.string()) })),
  pending: z.array(serviceChangeShape),
  window: z.optional(z.object({ name: text, telephone: z.string() })),
});

export const serviceHistoryPage: Schema<ServiceHistoryPage> = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      on: z.string(),
      name: text,
      fromName: z.optional(text),
      note: z.optional(z.string()),
    }),
  ),
  confirmation: z.optional(z.object({ name: z.string(), url: z.string() })),
});

const work = z.object({
  change: serviceChangeShape,
  customerNumber: z.string(),
  subscriberName: z.string(),
  serviceName: text,
  fromName: z.optional(text),
});

export const serviceChangeWork: Schema<ServiceChangeWork> = work;
export const serviceChangeWorkPage: Schema<ServiceChangeWorkPage> = z.object({
  items: z.array(work),
  total: z.int(),
  next: z.optional(z.string()),
});
