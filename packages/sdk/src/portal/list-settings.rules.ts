import { checkLine, type LineCheck } from './line.rules.ts';
import type { ListLook, ListSettingsInput, ListView } from './list-settings.model.ts';
import { searchable } from './search-text.rules.ts';

/** The name of a view has at most this many characters. */
export const longestViewName = 60;
/** So many views are kept of one list: they are chosen from at a glance. */
export const mostViews = 20;

export type ViewNameCheck =
  | LineCheck
  /** Another view has that name; `name` is how it is written there. */
  | { readonly ok: false; readonly code: 'taken'; readonly params: { readonly name: string } };

/** Why no view can be kept under a name. */
export type ViewRefusal = Exclude<ViewNameCheck | ViewCountDecision, { readonly ok: true }>;

/** Checks the name of a view among those that there are: 1 to 60 characters on one line, and no other view's. */
export function checkViewName(raw: string, others: readonly Pick<ListView, 'name'>[]): ViewNameCheck {
  const check = checkLine(raw, longestViewName);
  if (!check.ok) return check;
  const taken = viewNamed(others, check.text);
  return taken ? { ok: false, code: 'taken', params: { name: taken.name } } : check;
}

export type ViewCountDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'too-many-views'; readonly params: { readonly most: number } };

/** Whether a list of which `count` views are kept can have one more. */
export function canAddView(count: number): ViewCountDecision {
  return count < mostViews ? { ok: true } : { ok: false, code: 'too-many-views', params: { most: mostViews } };
}

/** The view of that name: neither width nor case nor the spaces in between count. */
export function viewNamed<View extends Pick<ListView, 'name'>>(views: readonly View[], name: string): View | undefined {
  const key = nameKey(name);
  return views.find((view) => nameKey(view.name) === key);
}

const nameKey = (name: string): string => searchable(name).trim().replaceAll(/\s+/gu, ' ');

/** One thing that somebody changes in what is kept of a list. `keep` makes a view, or replaces the one of that name. */
export type ListSettingsChange =
  | { readonly type: 'columns'; readonly columns: readonly string[] | null }
  | { readonly type: 'keep'; readonly view: ListView }
  | { readonly type: 'remove'; readonly name: string };

/** What is kept after a change. */
export function changedSettings({ columns, views }: ListSettingsInput, change: ListSettingsChange): ListSettingsInput {
  if (change.type === 'columns') return { columns: change.columns, views };
  const about = viewNamed(views, nameIn(change));
  if (change.type === 'remove') return { columns, views: views.filter((view) => view !== about) };
  return {
    columns,
    views: about ? views.map((view) => (view === about ? change.view : view)) : [...views, change.view],
  };
}

/** Whether a change is there already, as after an answer that was lost. */
export function isDone(change: ListSettingsChange, { columns, views }: ListSettingsInput): boolean {
  if (change.type === 'columns') return isSame(change.columns, columns);
  const about = viewNamed(views, nameIn(change));
  return change.type === 'remove' ? about === undefined : isSame(change.view, about);
}

/**
 * Whether a change that somebody began with `seen` before them still means the same, now that it is `current`: the view
 * that it is about was not made, changed or removed meanwhile. Columns are those that were chosen last, whoever did.
 */
export function agreesWith(change: ListSettingsChange, seen: ListSettingsInput, current: ListSettingsInput): boolean {
  if (change.type === 'columns' || isDone(change, current)) return true;
  const name = nameIn(change);
  return isSame(viewNamed(seen.views, name), viewNamed(current.views, name));
}

/** Whether a list that looks like `look` shows what a view keeps. */
export function isShowing(view: ListLook, look: ListLook): boolean {
  return isSame({ ...view, name: '' }, { ...look, name: '' });
}

const nameIn = (change: Exclude<ListSettingsChange, { type: 'columns' }>): string =>
  change.type === 'remove' ? change.name : change.view.name;

function isSame(one: Kept, other: Kept): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

type Kept = ListView | readonly string[] | null | undefined;

/** Without what is left out in one way or another. */
function plain(kept: Kept): unknown {
  if (!kept || !('name' in kept)) return kept ?? null;
  const { name, search, sort, direction, filters = {}, columns } = kept;
  const narrowed = Object.entries(filters)
    .map((filter) => JSON.stringify(filter))
    .toSorted();
  return [name, search?.trim() || null, sort ?? null, direction ?? null, narrowed, columns];
}
