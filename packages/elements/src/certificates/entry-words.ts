import type { ContactRole, FieldError, Messages } from '@madoguchi/sdk';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';

/** What fields of applications and of stored details are called. */
export type EntryTexts = Messages<typeof applicationFieldsJa & typeof certificateWordsJa>;

/** The id of a field, and of what an error summary leads to: dots would be classes in a selector. */
export const entryId = (field: string): string => field.replaceAll('.', '-');

/** What a field is called among those around it: `organisation.name`, `contacts.technical.telephone`, `agencyCode`. */
export function entryLabel(messages: EntryTexts, field: string): string {
  const [part = '', second, third] = field.split('.');
  const name = second === undefined ? `basics.${part}` : part === 'contacts' ? `contact.${third}` : field;
  return messages.find(`application-fields.${name}`) ?? field;
}

/** What a field is called where it stands alone: that of a contact with whose it is. */
export function entryName(messages: EntryTexts, field: string): string {
  const [part, role] = field.split('.');
  const label = entryLabel(messages, field);
  if (part !== 'contacts' || role === undefined) return label;
  return messages.text('application-fields.of-contact', { role: roleName(messages, role as ContactRole), label });
}

export function roleName(messages: EntryTexts, role: ContactRole): string {
  return messages.text(`certificates.role.${role}`);
}

/** What is wrong with a field and what to do about it; `label` is what it is called where that is said. */
export function entryErrorText(
  messages: EntryTexts,
  { field, code, params }: FieldError,
  label: string = entryName(messages, field),
): string {
  const all = { ...params, label };
  return (
    messages.find(`application-fields.error.${field}.${code}`, all) ??
    messages.find(`application-fields.error.${code}`, all) ??
    messages.text('application-fields.error.required', { label })
  );
}

/** What is wrong, as a summary lists it: each line leads to its field, and says whose it is. */
export function entrySummary(
  messages: EntryTexts,
  errors: readonly FieldError[],
): readonly { readonly id: string; readonly text: string }[] {
  const ordered = errors.toSorted((one, other) => placeOf(one) - placeOf(other));
  return ordered.map((error) => ({ id: entryId(error.field), text: entryErrorText(messages, error) }));
}

/** The fields of 基本情報 as they follow each other on the page; those of other steps are checked in their order. */
const basicsOnPage = [
  'serverName',
  'csr',
  'serverType',
  'revokePrevious',
  'couponId',
  'agencyCode',
  'siteSeal',
  'remarks',
].map((name) => `basics.${name}`);

const placeOf = ({ field }: FieldError): number => basicsOnPage.indexOf(field);
