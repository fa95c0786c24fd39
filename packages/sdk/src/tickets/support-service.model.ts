import * as z from 'zod/mini';
import type { SupportLevel } from '../contracts/support-contract.model.ts';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';
import { openingHoursShape } from './opening-hours.shape.ts';

/** Whether something is asked in the portal: yes, later, for a part of its products, or somewhere else (SUP-13). */
export type Reception = 'here' | 'planned' | 'partly' | 'elsewhere' | (string & Record<never, never>);

/** 対象サービス (SUP-13). */
export interface SupportService {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly reception: Reception;
  /** What has to be known about where it is asked. */
  readonly note?: LocalizedText | undefined;
  /** Where else it is asked: an http or https address. */
  readonly link?: string | undefined;
  /** Whether a maintenance contract in force that the person sees is for it. */
  readonly inUse: boolean;
}

/** 受付時間: when a window is open, in times of day of the portal's time zone. */
export interface OpeningHours {
  readonly week: readonly OpenSpan[];
  /** Calendar days on which it is closed all the same, `2026-12-29`: holidays. */
  readonly closedOn: readonly string[];
}

export interface OpenSpan {
  /** Days of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
  readonly days: readonly number[];
  /** `09:00`. */
  readonly from: string;
  /** `17:30`, when it is closed already; `24:00` is the end of the day. */
  readonly to: string;
}

/** 受付窓口: one way to ask (SUP-13). */
export interface SupportChannel {
  readonly kind: 'web' | 'mail' | 'telephone' | 'fax' | (string & Record<never, never>);
  /** The contracts that it is for; left out where it is for all. */
  readonly level?: SupportLevel | undefined;
  /** An e-mail address, a number as it is to be read, or the name of a website. */
  readonly value: string;
  readonly note?: LocalizedText | undefined;
  /** Left out where nothing is said of it. */
  readonly hours?: OpeningHours | undefined;
}

/** What can be asked here and how, in the vendor's order. */
export interface SupportOverview {
  readonly services: readonly SupportService[];
  /** Those of the levels of the person's contracts alone. */
  readonly channels: readonly SupportChannel[];
}

const text = z.record(z.string(), z.string());
export const openingHours: Schema<OpeningHours> = openingHoursShape;
export const supportOverview: Schema<SupportOverview> = z.object({
  services: z.array(
    z.object({
      id: z.string(),
      name: text,
      description: text,
      reception: z.string(),
      note: z.optional(text),
      link: z.optional(z.string()),
      inUse: z.boolean(),
    }),
  ),
  channels: z.array(
    z.object({
      kind: z.string(),
      level: z.optional(z.string()),
      value: z.string(),
      note: z.optional(text),
      hours: z.optional(openingHoursShape),
    }),
  ),
});
