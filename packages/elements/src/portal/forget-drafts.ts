import type { Portal } from '@madoguchi/sdk';
import { forgetDrafts } from '@madoguchi/sdk/portal/draft.js';
import { draftStorage } from './draft-storage.ts';

/** Forgets what this browser keeps of whoever signs out of `portal`, until the returned function is called. */
export function forgetOnSignOut(portal: Portal): () => void {
  const storage = draftStorage();
  return storage ? forgetDrafts(portal, storage) : () => undefined;
}
