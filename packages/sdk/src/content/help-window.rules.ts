import type { ServiceKind } from '../account/subscriber.rules.ts';

/**
 * Which windows somebody is told of who has services of these kinds: those that are for one of them, and those for
 * everybody, which name no kind (MYP-15).
 */
export function windowsFor<Window extends { readonly kinds: readonly ServiceKind[] }>(
  windows: readonly Window[],
  has: readonly ServiceKind[],
): readonly Window[] {
  return windows.filter(({ kinds }) => kinds.length === 0 || kinds.some((kind) => has.includes(kind)));
}
