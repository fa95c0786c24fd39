import {
  PortalError,
  type AddressChangeFormState,
  type AddressConfirmationState,
  type CustomerDetails,
  type OpenAddressChange,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const details: CustomerDetails = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki.yamanouchi@minna-mail.example',
  contactAddress: 'yuki@yamanouchi-ke.example',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  version: 1,
};
const { contactAddress: _, ...without } = details;
const address = 'yuki.new@minna-mail.example';
const requested = { address, expiresAt: '2026-11-23T03:00:00.000Z' };
const down = new PortalError('internal', { status: 500, requestId: 'req-7Q2' });
const chosen = { details, typed: address, address, becomesContact: true };
const long = `${'yuki-yamanouchi-'.repeat(4)}2026@${'kaisha-mail-'.repeat(3)}tokyo.example`;

export const addressChangeStates: StateExamples<AddressChangeFormState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: down },
  ready: { type: 'ready', details, typed: '' },
  invalid: {
    type: 'invalid',
    details,
    typed: 'yuki',
    fieldErrors: [{ field: 'address', code: 'not-an-address', params: {} }],
  },
  choosing: { type: 'choosing', details, typed: address, address, fieldErrors: [] },
  submitting: { type: 'submitting', ...chosen },
  failed: { type: 'failed', ...chosen, error: down },
  sent: { type: 'sent', ...chosen, requested },
};

export const addressChangeFurther = {
  first: { type: 'ready', details: without, typed: '' },
  firstSent: { type: 'sent', ...chosen, details: without, requested },
  unchosen: {
    type: 'choosing',
    details,
    typed: address,
    address,
    fieldErrors: [{ field: 'becomesContact', code: 'required' }],
  },
  unchanged: {
    type: 'invalid',
    details,
    typed: 'yuki@yamanouchi-ke.example',
    fieldErrors: [{ field: 'address', code: 'unchanged', params: {} }],
  },
  longAddress: {
    type: 'sent',
    ...chosen,
    details: { ...details, identifier: long, contactAddress: long },
    requested: { ...requested, address: long },
  },
} satisfies FurtherExamples<AddressChangeFormState>;

const change: OpenAddressChange = {
  kind: 'identifier',
  address,
  becomesContact: true,
  expiresAt: requested.expiresAt,
};

export const addressConfirmationStates: StateExamples<AddressConfirmationState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: down },
  refused: { type: 'refused', reason: 'link-expired' },
  ready: { type: 'ready', change },
  submitting: { type: 'submitting', change },
  failed: { type: 'failed', change, error: down },
  confirmed: { type: 'confirmed', change },
};

export const addressConfirmationFurther = {
  contact: { type: 'ready', change: { ...change, kind: 'contact' } },
  contactConfirmed: { type: 'confirmed', change: { ...change, kind: 'contact' } },
  linkUsed: { type: 'refused', reason: 'link-used' },
  linkSuperseded: { type: 'refused', reason: 'link-superseded' },
  linkUnknown: { type: 'refused', reason: 'link-unknown' },
  longAddress: { type: 'ready', change: { ...change, address: long, becomesContact: false } },
} satisfies FurtherExamples<AddressConfirmationState>;
