import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';

export interface PreferencesInput {
  /** The language of mails to this account, one of the portal's `locales`. */
  readonly mailLocale: string;
}

/** What a person chose for their account. */
export interface Preferences extends PreferencesInput {
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

const preferencesInput: z.ZodMiniType<PreferencesInput> = z.object({ mailLocale: z.string().check(z.maxLength(35)) });
const preferences: z.ZodMiniType<Preferences> = z.object({ mailLocale: z.string(), version: z.int() });

export const readPreferences: Endpoint<void, Preferences> = defineEndpoint({
  name: 'readPreferences',
  summary: 'What the person chose for their account',
  method: 'GET',
  path: '/preferences',
  output: preferences,
  status: 200,
  access: 'customer',
  problems: ['unauthenticated', 'terms-required', 'password-change-required', 'contact-address-required'],
});

/** Replaces the preferences of the version named by `ifMatch`. */
export const updatePreferences: Endpoint<PreferencesInput, Preferences> = defineEndpoint({
  name: 'updatePreferences',
  summary: 'Change the preferences of the account',
  method: 'PUT',
  path: '/preferences',
  input: preferencesInput,
  output: preferences,
  status: 200,
  access: 'customer',
  edits: true,
  problems: [
    'unauthenticated',
    'terms-required',
    'password-change-required',
    'contact-address-required',
    'invalid-input',
    'version-required',
    'version-conflict',
  ],
});
