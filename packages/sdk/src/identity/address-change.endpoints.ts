import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  addressChange,
  contactAddressInput,
  identifierChangeInput,
  openAddressChange,
  requestedAddressChange,
  type AddressChange,
  type ContactAddressInput,
  type IdentifierChangeInput,
  type OpenAddressChange,
  type RequestedAddressChange,
} from './address-change.model.ts';
import { linkTokenInput, type PasswordLinkToken } from './password-link.endpoints.ts';

/**
 * Asks for another contact address, or the first (MYP-13): it is registered once the link in the mail to it was opened, within
 * one hour. A newer one cancels the older.
 */
export const requestContactAddress: Endpoint<ContactAddressInput, RequestedAddressChange> = defineEndpoint({
  name: 'requestContactAddress',
  summary: 'Ask for another contact address',
  method: 'POST',
  path: '/contact-address-changes',
  input: contactAddressInput,
  output: requestedAddressChange,
  status: 201,
  access: 'customer',
  areas: ['customer-details'],
  passes: ['contact-address'],
  idempotent: true,
  problems: [...customerProblems, 'not-found', 'invalid-input'],
});

/**
 * Asks for another ID (MYP-07): it works once the link in the mail to it was opened, within one hour; until then the old one
 * does. A newer one cancels the older. The answer is the same whether somebody has it or not.
 */
export const requestIdentifierChange: Endpoint<IdentifierChangeInput, RequestedAddressChange> = defineEndpoint({
  name: 'requestIdentifierChange',
  summary: 'Ask for another ID',
  method: 'POST',
  path: '/identifier-changes',
  input: identifierChangeInput,
  output: requestedAddressChange,
  status: 201,
  access: 'customer',
  areas: ['customer-details'],
  idempotent: true,
  problems: [...customerProblems, 'not-found', 'invalid-input'],
});

/** Looks at a link without using it (MYP-07, MYP-13). */
export const inspectAddressChange: Endpoint<PasswordLinkToken, OpenAddressChange> = defineEndpoint({
  name: 'inspectAddressChange',
  summary: 'Whether the link of a new address still works',
  method: 'POST',
  path: '/address-changes/inspection',
  input: linkTokenInput,
  output: openAddressChange,
  status: 200,
  access: 'anyone',
  areas: ['customer-details'],
  activity: false,
  problems: ['invalid-input', 'not-found', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});

/** Confirms a new address by the link from the mail to it (MYP-07, MYP-13). The old one is told by mail. */
export const confirmAddressChange: Endpoint<PasswordLinkToken, AddressChange> = defineEndpoint({
  name: 'confirmAddressChange',
  summary: 'Confirm a new address',
  method: 'POST',
  path: '/address-changes/redemption',
  input: linkTokenInput,
  output: addressChange,
  status: 200,
  access: 'anyone',
  areas: ['customer-details'],
  idempotent: true,
  problems: ['invalid-input', 'not-found', 'link-unknown', 'link-expired', 'link-used', 'link-superseded'],
});
