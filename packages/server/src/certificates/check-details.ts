import type { AccountDetailsInput } from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import type { FieldError } from '@madoguchi/sdk/portal/errors.js';

export type DetailsDecision =
  | { readonly ok: true; readonly details: AccountDetailsInput }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/** Checks what is stored for later applications, all of it optional, and gives it in the forms that are kept (CRT-16). */
export function checkDetails({ agencyCode, organisation, contacts }: AccountDetailsInput): DetailsDecision {
  const digits = organisation.registrationNumber.normalize('NFKC').replaceAll(/\D/g, '');
  if (digits.length !== 0 && digits.length !== 12)
    return { ok: false, fieldErrors: [{ field: 'organisation.registrationNumber', code: 'invalid' }] };
  const registrationNumber = digits.replace(/^(\d{4})(\d{2})(\d{6})$/, '$1-$2-$3');
  return {
    ok: true,
    details: { agencyCode: agencyCode.trim(), organisation: { ...organisation, registrationNumber }, contacts },
  };
}
