import type { ApplicationContact, ContactRole, EntryChange } from '@madoguchi/sdk';
import { contactRolesOf } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { checkBox } from '../portal/form/check.ts';
import type { EntryField } from './entry-field.ts';
import { blockChoice, type BlockChoice } from './wizard-blocks.ts';
import { wizardFields, type WizardFields } from './wizard-fields.ts';
import type { Applying, WizardTexts } from './wizard-words.ts';

/** What the contacts' step does. */
export interface ContactsStep {
  readonly onType: (change: EntryChange) => void;
  /** Fills a contact in as the registration contact. */
  readonly onSame: (role: ContactRole) => void;
  readonly blocks: BlockChoice;
}

/** 担当者情報: registration, technical and administrative contact, and who signs the contract where the agreement asks (CRT-04). */
export function wizardContacts(messages: WizardTexts, state: Applying, step: ContactsStep): TemplateResult {
  const fields = wizardFields(messages, state, step.onType);
  const unchanged = fields.error('contacts');
  return html`<div class="contacts" id="contacts" tabindex="-1" aria-describedby=${ifDefined(unchanged && 'contacts-error')}>
    ${unchanged ? html`<p class="mado-error" part="error" id="contacts-error">${unchanged}</p>` : nothing}
    ${contactRolesOf(state.catalogue).map((role) => contact(messages, state.entries.contacts[role], role, fields, step))}
  </div>`;
}

const looks: Readonly<Record<Exclude<keyof ApplicationContact, 'renewalMail' | 'news'>, Partial<EntryField>>> = {
  organisation: {},
  department: {},
  jobTitle: { size: 'medium' },
  name: { size: 'medium' },
  postalCode: { size: 'short', inputMode: 'numeric' },
  address: {},
  telephone: { size: 'medium', inputMode: 'tel' },
  fax: { size: 'medium', inputMode: 'tel' },
  mailAddress: { inputMode: 'email' },
};

function contact(
  messages: WizardTexts,
  entries: ApplicationContact,
  role: ContactRole,
  fields: WizardFields,
  { onType, onSame, blocks }: ContactsStep,
): TemplateResult {
  const id = `contact-${role}`;
  const field = (name: keyof typeof looks): TemplateResult => {
    const hint = messages.find(`application-fields.hint.${name === 'fax' ? 'telephone' : name}`);
    return fields.text(
      `contacts.${role}.${name}`,
      entries[name],
      (text) => ({ block: role, typed: { [name]: text } }),
      { ...looks[name], hint },
    );
  };
  const box = (name: 'renewalMail' | 'news'): TemplateResult =>
    checkBox({
      id: `contacts-${role}-${name}`,
      label: messages.text(`application-fields.contact.${name}`),
      checked: entries[name],
      onChange: (checked) => onType({ block: role, typed: { [name]: checked } }),
    });
  return html`<section class="part contact" part="contact" aria-labelledby=${id}>
    <div class="part-head">
      <h4 class="part-title" id=${id}>${messages.text(`certificates.role.${role}`)}</h4>
      ${
        role === 'registration'
          ? nothing
          : html`<button class="mado-link plain" part="same" type="button" aria-describedby=${id} @click=${() => onSame(role)}>
              ${messages.text('application-wizard.same-as-registration')}
            </button>`
      }
    </div>
    ${blockChoice(messages, role, blocks)}
    <div class="pair">${field('organisation')} ${field('department')}</div>
    <div class="pair">${field('jobTitle')} ${field('name')}</div>
    ${field('postalCode')} ${field('address')}
    <div class="pair">${field('telephone')} ${field('fax')}</div>
    ${field('mailAddress')}
    <div class="boxes">${box('renewalMail')} ${box('news')}</div>
  </section>`;
}
