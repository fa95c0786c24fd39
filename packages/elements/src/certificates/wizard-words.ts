import type { ApplicationWizardState, CertificateCatalogue, CsrInspection, FieldError, Messages } from '@madoguchi/sdk';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import { stepOf } from '@madoguchi/sdk/certificates/application-steps.rules.js';
import type { applicationWizardJa } from '@madoguchi/sdk/certificates/application-wizard.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { ownLanguage } from '@madoguchi/sdk/portal/messages.js';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

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

/** The id of the control of a field: `basics-serverName`. */
export const fieldId = (field: string): string => field.replaceAll('.', '-');

/** What a field is called: `basics.csr`, `organisation.name`, `contacts.technical.name`. */
export function labelOf(messages: WizardTexts, field: string): string {
  const [block = '', second = '', third] = field.split('.');
  const key = third === undefined ? `${block}.${second}` : `contact.${third}`;
  return messages.find(`application-fields.${key}`) ?? second;
}

/** What is wrong with a field and what to do about it. */
export function errorText(messages: WizardTexts, { field, code, params }: FieldError): string {
  const [, role = '', third] = field.split('.');
  const own = labelOf(messages, field);
  const label =
    third === undefined
      ? own
      : messages.text('application-fields.of-contact', {
          role: messages.find(`certificates.role.${role}`) ?? role,
          label: own,
        });
  const known = { ...params, label };
  return (
    messages.find(`application-fields.error.${field}.${code}`, known) ??
    messages.find(`application-fields.error.${code}`, known) ??
    messages.text('application-fields.error.required', { label })
  );
}

/** What is wrong with the fields of the step on the screen. */
export function errorsOf(state: Applying): readonly FieldError[] {
  return state.type === 'invalid' ? state.fieldErrors.filter(({ field }) => stepOf(field) === state.step) : [];
}

/** The same, as the summary above them lists it. */
export function summaryOf(messages: WizardTexts, state: Applying): readonly SummaryItem[] {
  return errorsOf(state).map((error) => ({ id: fieldId(error.field), text: errorText(messages, error) }));
}

export function serviceName(
  messages: WizardTexts,
  { services }: Pick<CertificateCatalogue, 'services'>,
  serviceId: string,
): string {
  const service = services.find(({ id }) => id === serviceId);
  return service ? localized(service.name, messages.locale) : messages.text('certificates.service.other');
}

/** The type of a contract: 期間固定タイプ. */
export const contractTypeText = (messages: WizardTexts, type: string): string =>
  messages.find(`certificates.contract-type.${type}`) ?? messages.text('certificates.contract-type.other');

/** Yen with tax: `57,750円（税込）`. */
export function priceText(messages: WizardTexts, yen: number): string {
  const currencyDisplay = ownLanguage(messages.locale) === 'ja' ? 'name' : 'symbol';
  const format = new Intl.NumberFormat(messages.locale, { style: 'currency', currency: 'JPY', currencyDisplay });
  return messages.text('certificates.price-amount', { price: format.format(yen) });
}

/** What kind of key a request has. */
export function keyText(messages: WizardTexts, key: NonNullable<CsrInspection['key']>): string {
  if (key.algorithm === 'RSA') return messages.text('application-wizard.csr-key-rsa', { bits: String(key.bits) });
  if (key.algorithm === 'EC') return messages.text('application-wizard.csr-key-ec', { curve: key.curve });
  return messages.text('application-wizard.csr-key-other', { identifier: key.identifier });
}
