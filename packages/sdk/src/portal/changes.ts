import { createChanges, type Changes } from './change-hub.ts';
import type { Portal } from './create-portal.ts';

export type { ChangeListener, Changes } from './change-hub.ts';

const known = new WeakMap<Portal, Changes>();

/** What changes at a portal: one for all who ask with the same `Portal`. */
export function changesOf(portal: Portal): Changes {
  const changes = known.get(portal) ?? createChanges(portal);
  known.set(portal, changes);
  return changes;
}
