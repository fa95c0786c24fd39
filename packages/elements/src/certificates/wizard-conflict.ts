import { html, type TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import { nothingEntered } from './entry-facts.ts';
import { writtenEntries } from './entry-list.ts';
import type { Applying, WizardTexts } from './wizard-words.ts';

/** What the conflict is decided by. */
export interface ConflictActs {
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** The draft was saved elsewhere meanwhile: both sides, where they differ, and the choice between them. */
export function wizardConflict(
  messages: WizardTexts,
  state: Applying,
  id: string,
  { onKeep, onTake }: ConflictActs,
): TemplateResult {
  const context = { ...state, csr: tailOf };
  const here = writtenEntries(messages, state.entries, context);
  const saved = writtenEntries(messages, state.draft.entries, context);
  const rows = here.flatMap(({ title, entries }, part) =>
    entries.flatMap(({ field, label, text }, index) => {
      const other = saved[part]?.entries[index]?.text ?? '';
      return text === other
        ? []
        : [{ label: field.startsWith('contacts.') ? `${title} ${label}` : label, text, other }];
    }),
  );
  const empty = nothingEntered(messages);
  return html`${conflictNote(
    id,
    messages.text('application-wizard.conflict'),
    messages.text(rows.length > 0 ? 'application-wizard.conflict-text' : 'application-wizard.conflict-same'),
  )}
    <ul class="sides" part="sides">
      ${rows.map(
        ({ label, text, other }) =>
          html`<li>
            <p class="side-label">${label}</p>
            <dl>
              <div>
                <dt>${messages.text('application-wizard.conflict-here')}</dt>
                <dd>${text || empty}</dd>
              </div>
              <div>
                <dt>${messages.text('application-wizard.conflict-saved')}</dt>
                <dd>${other || empty}</dd>
              </div>
            </dl>
          </li>`,
      )}
    </ul>
    <div class="mado-actions">
      <button class="mado-button" part="keep" type="button" @click=${onKeep}>
        ${messages.text('application-wizard.conflict-keep')}
      </button>
      <button class="mado-button mado-button-quiet" part="take" type="button" @click=${onTake}>
        ${messages.text('application-wizard.conflict-take')}
      </button>
    </div>`;
}

/** The end of a request, by which two can be told apart. */
function tailOf(pem: string): string {
  const body = pem.replaceAll(/-----[^-]+-----|\s/g, '');
  return body.length > 32 ? `…${body.slice(-32)}` : body;
}
