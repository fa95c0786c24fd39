import type { DraftStorage } from '@madoguchi/sdk/portal/draft.js';

/** Where drafts are kept in this browser; undefined where it lets nobody keep anything. */
export function draftStorage(): DraftStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
