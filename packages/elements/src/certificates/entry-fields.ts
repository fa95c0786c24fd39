import type { ApplicationContact, ApplicationOrganisation, ContactRole, FieldError } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { entryField, type EntryField } from '../portal/form/entry-field.ts';
import { entryErrorText, entryId, entryLabel, type EntryTexts } from './entry-words.ts';

/** What a form says of its fields. */
export interface EntryFields {
  /** Of fields as `organisation.name`, `contacts.technical.telephone`. */
  readonly errors: readonly FieldError[];
  /** Which of them have to be filled in, where the form marks that: of stored details none has to. */
  readonly required?: readonly string[] | undefined;
}

/** How a field of a form with entries looks. */
export interface EntryLook extends Pick<EntryField, 'inputMode' | 'autocomplete' | 'size' | 'hint' | 'offered'> {
  /** The end of a hint's key. */
  readonly hinted?:
    | 'serverName'
    | 'agencyCode'
    | 'fullWidth'
    | 'katakana'
    | 'registrationNumber'
    | 'postalCode'
    | 'telephone'
    | 'presentAddress';
}

const postalCode: EntryLook = { hinted: 'postalCode', inputMode: 'numeric', size: 'short' };
const telephone: EntryLook = { hinted: 'telephone', inputMode: 'tel', size: 'medium' };

/** In the order in which they stand in the form. */
const organisationLooks: Readonly<Record<keyof ApplicationOrganisation, EntryLook>> = {
  name: { hinted: 'fullWidth', autocomplete: 'organization' },
  nameKana: { hinted: 'katakana' },
  registrationNumber: { hinted: 'registrationNumber', inputMode: 'numeric', size: 'short' },
  registeredPostalCode: { ...postalCode, autocomplete: 'postal-code' },
  registeredAddress: { hinted: 'fullWidth', autocomplete: 'street-address' },
  presentPostalCode: { ...postalCode, hinted: 'presentAddress' },
  presentAddress: {},
  applicantTitle: { size: 'medium' },
  applicantName: { size: 'medium', autocomplete: 'name' },
};

const contactLooks: Readonly<Record<Exclude<keyof ApplicationContact, 'renewalMail' | 'news'>, EntryLook>> = {
  organisation: { size: 'medium' },
  department: { size: 'medium' },
  jobTitle: { size: 'medium' },
  name: { size: 'medium' },
  postalCode,
  address: {},
  telephone,
  fax: telephone,
  mailAddress: { inputMode: 'email' },
};

/** The word behind a field's label; none where the form marks nothing. */
export function entryMark(messages: EntryTexts, field: string, { required }: EntryFields): string | undefined {
  if (!required) return undefined;
  return messages.text(required.includes(field) ? 'application-fields.required' : 'application-fields.optional');
}

/** What is wrong with a field, where it stands. */
export function entryError(messages: EntryTexts, field: string, { errors }: EntryFields): string | undefined {
  const error = errorOf(errors, field);
  return error && entryErrorText(messages, error, entryLabel(messages, field));
}

/** One field of a form with entries. */
export function oneEntry(
  messages: EntryTexts,
  field: string,
  value: string,
  { hinted, ...look }: EntryLook,
  fields: EntryFields,
  onType: (text: string) => void,
): TemplateResult {
  const id = entryId(field);
  return entryField({
    id,
    name: field,
    label: entryLabel(messages, field),
    required: fields.required?.includes(field) ?? false,
    mark: entryMark(messages, field, fields),
    hint: hinted && messages.text(`application-fields.hint.${hinted}`),
    error: entryError(messages, field, fields),
    value,
    onInput: onType,
    ...look,
  });
}

/** 申請組織情報 */
export function organisationEntries(
  messages: EntryTexts,
  typed: ApplicationOrganisation,
  fields: EntryFields,
  onType: (typed: Partial<ApplicationOrganisation>) => void,
): TemplateResult {
  return html`<div class="entries">
    ${namesOf(organisationLooks).map((name) =>
      oneEntry(messages, `organisation.${name}`, typed[name], organisationLooks[name], fields, (text) =>
        onType({ [name]: text }),
      ),
    )}
  </div>`;
}

/** The fields of one contact, and which mails that person wants. */
export function contactEntries(
  messages: EntryTexts,
  role: ContactRole,
  typed: ApplicationContact,
  fields: EntryFields,
  onType: (typed: Partial<ApplicationContact>) => void,
): TemplateResult {
  const lines = namesOf(contactLooks).map((name) =>
    oneEntry(messages, `contacts.${role}.${name}`, typed[name], contactLooks[name], fields, (text) =>
      onType({ [name]: text }),
    ),
  );
  const boxes = (['renewalMail', 'news'] as const).map((name) => {
    const field = `contacts.${role}.${name}`;
    return html`<div class="entry entry-long entry-box">
      ${checkBox({
        id: entryId(field),
        label: entryLabel(messages, field),
        checked: typed[name],
        onChange: (on) => onType({ [name]: on }),
      })}
    </div>`;
  });
  return html`<div class="entries">${lines} ${boxes}</div>`;
}

/** The names of an object's fields, in its order. */
function namesOf<Fields extends object>(fields: Fields): readonly Extract<keyof Fields, string>[] {
  return Object.keys(fields) as Extract<keyof Fields, string>[];
}
