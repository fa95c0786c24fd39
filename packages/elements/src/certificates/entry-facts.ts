import type { ApplicationContact, ApplicationOrganisation, ContactRole } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { entryLabel, type EntryTexts } from './entry-words.ts';
import type { Fact } from '../portal/form/fact-list.ts';

/** One entry: what it is, and its value in words; empty where nothing was entered. */
export interface WrittenEntry {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

/** The entries of a block in words; `block` is what the names of its fields begin with. */
export function written(
  messages: EntryTexts,
  block: string,
  values: Readonly<Record<string, string | boolean>>,
): readonly WrittenEntry[] {
  return Object.entries(values).map(([name, value]) => {
    const field = `${block}.${name}`;
    return { field, label: entryLabel(messages, field), text: valueText(messages, value) };
  });
}

export const writtenOrganisation = (
  messages: EntryTexts,
  organisation: ApplicationOrganisation,
): readonly WrittenEntry[] => written(messages, 'organisation', { ...organisation });

export const writtenContact = (
  messages: EntryTexts,
  role: ContactRole,
  contact: ApplicationContact,
): readonly WrittenEntry[] => written(messages, `contacts.${role}`, { ...contact });

/** A value of an entry: of a box to tick, whether it is. */
export function valueText(messages: EntryTexts, value: string | boolean): string {
  if (typeof value === 'string') return value;
  return messages.text(value ? 'application-fields.yes' : 'application-fields.no');
}

/** That nothing was entered. */
export const nothingEntered = (messages: EntryTexts): TemplateResult =>
  html`<span class="empty">${messages.text('application-fields.empty')}</span>`;

/** Entries to read: a postal code stands with its address. What is empty is left out, or says `empty`. */
export function entryFacts(entries: readonly WrittenEntry[], empty?: TemplateResult): readonly Fact[] {
  return entries.flatMap(({ field, label, text }, index) => {
    if (isPostalCode(field)) return [];
    const before = entries[index - 1];
    const code = before && isPostalCode(before.field) && before.text;
    const words = [code && `〒${code}`, text].filter(Boolean).join(' ') || empty;
    return words === undefined ? [] : [[label, words] as const];
  });
}

/** The same of a contact: of one in which nothing is filled in, nothing at all. */
export function contactFacts(messages: EntryTexts, role: ContactRole, contact: ApplicationContact): readonly Fact[] {
  const isFilled = Object.values(contact).some((value) => typeof value === 'string' && value !== '');
  return isFilled ? entryFacts(writtenContact(messages, role, contact)) : [];
}

const isPostalCode = (field: string): boolean => field.toLowerCase().endsWith('postalcode');
