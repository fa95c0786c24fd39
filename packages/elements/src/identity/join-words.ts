import type { FieldError, Messages } from '@madoguchi/sdk';
import type { joiningJa } from '@madoguchi/sdk/identity/joining.ja.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { errorOf } from '../portal/form/text-field.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { newPasswordError } from './new-password-fields.ts';

export type JoinCatalogue = typeof joiningJa & typeof passwordFormJa & typeof termsJa;
export type JoinTexts = Messages<JoinCatalogue & PortalTexts>;

/** The fields of joining, in the order in which they stand. */
export type JoinField = 'displayName' | 'identifier' | 'password' | 'repeated' | 'agreed';
export type JoinErrors = Readonly<Record<JoinField, string | undefined>>;

const labels = {
  displayName: 'joining.display-name',
  identifier: 'joining.identifier',
  agreed: 'joining.terms',
} as const;

/** What is wrong with each field, in words. */
export function joinErrors(messages: JoinTexts, errors: readonly FieldError[]): JoinErrors {
  const text = (field: keyof typeof labels): string | undefined => {
    const error = errorOf(errors, field);
    return (
      error &&
      (messages.find(`joining.error.${field}.${error.code}`, error.params) ??
        messages.text('field.required', { label: messages.text(labels[field]) }))
    );
  };
  return {
    displayName: text('displayName'),
    identifier: text('identifier'),
    password: newPasswordError(messages, errors, 'password'),
    repeated: newPasswordError(messages, errors, 'repeated'),
    agreed: text('agreed'),
  };
}
