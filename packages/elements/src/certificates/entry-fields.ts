import type { ApplicationContact, ApplicationOrganisation, ContactRole, FieldError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { entryField, type EntryField } from './entry-field.ts';
import { entryErrorText, entryLabel, entryName, type EntryTexts } from './entry-words.ts';

/** What a form says of its fields. */
export interface EntryFields {
  /** Of fields as `organisation.name`, `contacts.technical.telephone`. */
  readonly errors: readonly FieldError[];
  /** Which of them have to be filled in; none of stored details has to. */
  readonly required?: readonly string[] | undefined;
  /** What somebody else stored in a field meanwhile, in words. */
  readonly stored?: ((field: string) => string | undefined) | undefined;
}

type Words = Pick<EntryField, 'inputMode'> & {
  /** The end of a hint's key. */
  readonly hint?: 'fullWidth' | 'katakana' | 'registrationNumber' | 'postalCode' | 'telephone' | 'presentAddress';
  readonly size: NonNullable<EntryField['size']>;
};

const postalCode: Words = { hint: 'postalCode', inputMode: 'numeric', size: 'short' };
const telephone: Words = { hint: 'telephone', inputMode: 'tel', size: 'medium' };

/** In the order in which they stand in the form. */
const organisationWords: Readonly<Record<keyof ApplicationOrganisation, Words>> = {
  name: { hint: 'fullWidth', size: 'long' },
  nameKana: { hint: 'katakana', size: 'long' },
  registrationNumber: { hint: 'registrationNumber', inputMode: 'numeric', size: 'short' },
  registeredPostalCode: postalCode,
  registeredAddress: { hint: 'fullWidth', size: 'long' },
  presentPostalCode: { ...postalCode, hint: 'presentAddress' },
  presentAddress: { size: 'long' },
  applicantTitle: { size: 'medium' },
  applicantName: { size: 'medium' },
};

const contactWords: Readonly<Record<Exclude<keyof ApplicationContact, 'renewalMail' | 'news'>, Words>> = {
  organisation: { size: 'medium' },
  department: { size: 'medium' },
  jobTitle: { size: 'medium' },
  name: { size: 'medium' },
  postalCode,
  address: { size: 'long' },
  telephone,
  fax: telephone,
  mailAddress: { inputMode: 'email', size: 'long' },
};

/** The id of a field, and of what an error summary leads to: dots would be classes in a selector. */
export const entryId = (field: string): string => field.replaceAll('.', '-');

/** One field of a form with entries. */
export function oneEntry(
  messages: EntryTexts,
  field: string,
  value: string,
  words: Words & { readonly text?: string | undefined },
  { errors, required = [], stored }: EntryFields,
  onType: (text: string) => void,
): TemplateResult {
  const label = entryLabel(messages, field);
  const error = errorOf(errors, field);
  const isRequired = required.includes(field);
  return entryField({
    id: entryId(field),
    name: field,
    label,
    required: isRequired,
    mark: isRequired ? messages.text('application-fields.required') : undefined,
    hint: words.text ?? (words.hint && messages.text(`application-fields.hint.${words.hint}`)),
    error: error && entryErrorText(messages, error, label),
    stored: stored?.(field),
    inputMode: words.inputMode ?? 'text',
    size: words.size,
    value,
    onInput: onType,
  });
}

/** 申請組織情報 */
export function organisationEntries(
  messages: EntryTexts,
  typed: ApplicationOrganisation,
  fields: EntryFields,
  onType: (typed: Partial<ApplicationOrganisation>) => void,
): readonly TemplateResult[] {
  return namesOf(organisationWords).map((name) =>
    oneEntry(messages, `organisation.${name}`, typed[name], organisationWords[name], fields, (text) =>
      onType({ [name]: text }),
    ),
  );
}

/** The fields of one contact, and which mails that person wants. */
export function contactEntries(
  messages: EntryTexts,
  role: ContactRole,
  typed: ApplicationContact,
  fields: EntryFields,
  onType: (typed: Partial<ApplicationContact>) => void,
): readonly TemplateResult[] {
  const lines = namesOf(contactWords).map((name) =>
    oneEntry(messages, `contacts.${role}.${name}`, typed[name], contactWords[name], fields, (text) =>
      onType({ [name]: text }),
    ),
  );
  const boxes = (['renewalMail', 'news'] as const).map((name) => {
    const field = `contacts.${role}.${name}`;
    const stored = fields.stored?.(field);
    const id = entryId(field);
    return html`<div class="entry entry-long entry-box">
      ${checkBox({
        id,
        label: entryLabel(messages, field),
        checked: typed[name],
        describedBy: stored && `${id}-stored`,
        onChange: (on) => onType({ [name]: on }),
      })}
      ${stored ? html`<p class="mado-hint mado-stored" part="stored" id="${id}-stored">${stored}</p>` : nothing}
    </div>`;
  });
  return [...lines, ...boxes];
}

/** What is wrong, as a summary lists it: each line leads to its field, and says whose it is. */
export function entrySummary(
  messages: EntryTexts,
  errors: readonly FieldError[],
): readonly { readonly id: string; readonly text: string }[] {
  return errors.map((error) => ({
    id: entryId(error.field),
    text: entryErrorText(messages, error, entryName(messages, error.field)),
  }));
}

/** The names of an object's fields, in its order. */
function namesOf<Fields extends object>(fields: Fields): readonly Extract<keyof Fields, string>[] {
  return Object.keys(fields) as Extract<keyof Fields, string>[];
}
