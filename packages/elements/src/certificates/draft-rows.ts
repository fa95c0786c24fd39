import type { CertificateCatalogue, DraftRow, DraftSummary, Messages, ShownDrafts } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { rowDialog, type RowQuestion } from '../portal/list/row-work.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { ApplicationListTexts } from './application-columns.ts';
import { kindText, serviceText } from './application-words.ts';

export interface DraftRows {
  readonly catalogue: CertificateCatalogue | undefined;
  readonly moment: (iso: string) => string;
  /** Where a draft is gone on with; undefined where the host's script leads there. */
  readonly href: (draft: DraftSummary) => string | undefined;
  readonly onResume: (draft: DraftSummary, event: Event) => void;
  readonly onRemove: (draft: DraftSummary) => void;
}

/** What a draft is called: by its server, as far as one was entered. */
export const draftName = (messages: ApplicationListTexts, { serverName }: DraftSummary): string =>
  serverName || messages.text('applications.draft-unnamed');

/** 入力途中のお申し込み: the applications that were begun (CRT-04). */
export function draftRows(messages: ApplicationListTexts, { items }: ShownDrafts, rows: DraftRows): TemplateResult {
  return html`<ul class="drafts-rows">
    ${repeat(
      items,
      ({ item }) => item.id,
      ({ item }) => draftRow(messages, item, rows),
    )}
  </ul>`;
}

function draftRow(
  messages: ApplicationListTexts,
  draft: DraftSummary,
  { catalogue, moment, href, onResume, onRemove }: DraftRows,
): TemplateResult {
  const name = draftName(messages, draft);
  const service = catalogue?.services.find(({ id }) => id === draft.serviceId);
  const url = href(draft);
  const label = messages.text('applications.draft-resume');
  const labelled = messages.text('applications.draft-resume-of', { name });
  const resume = (event: Event): void => onResume(draft, event);
  return html`<li class="draft" part="draft">
    <div class="draft-about">
      <span class="draft-name">${name}</span>
      <span class="draft-facts"
        ><span>${kindText(messages, draft.kind)}</span>${catalogue ? html`<span>${serviceText(messages, service)}</span>` : nothing}
        <span>${messages.text('applications.draft-saved-at', { at: moment(draft.updatedAt) })}</span></span
      >
    </div>
    <div class="draft-acts">
      ${
        url
          ? html`<a class="mado-link" part="resume" href=${ifDefined(url)} aria-label=${labelled} @click=${resume}>${label}</a>`
          : html`<button class="mado-link plain" part="resume" type="button" aria-label=${labelled} @click=${resume}>${label}</button>`
      }
      <button
        class="mado-link plain"
        part="remove"
        type="button"
        data-draft=${draft.id}
        aria-label=${messages.text('applications.draft-remove-of', { name })}
        @click=${() => onRemove(draft)}
      >
        ${messages.text('applications.draft-remove')}
      </button>
    </div>
  </li>`;
}

/** Asks before a draft is thrown away. */
export function draftRemoval(
  messages: ApplicationListTexts & Messages<PortalTexts>,
  question: Pick<RowQuestion<DraftSummary, 'remove'>, 'list' | 'before'> & {
    readonly row: DraftRow;
    readonly failure: unknown;
  },
): ModalContent {
  const { row, failure } = question;
  return rowDialog(messages, {
    ...question,
    title: messages.text('applications.draft-remove-of', { name: draftName(messages, row.item) }),
    body: html`${failure}
      <p class="mado-text">${messages.text('applications.draft-confirm')}</p>`,
    act: messages.text('applications.draft-remove'),
    cancel: messages.text('applications.back'),
  });
}
