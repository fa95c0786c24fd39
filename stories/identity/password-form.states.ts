import { PortalError, type PasswordFormState, type PasswordLink } from '@madoguchi/sdk';
import { hanako, longNamed } from '../people.ts';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';

const link: PasswordLink = {
  purpose: 'reset',
  identifier: hanako.account.identifier,
  expiresAt: '2026-11-20T02:00:00.000Z',
};

export const passwordFormStates: StateExamples<PasswordFormState> = {
  'loading': { type: 'loading' },
  'unavailable': { type: 'unavailable', error: new PortalError('timeout') },
  'refused': { type: 'refused', reason: 'link-expired' },
  'ready': { type: 'ready', link },
  'invalid': {
    type: 'invalid',
    link,
    fieldErrors: [
      { field: 'password', code: 'length', params: { min: 12, max: 128 } },
      { field: 'password', code: 'characters', params: { refused: '-/\\' } },
      { field: 'password', code: 'digit' },
      { field: 'repeated', code: 'unlike' },
    ],
  },
  'submitting': { type: 'submitting', link },
  'failed': { type: 'failed', link, error: new PortalError('internal', { status: 500, requestId: '01JCZ5V0Q8-7F3A' }) },
  'saved': { type: 'saved', link },
  'saved-before': { type: 'saved-before' },
};

export const passwordFormFurther = {
  linkUsed: { type: 'refused', reason: 'link-used' },
  linkSuperseded: { type: 'refused', reason: 'link-superseded' },
  linkUnknown: { type: 'refused', reason: 'link-unknown' },
  longAddress: { type: 'ready', link: { ...link, identifier: longNamed.account.identifier } },
} satisfies FurtherExamples<PasswordFormState>;
