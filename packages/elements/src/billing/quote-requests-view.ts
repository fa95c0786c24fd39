import type { QuoteRequest, QuoteRequestPage } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { linkedText } from '../portal/text/linked-text.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import { lineKind, lineText, type QuoteTexts } from './quote-words.ts';

/** The requests so far, as a list draws them. */
export function quoteRequests(messages: QuoteTexts, moment: (iso: string) => string): ListDrawing<QuoteRequestPage> {
  return {
    title: messages.text('quote-requests.title'),
    rows: ({ items }) =>
      html`<ul class="list-rows">
        ${repeat(
          items,
          ({ id }) => id,
          (request) => quoteRequestRow(messages, request, moment),
        )}
      </ul>`,
    bone: html`<div class="list-row request"><span class="list-bone">&nbsp;</span></div>`,
    bones: 2,
    empty: { title: messages.text('quote-requests.empty'), hint: messages.text('quote-requests.empty-hint') },
    narrowed: false,
    clear: () => undefined,
  };
}

/** One request: its number and state, what it asked for, and what the vendor answered. */
function quoteRequestRow(
  messages: QuoteTexts,
  { number, state, requestedAt, requestedBy, lines, comment, answer }: QuoteRequest,
  moment: (iso: string) => string,
): TemplateResult {
  const changes = lines.filter(({ type }) => type !== 'continue');
  const continued = lines.length - changes.length;
  return html`<li class="list-row request" part="request">
    <div class="request-head">
      <h3 class="number" data-row tabindex="-1">${number}</h3>
      <span class="state state-${state}" part="state"
        >${messages.find(`quote-requests.state.${state}`) ?? messages.text('quote-requests.state.other')}</span
      >
      <span class="about">${moment(requestedAt)}<span class="by">${requestedBy}</span></span>
    </div>
    <ul class="changes" aria-label=${messages.text('quote-requests.contents-of', { number })}>
      ${changes.map(
        (line) =>
          html`<li><span class="kind kind-${line.type}">${lineKind(messages, line)}</span> <span class="name">${line.name}</span> <span class="amount">${lineText(messages, line)}</span></li>`,
      )}
      ${continued > 0 ? html`<li class="continued">${messages.text('quote-requests.continued', { count: continued })}</li>` : nothing}
    </ul>
    ${
      comment === undefined
        ? nothing
        : html`<p class="said lines"><span class="said-by">${messages.text('quote-requests.comment')}</span>${comment}</p>`
    }
    ${
      answer
        ? html`<div class="answer" part="answer">
            <p class="answer-head"><strong>${messages.text('quote-requests.answer')}</strong> <span class="about">${moment(answer.answeredAt)}</span></p>
            <p class="mado-text lines">${linkedText(answer.text)}</p>
          </div>`
        : nothing
    }
  </li>`;
}
