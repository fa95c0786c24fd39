import type { ShownTicket, TicketEntry, TicketFile } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import { linkedText } from '../portal/text/linked-text.ts';
import { heading } from '../portal/list/heading.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { sizeText } from '../portal/text/size-text.ts';
import type { TicketTexts } from './ticket-view-words.ts';
import { authorText, stateText } from './ticket-words.ts';

/** 対応の経過: what was said and what happened, the oldest first; it begins with what was asked (SUP-07). */
export function ticketTimeline(
  messages: TicketTexts,
  { ticket, newFrom = Infinity }: ShownTicket,
  moment: (iso: string) => string,
  level: number,
): TemplateResult {
  return html`<section class="section" part="timeline" aria-labelledby="timeline">
    ${heading({ level, class: 'section-title' }, html`<span id="timeline">${messages.text('ticket.timeline')}</span>`)}
    <ol class="timeline">
      ${repeat(
        ticket.entries,
        ({ position }) => position,
        (entry) =>
          entryItem(messages, entry, {
            body: entry.position === 1 ? ticket.description : entry.body,
            isNew: entry.position >= newFrom && entry.own !== true,
            moment,
          }),
      )}
    </ol>
  </section>`;
}

interface EntryDrawing {
  readonly body: string | undefined;
  readonly isNew: boolean;
  readonly moment: (iso: string) => string;
}

function entryItem(messages: TicketTexts, entry: TicketEntry, { body, isNew, moment }: EntryDrawing): TemplateResult {
  const { position, author, authorName, own, at, files } = entry;
  const happened = position === 1 ? messages.text('ticket.received') : happenedText(messages, entry, moment);
  const known = ['customer', 'engineer', 'sales'].includes(author) ? author : 'other';
  return html`<li class="entry-item entry-${known} ${body || files.length > 0 ? 'entry-said' : 'entry-event'}" part="entry" id="entry-${position}" tabindex="-1">
    <p class="entry-head">
      ${isNew ? html`<span class="entry-new">${messages.text('ticket.new')}</span>` : nothing}
      <span class="entry-author"
        ><strong>${authorName}</strong>
        <span class="entry-role">${own ? messages.text('ticket.own') : authorText(messages, author)}</span></span
      >
      <time class="entry-at" datetime=${at}>${moment(at)}</time>
    </p>
    ${happened ? html`<p class="entry-happened">${happened}</p>` : nothing}
    ${
      body
        ? html`<div class="entry-body" lang=${ifDefined(foreignLanguage(body, messages.locale))}>${linkedText(body)}</div>`
        : nothing
    }
    ${files.length > 0 ? fileList(messages, files) : nothing}
  </li>`;
}

/** What happened; undefined for a message, which says it itself. */
function happenedText(
  messages: TicketTexts,
  { type, state, recoveryAt }: TicketEntry,
  moment: (iso: string) => string,
): string | undefined {
  if (type === 'message') return undefined;
  if (type === 'state') return messages.text('ticket.entry.state', { state: stateText(messages, state ?? '') });
  if (type !== 'recovery') return messages.text('ticket.entry.other');
  return recoveryAt
    ? messages.text('ticket.entry.recovery', { at: moment(recoveryAt) })
    : messages.text('ticket.entry.recovery-unknown');
}

function fileList(messages: TicketTexts, files: readonly TicketFile[]): TemplateResult {
  return html`<ul class="entry-files" aria-label=${messages.text('ticket.files')}>
    ${files.map(({ name, size, url }) => {
      const href = safeUrl(url);
      const words = { name, size: sizeText(size, messages.locale) };
      return html`<li class="entry-file" part="file">
        ${
          href
            ? html`<a class="mado-link file-link" part="download" href=${href} download=${name} aria-label=${messages.text('ticket.file', words)}
                >${name}</a
              >`
            : name
        }
        <span class="file-size">${words.size}</span>
      </li>`;
    })}
  </ul>`;
}
