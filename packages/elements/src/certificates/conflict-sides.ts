import { html, type TemplateResult } from 'lit';
import { conflictNote } from '../portal/form/conflict-note.ts';
import type { WrittenEntry } from './entry-facts.ts';

/** Entries in words that stand together under one title. */
export interface WrittenEntries {
  readonly title: string;
  readonly entries: readonly WrittenEntry[];
}

export interface ConflictSides {
  /** What stands here, and the same parts as they were saved elsewhere meanwhile. */
  readonly here: readonly WrittenEntries[];
  readonly saved: readonly WrittenEntries[];
  /** That nothing was entered. */
  readonly empty: TemplateResult;
  /** `same` where both sides read alike. */
  readonly words: Readonly<Record<'title' | 'text' | 'same' | 'here' | 'saved' | 'keep' | 'take', string>>;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Somebody has to decide: both sides of each field in which they differ, and the choice (CRT-04, CRT-16). `id` is the outcome's. */
export function conflictSides(
  id: string,
  { here, saved, empty, words, onKeep, onTake }: ConflictSides,
): TemplateResult {
  const rows = here.flatMap(({ title, entries }, part) =>
    entries.flatMap(({ field, label, text }, index) => {
      const other = saved[part]?.entries[index]?.text ?? '';
      return text === other
        ? []
        : [{ label: field.startsWith('contacts.') ? `${title} ${label}` : label, text, other }];
    }),
  );
  return html`${conflictNote(id, words.title, rows.length > 0 ? words.text : words.same)}
    <ul class="sides" part="sides">
      ${rows.map(
        ({ label, text, other }) =>
          html`<li>
            <p class="side-label">${label}</p>
            <dl>
              <div>
                <dt>${words.here}</dt>
                <dd>${text || empty}</dd>
              </div>
              <div>
                <dt>${words.saved}</dt>
                <dd>${other || empty}</dd>
              </div>
            </dl>
          </li>`,
      )}
    </ul>
    <div class="mado-actions">
      <button class="mado-button" part="keep" type="button" @click=${onKeep}>${words.keep}</button>
      <button class="mado-button mado-button-quiet" part="take" type="button" @click=${onTake}>${words.take}</button>
    </div>`;
}
