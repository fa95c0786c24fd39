import type { EntryChange } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { organisationEntries } from './entry-fields.ts';
import { blockChoice, type BlockChoice } from './wizard-blocks.ts';
import { fieldsOf, type Applying, type WizardTexts } from './wizard-words.ts';

/** 申請組織情報: the organisation and who applies for it (CRT-04, CRT-16). */
export function wizardOrganisation(
  messages: WizardTexts,
  state: Applying,
  onType: (change: EntryChange) => void,
  blocks: BlockChoice,
): TemplateResult {
  return html`${blockChoice(messages, 'organisation', blocks)}
  ${organisationEntries(messages, state.entries.organisation, fieldsOf(state), (typed) =>
    onType({ block: 'organisation', typed }),
  )}`;
}
