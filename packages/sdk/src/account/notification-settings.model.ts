import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Schema } from '../portal/schema.ts';

/** One thing to be told of by mail or not (INF-05). */
export interface NotificationTopic {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description?: LocalizedText | undefined;
  readonly on: boolean;
}

/** メール受信設定: which mails a person wants (INF-05). */
export interface NotificationSettings {
  readonly topics: readonly NotificationTopic[];
  /** Whether they were ever saved. Before that `on` follows the systems in use. */
  readonly saved: boolean;
  /** Goes up by one with each saving; edits name the one they replace. */
  readonly version: number;
}

export interface NotificationSettingsInput {
  /** The ids of the topics to be told of; all others are off. */
  readonly topics: readonly string[];
}

/** What was ticked and not saved: the topics, and the version of the settings that it was ticked in. */
export type NotificationSettingsDraft = { readonly version: number; readonly topics: readonly string[] };

const text = z.record(z.string(), z.string());

export const notificationSettings: Schema<NotificationSettings> = z.object({
  topics: z.array(z.object({ id: z.string(), name: text, description: z.optional(text), on: z.boolean() })),
  saved: z.boolean(),
  version: z.int(),
});

export const notificationSettingsInput: Schema<NotificationSettingsInput> = z.object({
  topics: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
});

export const notificationSettingsDraft: Schema<NotificationSettingsDraft> = z.object({
  version: z.int(),
  topics: z.array(z.string()),
});
