import type { Portal } from './create-portal.ts';
import { attempt, draftPrefix, forgetDrafts, removeDrafts } from './forget-drafts.ts';
import { isRecord } from './plain-data.ts';
import type { Schema } from './schema.ts';
import { day, type Instant } from './time.ts';

/** Where drafts are kept: a browser's `localStorage`, or anything alike. It may throw, be full, or be shared by tabs. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What a draft can hold: plain data that was typed or chosen. Never hand in a password, a key or a file. */
export type DraftValue =
  | string
  | number
  | boolean
  | null
  | readonly DraftValue[]
  | { readonly [name: string]: DraftValue };

/** The data of an object, as a draft can hold it. */
export type Plain<Value> = {
  readonly [Name in keyof Value]: Value[Name] extends object ? Plain<Value[Name]> : Value[Name];
};

export interface DraftOptions<Value extends DraftValue> {
  readonly portal: Portal;
  readonly storage: DraftStorage;
  /** The form's name, one for each form of a portal. */
  readonly form: string;
  /** What a value has to be: what is found may come from an older version of the form. */
  readonly schema: Schema<Value>;
}

/** What one person has begun in one form and not sent. Nothing of it throws: a form works as well without. */
export interface Draft<Value extends DraftValue> {
  /** What was kept before, or undefined. */
  readonly kept: Value | undefined;
  /** Keeps this instead of what was kept before, until the form is sent, the person signs out, or 7 days are over. */
  keep(this: void, value: Value): void;
  /** Forgets what was read or kept here. What another tab has kept since stays. */
  drop(this: void): void;
}

/** How long a draft is kept. */
const lifetime = 7 * day;

/**
 * Opens the draft of whoever is signed in, who is asked for where that is not known yet, and forgets drafts of anybody that
 * are too old. Where nobody is signed in nothing is kept. Tabs share a draft: the newest one stays. Never rejects.
 */
export async function openDraft<Value extends DraftValue>(options: DraftOptions<Value>): Promise<Draft<Value>> {
  const { portal, storage, form, schema } = options;
  const { session, clock } = portal;
  const own = (): string | undefined => ('account' in session.state ? session.state.account.id : undefined);
  if (own() === undefined && session.state.type !== 'anonymous') await session.refresh();
  const accountId = own();
  if (accountId === undefined) return { kept: undefined, keep: () => undefined, drop: () => undefined };

  const key = `${draftPrefix(portal, accountId)}${form}`;
  forgetDrafts(portal, storage);
  removeDrafts(storage, (name) => isOver(storage.getItem(name) ?? '', clock.now()));
  let last = attempt(() => storage.getItem(key)) ?? undefined;
  const found = await attempt(() => schema['~standard'].validate(parse(last)?.['value']));
  return {
    kept: found && !found.issues ? found.value : undefined,
    keep(value) {
      if (own() !== accountId) return; // signed out meanwhile: what is forgotten does not come back
      const text = JSON.stringify({ at: clock.now(), value });
      attempt(() => {
        storage.setItem(key, text);
        last = text; // what could not be written leaves the older one there, to be forgotten
      });
    },
    drop() {
      attempt(() => storage.getItem(key) === last && storage.removeItem(key));
      last = undefined;
    },
  };
}

/** Too old, or nothing that was kept here. */
function isOver(text: string, now: Instant): boolean {
  const at = parse(text)?.['at'];
  return typeof at !== 'number' || now - at >= lifetime;
}

function parse(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const value = attempt((): unknown => JSON.parse(text ?? ''));
  return isRecord(value) ? value : undefined;
}
