import * as z from 'zod/mini';
import type { Schema } from './schema.ts';

/** The lists whose columns and views are kept. A newer server may know more. */
export type ListName = 'contracts' | 'tickets';

/** 表示: how somebody looks at a list, kept under a name of theirs. */
export interface ListView {
  /** 1 to 60 characters, unique in the list. */
  readonly name: string;
  /** The words that narrow it. */
  readonly search?: string | undefined;
  /** What it is sorted by, as the list names it; left out for the list's own order. */
  readonly sort?: string | undefined;
  readonly direction?: 'ascending' | 'descending' | undefined;
  /** What else narrows it, by the names that the list gives its filters. */
  readonly filters?: Readonly<Record<string, string>> | undefined;
  /** The names of the columns that are shown; null for those that the list begins with. */
  readonly columns: readonly string[] | null;
}

/** How a list looks, without a name. */
export type ListLook = Omit<ListView, 'name'>;

export interface ListSettingsInput {
  /** The columns that were shown last; null for those that the list begins with. */
  readonly columns: readonly string[] | null;
  /** In the order in which they were kept. 20 at most. */
  readonly views: readonly ListView[];
}

/** What one account keeps of one list. A column that a version does not know is ignored by it and kept. */
export interface ListSettings extends ListSettingsInput {
  readonly list: ListName;
  /** Goes up by one with each saving; edits name the one they replace. 0 before the first. */
  readonly version: number;
}

/** What is kept of a list, and of which. */
export interface UpdateListSettingsInput extends ListSettingsInput {
  readonly list: ListName;
}

const list = z.literal(['contracts', 'tickets']);
/**
 * An object of any names. A record would be one more kind of schema on the way to the list of contracts, for 600 bytes, and
 * `z.catchall`, which knows what type this comes to, brings 40 along.
 */
const filters = new z.ZodMiniObject({
  type: 'object',
  shape: {},
  catchall: z.string().check(z.maxLength(200)),
}) as z.ZodMiniType<Readonly<Record<string, string>>>;
const columns = z.nullable(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)));
const view = z.object({
  name: z.string().check(z.maxLength(400)),
  search: z.optional(z.string().check(z.maxLength(200))),
  sort: z.optional(z.string().check(z.maxLength(64))),
  direction: z.optional(z.literal(['ascending', 'descending'])),
  filters: z.optional(filters),
  columns,
});
const views = z.array(view).check(z.maxLength(100));

export const readListSettingsInput: Schema<{ readonly list: ListName }> = z.object({ list });

export const updateListSettingsInput: Schema<UpdateListSettingsInput> = z.object({ list, columns, views });

export const listSettings: Schema<ListSettings> = z.object({ list, columns, views, version: z.int() });
