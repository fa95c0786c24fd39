import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';

/** Somebody who came by a referral. Who it is stays between them and the provider. */
export interface ReferralArrival {
  /** A calendar day. */
  readonly on: string;
  /** `applied`: お申込み. `joined`: ご加入. */
  readonly state: 'applied' | 'joined' | (string & Record<never, never>);
}

/** お友だち紹介 (MYP-12): what both get, the subscriber's own code, and who came. */
export interface Referral {
  /** What whoever refers gets. */
  readonly referrerGets: LocalizedText;
  /** What the friend gets. */
  readonly friendGets: LocalizedText;
  readonly conditions: LocalizedText;
  /** 紹介コード; left out until one was asked for. */
  readonly code?: string | undefined;
  /** The newest first, at most 100. */
  readonly arrivals: readonly ReferralArrival[];
  /** How many joined. */
  readonly joined: number;
}

const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());

export const referral: Schema<Referral> = z.object({
  referrerGets: text,
  friendGets: text,
  conditions: text,
  code: z.optional(z.string()),
  arrivals: z.array(z.object({ on: z.string(), state: z.string() })),
  joined: z.int(),
});
