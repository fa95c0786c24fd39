import type { IdentifierRule } from '../portal/configuration.model.ts';
import { checkIdentifier, type IdentifierCheck } from './identifier.rules.ts';

const rule: IdentifierRule = { type: 'email', length: { min: 3, max: 254 } };

/** Checks an address that somebody is invited by (LIC-09): one that mail can be sent to, of 3 to 254 characters. */
export function checkInvitedAddress(raw: string): IdentifierCheck {
  return checkIdentifier(rule, raw);
}
