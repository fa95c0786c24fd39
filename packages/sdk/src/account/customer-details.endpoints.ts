import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  customerDetails,
  customerDetailsTyped,
  postalAddresses,
  postalCodeInput,
  type CustomerDetails,
  type CustomerDetailsTyped,
  type PostalAddresses,
  type PostalCodeInput,
} from './customer-details.model.ts';

/** Who the subscriber is to the provider (MYP-13); `not-found` for an account without a contract. */
export const readCustomerDetails: Endpoint<void, CustomerDetails> = defineEndpoint({
  name: 'readCustomerDetails',
  summary: 'Who the subscriber is to the provider',
  method: 'GET',
  path: '/customer-details',
  output: customerDetails,
  status: 200,
  access: 'customer',
  areas: ['customer-details'],
  passes: ['contact-address'],
  problems: [...customerProblems, 'not-found'],
});

/** Replaces address and telephone of the version named by `ifMatch` (MYP-13). */
export const updateCustomerDetails: Endpoint<CustomerDetailsTyped, CustomerDetails> = defineEndpoint({
  name: 'updateCustomerDetails',
  summary: 'Change address and telephone',
  method: 'PUT',
  path: '/customer-details',
  input: customerDetailsTyped,
  output: customerDetails,
  status: 200,
  access: 'customer',
  areas: ['customer-details'],
  edits: true,
  problems: [...customerProblems, 'not-found', 'invalid-input', 'version-required', 'version-conflict'],
});

/** What addresses a postal code stands for; none for one that nothing has. No personal data. */
export const lookUpPostalCode: Endpoint<PostalCodeInput, PostalAddresses> = defineEndpoint({
  name: 'lookUpPostalCode',
  summary: 'What addresses a postal code stands for',
  method: 'GET',
  path: '/postal-codes/{postalCode}',
  input: postalCodeInput,
  output: postalAddresses,
  status: 200,
  access: 'customer',
  areas: ['customer-details'],
  problems: [...customerProblems, 'not-found', 'invalid-input'],
});
