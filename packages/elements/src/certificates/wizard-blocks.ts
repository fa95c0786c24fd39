import type { AccountDetails, ApplicationEntries, EntryBlock, EntryChange } from '@madoguchi/sdk';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { canonicalJson } from '@madoguchi/sdk/portal/canonical-json.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { radioGroup } from '../portal/form/radios.ts';
import type { WizardTexts } from './wizard-words.ts';

/** What fills in a part of an application: 新規入力, or what is stored (CRT-16). */
export interface BlockChoice {
  /** What stands in the parts now. */
  readonly entries: ApplicationEntries;
  readonly stored: AccountDetails;
  readonly onChoose: (block: EntryBlock, stored: boolean) => void;
}

type Parts = Pick<ApplicationEntries, 'organisation' | 'contacts'>;
const partOf = (
  { organisation, contacts }: Parts,
  block: EntryBlock,
): Parts['organisation'] | Parts['contacts']['technical'] =>
  block === 'organisation' ? organisation : contacts[block];

/** The choice above a part; there is none where nothing is stored of it. */
export function blockChoice(
  messages: WizardTexts,
  block: EntryBlock,
  { entries, stored, onChoose }: BlockChoice,
): TemplateResult | typeof nothing {
  const ours = canonicalJson({ ...partOf(stored, block) });
  if (ours === canonicalJson({ ...partOf(noEntries, block) })) return nothing;
  return html`<div class="block-choice">
    ${radioGroup({
      id: `entry-${block}`,
      name: `entry-${block}`,
      label: messages.text('application-wizard.entry'),
      radios: [
        { value: 'new', label: messages.text('application-fields.block-new') },
        { value: 'stored', label: messages.text('application-fields.block-stored') },
      ],
      chosen: canonicalJson({ ...partOf(entries, block) }) === ours ? 'stored' : 'new',
      onChoose: (chosen) => onChoose(block, chosen === 'stored'),
    })}
  </div>`;
}

/**
 * What was typed into parts before what is stored took its place, so that it is back with 新規入力. It lives as long as the
 * element shows the same draft.
 */
export class TypedBlocks {
  readonly #typed = new Map<EntryBlock, EntryChange>();

  /** Takes note of a part before it is filled in. */
  note(entries: ApplicationEntries, block: EntryBlock): void {
    const typed =
      block === 'organisation'
        ? ({ block, typed: entries.organisation } as const)
        : ({ block, typed: entries.contacts[block] } as const);
    this.#typed.set(block, typed);
  }

  /** What was typed into a part; once. */
  take(block: EntryBlock): EntryChange | undefined {
    const typed = this.#typed.get(block);
    this.#typed.delete(block);
    return typed;
  }

  clear(): void {
    this.#typed.clear();
  }
}
