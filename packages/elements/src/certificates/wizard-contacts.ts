import type { ApplicationContact, ContactRole, EntryChange } from '@madoguchi/sdk';
import { contactRolesOf } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { contactEntries, entryError, type EntryFields } from './entry-fields.ts';
import { roleName } from './entry-words.ts';
import { blockChoice, type BlockChoice } from './wizard-blocks.ts';
import { fieldsOf, type Applying, type WizardTexts } from './wizard-words.ts';

/** What the contacts' step does. */
export interface ContactsStep {
  readonly onType: (change: EntryChange) => void;
  /** Fills a contact in as the registration contact. */
  readonly onSame: (role: ContactRole) => void;
  readonly blocks: BlockChoice;
}

/** 担当者情報: registration, technical and administrative contact, and who signs the contract where the agreement asks (CRT-04). */
export function wizardContacts(messages: WizardTexts, state: Applying, step: ContactsStep): TemplateResult {
  const fields = fieldsOf(state);
  const unchanged = entryError(messages, 'contacts', fields);
  return html`<div class="contacts" id="contacts" tabindex="-1" aria-describedby=${ifDefined(unchanged && 'contacts-error')}>
    ${unchanged ? html`<p class="mado-error" part="error" id="contacts-error">${unchanged}</p>` : nothing}
    ${contactRolesOf(state.catalogue).map((role) => contact(messages, state.entries.contacts[role], role, fields, step))}
  </div>`;
}

function contact(
  messages: WizardTexts,
  entries: ApplicationContact,
  role: ContactRole,
  fields: EntryFields,
  { onType, onSame, blocks }: ContactsStep,
): TemplateResult {
  const id = `contact-${role}`;
  return html`<section class="part contact" part="contact" aria-labelledby=${id}>
    <div class="part-head">
      <h4 class="part-title" id=${id}>${roleName(messages, role)}</h4>
      ${
        role === 'registration'
          ? nothing
          : html`<button class="mado-link plain" part="same" type="button" aria-describedby=${id} @click=${() => onSame(role)}>
              ${messages.text('application-wizard.same-as-registration')}
            </button>`
      }
    </div>
    ${blockChoice(messages, role, blocks)}
    ${contactEntries(messages, role, entries, fields, (typed) => onType({ block: role, typed }))}
  </section>`;
}
