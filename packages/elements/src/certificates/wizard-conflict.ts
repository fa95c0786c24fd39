import type { TemplateResult } from 'lit';
import { conflictSides, type ConflictSides } from './conflict-sides.ts';
import { nothingEntered } from './entry-facts.ts';
import { writtenEntries } from './entry-list.ts';
import type { Applying, WizardTexts } from './wizard-words.ts';

/** The draft was saved elsewhere meanwhile: both sides, where they differ, and the choice between them. */
export function wizardConflict(
  messages: WizardTexts,
  state: Applying,
  id: string,
  acts: Pick<ConflictSides, 'onKeep' | 'onTake'>,
): TemplateResult {
  const context = { ...state, csr: tailOf };
  return conflictSides(id, {
    here: writtenEntries(messages, state.entries, context),
    saved: writtenEntries(messages, state.draft.entries, context),
    empty: nothingEntered(messages),
    words: {
      title: messages.text('application-wizard.conflict'),
      text: messages.text('application-wizard.conflict-text'),
      same: messages.text('application-wizard.conflict-same'),
      here: messages.text('application-wizard.conflict-here'),
      saved: messages.text('application-wizard.conflict-saved'),
      keep: messages.text('application-wizard.conflict-keep'),
      take: messages.text('application-wizard.conflict-take'),
    },
    ...acts,
  });
}

/** The end of a request, by which two can be told apart. */
function tailOf(pem: string): string {
  const body = pem.replaceAll(/-----[^-]+-----|\s/g, '');
  return body.length > 32 ? `…${body.slice(-32)}` : body;
}
