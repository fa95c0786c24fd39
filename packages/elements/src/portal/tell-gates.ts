import type { Portal } from '@madoguchi/sdk';
import { closestThrough } from './closest.ts';
import { MadoGateRequiredEvent } from './mado-gate-required.event.ts';

/**
 * Tells the page of the gate that a portal's session stands behind (AUTH-08, AUTH-09): at the `<mado-portal>` around
 * `elements`, or at those that have none. Returns how to stop.
 */
export function tellGates(portal: Portal, elements: ReadonlySet<HTMLElement>): () => void {
  let told: string | undefined;
  return portal.session.subscribe((state) => {
    const gate = state.type === 'active' ? state.gates[0] : undefined;
    const about = state.type === 'active' && gate ? `${state.account.id} ${gate}` : undefined;
    if (about === told) return;
    told = about;
    if (state.type !== 'active' || !gate) return;
    for (const target of new Set([...elements].map((element) => closestThrough(element, 'mado-portal') ?? element)))
      target.dispatchEvent(new MadoGateRequiredEvent(gate, state));
  });
}
