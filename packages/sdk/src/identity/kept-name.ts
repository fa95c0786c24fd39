import type { Portal } from '../portal/create-portal.ts';

/** A storage of one tab, as `sessionStorage` is one. It may throw or be full. */
export interface NameStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The name that somebody types who joins by a link, beyond a reload. Nothing of it throws. */
export interface KeptName {
  /** What was typed before; empty where that is nothing. */
  read(this: void): Promise<string>;
  /** Keeps this from now on, once it was read; nothing where it is empty. */
  keep(this: void, name: string): void;
}

/** More than anybody is called: what is longer was not kept here. */
const longest = 400;

/**
 * Nobody is signed in yet whose draft it would be: it belongs to the link, which is named by a hash as accounts are (`draftPrefix`)
 * and never stands there itself.
 */
export function createKeptName(
  portal: Portal,
  { token, names }: { readonly token: string; readonly names?: NameStorage | undefined },
): KeptName {
  let write: ((name: string) => void) | undefined;
  return {
    async read() {
      if (!names) return '';
      try {
        const { attempt, draftPrefix } = await import('../portal/forget-drafts.ts');
        const key = `${draftPrefix(portal, token)}joining`;
        write = (name) => attempt(() => (name === '' ? names.removeItem(key) : names.setItem(key, name)));
        const kept = attempt(() => names.getItem(key)) ?? '';
        return kept.length > longest ? '' : kept;
      } catch {
        return ''; // our own code for it could not be fetched
      }
    },
    keep: (name) => write?.(name),
  };
}
