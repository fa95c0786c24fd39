import type { Endpoint, Gate } from '@madoguchi/sdk/portal/endpoint.js';
import type { Actor } from '../actor.ts';
import { Refusal } from '../problem.ts';

const codes = {
  'password-change': 'password-change-required',
  'terms': 'terms-required',
  'contact-address': 'contact-address-required',
} as const satisfies Record<Gate, string>;

/** Refuses a customer who has something to do first, unless the operation passes that gate or is open to anyone. */
export function checkGates(
  actor: Actor,
  { access, passes }: Pick<Endpoint<unknown, unknown>, 'access' | 'passes'>,
): void {
  if (actor.type !== 'customer' || access === 'anyone') return;
  const gate = actor.gates.find((name) => !passes.includes(name));
  if (gate) throw new Refusal(codes[gate]);
}
