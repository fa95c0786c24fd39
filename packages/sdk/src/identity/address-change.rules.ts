import type { PortalConfiguration } from '../portal/configuration.model.ts';
import { hour, type Instant } from '../portal/time.ts';
import { checkIdentifier, type IdentifierCheck } from './identifier.rules.ts';
import { checkInvitedAddress } from './invited-address.rules.ts';

/** How long the link in the mail to a new address works: one hour (MYP-07, ours). */
export const addressChangeLife: number = hour;

/** When the link of a change that is asked for at `now` stops working: at this very moment it does not any more. */
export const addressChangeExpiry = (now: Instant): Instant => now + addressChangeLife;

export type NewAddressCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      /** `unchanged`: it is the one that there is. */
      readonly code: Extract<IdentifierCheck, { ok: false }>['code'] | 'unchanged';
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Checks a new ID (MYP-07) by the portal's rule of identifiers. Whether somebody has it is never told. */
export function checkNewIdentifier(
  { signIn }: Pick<PortalConfiguration, 'signIn'>,
  typed: string,
  current: string | undefined,
): NewAddressCheck {
  return other(checkIdentifier(signIn.identifier, typed), current);
}

/** Checks a new contact address (MYP-13): one that mail can be sent to, of 3 to 254 characters. */
export function checkContactAddress(typed: string, current: string | undefined): NewAddressCheck {
  return other(checkInvitedAddress(typed), current);
}

const other = (checked: IdentifierCheck, current: string | undefined): NewAddressCheck =>
  checked.ok && checked.value === current?.toLowerCase() ? { ok: false, code: 'unchanged', params: {} } : checked;
