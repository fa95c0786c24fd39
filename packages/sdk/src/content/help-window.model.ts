import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';
import { openingHoursShape } from '../tickets/opening-hours.shape.ts';
import type { OpeningHours } from '../tickets/support-service.model.ts';

/** お問い合わせ窓口 (MYP-15). */
export interface HelpWindow {
  readonly id: string;
  readonly name: LocalizedText;
  /** What is asked there. */
  readonly about?: LocalizedText | undefined;
  /** As it is to be read, `0120-000-917`. */
  readonly telephone?: string | undefined;
  /** The number for international and IP telephones, which cannot call the other one. */
  readonly otherTelephone?: string | undefined;
  readonly mail?: string | undefined;
  /** Times of day of the portal’s time zone; left out where nothing is said of them. */
  readonly hours?: OpeningHours | undefined;
  /** What is not answered there. */
  readonly notAnswered?: LocalizedText | undefined;
}

/** The windows of what somebody subscribes to, in the vendor’s order. */
export interface HelpWindows {
  readonly windows: readonly HelpWindow[];
}

const text = z.record(z.string(), z.string());

export const helpWindows: Schema<HelpWindows> = z.object({
  windows: z.array(
    z.object({
      id: z.string(),
      name: text,
      about: z.optional(text),
      telephone: z.optional(z.string()),
      otherTelephone: z.optional(z.string()),
      mail: z.optional(z.string()),
      hours: z.optional(openingHoursShape),
      notAnswered: z.optional(text),
    }),
  ),
});
