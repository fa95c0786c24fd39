import type { ApplicationOrganisation, EntryChange } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import type { EntryField } from './entry-field.ts';
import { blockChoice, type BlockChoice } from './wizard-blocks.ts';
import { wizardFields } from './wizard-fields.ts';
import type { Applying, WizardTexts } from './wizard-words.ts';

type Name = keyof ApplicationOrganisation;

/** 申請組織情報: the organisation and who applies for it (CRT-04, CRT-16). */
export function wizardOrganisation(
  messages: WizardTexts,
  state: Applying,
  onType: (change: EntryChange) => void,
  blocks: BlockChoice,
): TemplateResult {
  const fields = wizardFields(messages, state, onType);
  const { organisation } = state.entries;
  const field = (name: Name, look: Partial<EntryField> = {}): TemplateResult =>
    fields.text(
      `organisation.${name}`,
      organisation[name],
      (text) => ({ block: 'organisation', typed: { [name]: text } }),
      look,
    );
  const postal = {
    hint: messages.text('application-fields.hint.postalCode'),
    size: 'short',
    inputMode: 'numeric',
    autocomplete: 'postal-code',
  } as const;
  return html`${blockChoice(messages, 'organisation', blocks)}
    ${field('name', { hint: messages.text('application-fields.hint.fullWidth'), autocomplete: 'organization' })}
    ${field('nameKana', { hint: messages.text('application-fields.hint.katakana') })}
    ${field('registrationNumber', {
      hint: messages.text('application-fields.hint.registrationNumber'),
      size: 'medium',
      inputMode: 'numeric',
    })}
    <div class="group">
      ${field('registeredPostalCode', postal)} ${field('registeredAddress', { autocomplete: 'street-address' })}
    </div>
    <div class="group">
      ${field('presentPostalCode', postal)}
      ${field('presentAddress', { hint: messages.text('application-fields.hint.presentAddress') })}
    </div>
    <section class="part" aria-labelledby="applicant">
      <h4 class="part-title" id="applicant">${messages.text('application-wizard.applicant')}</h4>
      ${field('applicantTitle', { size: 'medium' })}
      ${field('applicantName', { size: 'medium', autocomplete: 'name' })}
    </section>`;
}
