import type { ApplicationWizardState, CsrInspection, FieldError, Messages } from '@madoguchi/sdk';
import { requiredFields } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import { stepOf } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import type { applicationWizardJa } from '@madoguchi/sdk/certificates/application-wizard.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';
import type { EntryFields } from './entry-fields.ts';

export type WizardCatalogue = typeof applicationWizardJa &
  typeof applicationFieldsJa &
  typeof certificateWordsJa &
  typeof termsJa;
export type WizardTexts = Messages<WizardCatalogue & PortalTexts>;
/** The states before there is a draft. */
export type Choosing = Extract<ApplicationWizardState, { readonly choice: unknown }>;
/** The states with a draft on the screen. */
export type Applying = Extract<ApplicationWizardState, { readonly entries: unknown }>;

export const wizardTexts: CatalogueLoaders = {
  ja: async () => ({
    ...(await import('@madoguchi/sdk/certificates/application-wizard.ja.js')).applicationWizardJa,
    ...(await import('@madoguchi/sdk/certificates/application-fields.ja.js')).applicationFieldsJa,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.ja.js')).certificateWordsJa,
    ...(await import('@madoguchi/sdk/identity/terms.ja.js')).termsJa,
  }),
  en: async () => ({
    ...(await import('@madoguchi/sdk/certificates/application-wizard.en.js')).applicationWizardEn,
    ...(await import('@madoguchi/sdk/certificates/application-fields.en.js')).applicationFieldsEn,
    ...(await import('@madoguchi/sdk/certificates/certificate-words.en.js')).certificateWordsEn,
    ...(await import('@madoguchi/sdk/identity/terms.en.js')).termsEn,
  }),
};

/** What is wrong with the fields of the step on the screen. */
export function errorsOf(state: Applying): readonly FieldError[] {
  return state.type === 'invalid' ? state.fieldErrors.filter(({ field }) => stepOf(field) === state.step) : [];
}

/** What the fields of the step say of themselves. */
export const fieldsOf = (state: Applying): EntryFields & { readonly required: readonly string[] } => ({
  errors: errorsOf(state),
  required: requiredFields({ subject: state.draft, catalogue: state.catalogue }),
});

/** A server name that a certificate has in Punycode, beside what was typed; else as it is. */
export function serverNameText(messages: WizardTexts, typed: string, stored: string): string {
  const isOther = stored.includes('xn--') && !typed.toLowerCase().includes('xn--');
  return isOther ? messages.text('application-wizard.name-as-typed', { typed: typed.trim(), stored }) : stored;
}

/** What kind of key a request has. */
export function keyText(messages: WizardTexts, key: NonNullable<CsrInspection['key']>): string {
  if (key.algorithm === 'RSA') return messages.text('application-wizard.csr-key-rsa', { bits: String(key.bits) });
  if (key.algorithm === 'EC') return messages.text('application-wizard.csr-key-ec', { curve: key.curve });
  return messages.text('application-wizard.csr-key-other', { identifier: key.identifier });
}
