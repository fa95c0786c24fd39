import * as z from 'zod/mini';
import type { Page } from '@madoguchi/sdk/portal/page.model.js';
import { fromBase64url, toBase64url } from '@madoguchi/sdk/portal/base64url.rules.js';
import { wrong } from './problem.ts';

/** How many entries of a list one answer has. */
export const pageSize = 20;

/** Ids as this server makes them; what a cursor holds comes from outside. */
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** Where a list goes on that is ordered by time, the newest first: after this entry. */
export type TimeCursor = readonly [at: number, id: string];
const timeCursor: z.ZodMiniType<TimeCursor> = z.tuple([z.int(), id]);

/** Where a list goes on that is ordered by two positions: after this entry. */
export type PositionCursor = readonly [group: number, position: number];
const positionCursor: z.ZodMiniType<PositionCursor> = z.tuple([z.int(), z.int()]);

/** Where a list goes on that is ordered by a text: after this entry. */
export type TextCursor = readonly [text: string, id: string];
/** Without NUL, which PostgreSQL cannot compare with; the endpoint says how long it may be. */
const text = z.string().check(z.regex(/^[^\0]*$/));
const textCursor: z.ZodMiniType<TextCursor> = z.tuple([text, id]);

/** Where a list goes on that is ordered by a rank and then by time, the oldest first: after this entry. */
export type RankCursor = readonly [rank: number, at: number, id: string];
const rankCursor: z.ZodMiniType<RankCursor> = z.tuple([z.literal([0, 1]), z.int(), id]);

/** Where a list goes on that puts what was over on a day last: after this entry, counted from the same day, `2027-03-31`. */
export type DayCursor = readonly [today: string, endsOn: string, id: string];
const day = z.iso.date();
const dayCursor: z.ZodMiniType<DayCursor> = z.tuple([day, day, id]);

/** A cursor as it is handed out: it names the last entry that was shown, so that what is added or removed moves nothing. */
export function writeCursor(last: TimeCursor | PositionCursor | TextCursor | RankCursor | DayCursor): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(last)));
}

export const readTimeCursor = (cursor: string | undefined): TimeCursor | undefined => read(timeCursor, cursor);
export const readPositionCursor = (cursor: string | undefined): PositionCursor | undefined =>
  read(positionCursor, cursor);
export const readTextCursor = (cursor: string | undefined): TextCursor | undefined => read(textCursor, cursor);
export const readDayCursor = (cursor: string | undefined): DayCursor | undefined => read(dayCursor, cursor);
export const readRankCursor = (cursor: string | undefined): RankCursor | undefined => read(rankCursor, cursor);

/**
 * One part of a list: of `rows`, of which one more than `pageSize` was read, those that fit as `show` makes them, and where
 * it goes on after the last one. `total` is how many the whole list has.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  total: number,
  show: (row: Row) => Item,
  cursorOf: (row: Row) => Parameters<typeof writeCursor>[0],
): Page<Item> {
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { items: shown.map(show), total, ...(last !== undefined && { next: writeCursor(cursorOf(last)) }) };
}

function read<T>(schema: z.ZodMiniType<T>, cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  const result = z.safeParse(schema, decode(cursor));
  if (!result.success) throw wrong('cursor', 'invalid');
  return result.data;
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(fromBase64url(cursor)));
  } catch {
    return undefined;
  }
}
