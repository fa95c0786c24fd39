import type { FieldError } from '../portal/errors.ts';
import { readPostalCode, readTelephone } from '../portal/japanese-numbers.rules.ts';
import { checkLine } from '../portal/line.rules.ts';
import type { CustomerDetails, CustomerDetailsTyped } from './customer-details.model.ts';

/** The most characters that an address, and that a building, has. */
export const longestAddress: number = 100;

export type CustomerDetailsCheck =
  | { readonly ok: true; readonly value: CustomerDetailsTyped }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/**
 * Checks what a subscriber wants their details to be (MYP-13), typed in any width. `value` is what is stored: telephone and
 * postal code with hyphens, the address with its own characters, an empty building for none.
 */
export function checkCustomerDetails(typed: CustomerDetailsTyped): CustomerDetailsCheck {
  const telephone = readTelephone(typed.telephone);
  const postalCode = readPostalCode(typed.postalCode);
  const address = checkLine(typed.address, longestAddress);
  const building = typed.building.trim() === '' ? undefined : checkLine(typed.building, longestAddress);
  const fieldErrors = Object.entries({ postalCode, address, building, telephone }).flatMap(([field, checked]) =>
    checked && !checked.ok ? [{ field, code: checked.code, params: checked.params }] : [],
  );
  if (!telephone.ok || !postalCode.ok || !address.ok || building?.ok === false) return { ok: false, fieldErrors };
  return {
    ok: true,
    value: {
      telephone: telephone.value,
      postalCode: postalCode.value,
      address: address.text,
      building: building?.text ?? '',
    },
  };
}

/** What stands in the fields first. */
export function typedDetails({ telephone, postalCode, address, building = '' }: CustomerDetails): CustomerDetailsTyped {
  return { telephone, postalCode, address, building };
}

/** Whether what is typed is what is stored, however it is written. */
export function isStoredDetails(details: CustomerDetails, typed: CustomerDetailsTyped): boolean {
  const checked = checkCustomerDetails(typed);
  const now = checked.ok ? checked.value : typed;
  const stored = typedDetails(details);
  return (
    now.telephone === stored.telephone &&
    now.postalCode === stored.postalCode &&
    now.address === stored.address &&
    now.building === stored.building
  );
}
