import { contactRoles } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import type { ApplicationContact, ApplicationOrganisation, ContactRole } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { entryLabel, roleName, type EntryTexts } from './entry-words.ts';

/** A fact with what it is called. */
export type EntryFact = readonly [label: string, value: string];

/** What is filled in of an organisation. */
export function organisationFacts(messages: EntryTexts, organisation: ApplicationOrganisation): readonly EntryFact[] {
  return Object.entries(organisation).flatMap(([name, value]: readonly [string, string]) =>
    value === '' ? [] : [[entryLabel(messages, `organisation.${name}`), value] as const],
  );
}

/** What is filled in of a contact; of one in which nothing is, nothing at all. */
export function contactFacts(
  messages: EntryTexts,
  contact: ApplicationContact,
  words: { readonly yes: string; readonly no: string },
): readonly EntryFact[] {
  const { renewalMail, news, ...lines } = contact;
  const label = (name: string): string => entryLabel(messages, `contacts.registration.${name}`);
  const filled = Object.entries(lines).flatMap(([name, value]) =>
    value === '' ? [] : [[label(name), value] as const],
  );
  if (filled.length === 0) return [];
  const yesNo = (on: boolean): string => (on ? words.yes : words.no);
  return [...filled, [label('renewalMail'), yesNo(renewalMail)], [label('news'), yesNo(news)]];
}

/** Facts under a heading, and a word where there are none. */
export function factsPart(title: string, facts: readonly EntryFact[], none: string): TemplateResult {
  return html`<section class="facts-part">
    <h3 class="facts-title">${title}</h3>
    ${
      facts.length > 0
        ? html`<dl class="mado-facts" part="facts">
            ${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
          </dl>`
        : html`<p class="mado-hint">${none}</p>`
    }
  </section>`;
}

/** Each contact with its facts. */
export function contactParts(
  messages: EntryTexts,
  contacts: Readonly<Record<ContactRole, ApplicationContact>>,
  words: { readonly yes: string; readonly no: string; readonly none: string },
): readonly TemplateResult[] {
  return contactRoles.map((role) =>
    factsPart(roleName(messages, role), contactFacts(messages, contacts[role], words), words.none),
  );
}
