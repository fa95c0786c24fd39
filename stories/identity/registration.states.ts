import {
  PortalError,
  type OpenRegistration,
  type RegistrationConfirmationState,
  type RegistrationState,
  type RegistrationTyped,
} from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const down = new PortalError('internal', { status: 500, requestId: 'req-7R2' });
const empty: RegistrationTyped = { kana: '', telephone: '' };
const typed: RegistrationTyped = { kana: 'タムラ ケンイチ', telephone: '045-555-0103', kind: 'card' };
const identifier = 'kenichi.tamura@minna-mail.example';
const open: OpenRegistration = {
  name: '田村 健一',
  identifier,
  otherContact: null,
  replaces: false,
  expiresAt: '2026-11-23T03:00:00.000Z',
};
const withOther: OpenRegistration = { ...open, otherContact: 'k•••@kaisha-mail.example' };

/** Every state of registering an ID. */
export const registrationStates: StateExamples<RegistrationState> = {
  'proving': { type: 'proving', typed: empty, fieldErrors: [] },
  'proving-again': { type: 'proving-again', typed, kinds: ['customer-number', 'device'], fieldErrors: [] },
  'choosing': { type: 'choosing', typed, identifier: '', fieldErrors: [] },
  'submitting': { type: 'submitting', step: 'proving', typed },
  'sent': { type: 'sent', identifier, typed },
};

/** Further ones of the same states. */
export const registrationFurther = {
  kindChosen: { type: 'proving', typed, fieldErrors: [] },
  nothingTyped: {
    type: 'proving',
    typed: empty,
    fieldErrors: [
      { field: 'kana', code: 'required' },
      { field: 'telephone', code: 'required' },
      { field: 'kind', code: 'required' },
    ],
  },
  mistyped: {
    type: 'proving',
    typed: { kana: '田村 kenichi', telephone: '555-0103', kind: 'card' },
    fieldErrors: [
      { field: 'kana', code: 'not-katakana', params: { characters: '田 村' } },
      { field: 'telephone', code: 'not-a-telephone' },
      { field: 'proof', code: 'four-digits' },
    ],
  },
  mismatch: { type: 'proving', typed, fieldErrors: [], error: new PortalError('proof-mismatch', { status: 422 }) },
  tooOften: {
    type: 'proving',
    typed,
    fieldErrors: [],
    error: new PortalError('rate-limited', { status: 429, retryAfter: 1_800 }),
  },
  ended: { type: 'proving', typed, fieldErrors: [], error: new PortalError('registration-ended', { status: 410 }) },
  failed: { type: 'proving', typed, fieldErrors: [], error: down },
  secondChosen: {
    type: 'proving-again',
    typed,
    kinds: ['customer-number', 'device'],
    kind: 'device',
    fieldErrors: [{ field: 'proof', code: 'not-a-number' }],
  },
  secondOfOne: { type: 'proving-again', typed, kinds: ['device'], kind: 'device', fieldErrors: [] },
  weak: {
    type: 'choosing',
    typed,
    identifier: 'kenichi',
    fieldErrors: [
      { field: 'identifier', code: 'not-an-address' },
      { field: 'password', code: 'length', params: { min: 8, max: 32 } },
      { field: 'repeated', code: 'unlike' },
    ],
  },
} satisfies FurtherExamples<RegistrationState>;

/** Every state of confirming a registration. */
export const registrationConfirmationStates: StateExamples<RegistrationConfirmationState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: down },
  refused: { type: 'refused', reason: 'link-expired' },
  ready: { type: 'ready', open, contact: 'identifier' },
  invalid: {
    type: 'invalid',
    open: withOther,
    contact: undefined,
    fieldErrors: [{ field: 'contact', code: 'required' }],
  },
  submitting: { type: 'submitting', open, contact: 'identifier' },
  failed: { type: 'failed', open, contact: 'identifier', error: down },
  taken: { type: 'taken', identifier },
  registered: { type: 'registered', identifier },
};

/** Further ones of the same states. */
export const registrationConfirmationFurther = {
  used: { type: 'refused', reason: 'link-used' },
  otherContact: { type: 'ready', open: withOther, contact: undefined },
  replaces: { type: 'ready', open: { ...withOther, replaces: true }, contact: 'other' },
} satisfies FurtherExamples<RegistrationConfirmationState>;
