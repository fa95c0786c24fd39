import type { FaqEntry, FaqPage, Messages } from '@madoguchi/sdk';
import type { faqJa } from '@madoguchi/sdk/content/faq.ja.js';
import { excerptAround } from '@madoguchi/sdk/portal/found-text.rules.js';
import { searchable } from '@madoguchi/sdk/portal/search-text.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { disclosure } from '../portal/list/disclosure.ts';
import { foundText } from '../portal/list/found-text.ts';
import { heading } from '../portal/list/heading.ts';
import type { RowLanguages } from '../portal/list/row-languages.ts';
import { paragraphs } from '../portal/text/paragraphs.ts';

/** How the questions of a FAQ are shown. */
export interface FaqGroups {
  /** The words that are searched, to be marked. */
  readonly words: readonly string[];
  readonly languages: RowLanguages<FaqEntry>;
  readonly day: (iso: string) => string;
  /** The level of the headings of the processes; the questions are one below. */
  readonly level: number;
  readonly isOpen: (entryId: string) => boolean;
  readonly onToggle: (entry: FaqEntry) => void;
}

/** Where a question stands in the shadow root. */
export function rowId(entryId: string): string {
  return `entry-${entryId}`;
}

/** The questions, process by process. */
export function faqGroups(
  messages: Messages<typeof faqJa>,
  { items, processes }: FaqPage,
  groups: FaqGroups,
): TemplateResult {
  return html`<div class="groups">
    ${repeat(
      Map.groupBy(items, ({ processId }) => processId),
      ([id]) => id,
      ([id, entries]) =>
        html`<div part="group">
          ${heading(
            { level: groups.level, class: 'group-title', part: 'group-title' },
            foundText(
              processes.find((process) => process.id === id)?.name ?? messages.text('faq.processes'),
              groups.words,
            ),
          )}
          <ul class="list-rows">
            ${repeat(
              entries,
              (entry) => entry.id,
              (entry) => faqRow(messages, entry, groups),
            )}
          </ul>
        </div>`,
    )}
  </div>`;
}

function faqRow(
  messages: Messages<typeof faqJa>,
  entry: FaqEntry,
  { words, languages, day, level, isOpen, onToggle }: FaqGroups,
): TemplateResult {
  const { question, answer } = entry;
  const open = isOpen(entry.id);
  const elsewhere = words.some((word) => !searchable(question).includes(word)); // then the answer has it, or the name of the process
  const excerpt = open || !elsewhere ? undefined : excerptAround(answer, words);
  const lang = languages.of(entry);
  return disclosure({
    id: rowId(entry.id),
    open,
    level: level + 1,
    line: html`<span class="question"><span lang=${ifDefined(lang)}>${foundText(question, words)}</span>${languages.note(entry)}</span>
      ${excerpt === undefined ? nothing : html`<span class="excerpt" lang=${ifDefined(lang)}>${foundText(excerpt, words)}</span>`}`,
    body: () =>
      html`<div class="answer">
        <div lang=${ifDefined(lang)}>${paragraphs(answer, (text) => foundText(text, words))}</div>
        <p class="updated">${messages.text('faq.updated', { day: day(entry.updatedAt) })}</p>
      </div>`,
    onToggle: () => onToggle(entry),
  });
}
