import type { QuoteRequest } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuoteTexts } from './quote-words.ts';

/** Which requests are answered: their answers stand further down than the form is long. `onShow` leads to one. */
export function answeredQuotes(
  messages: QuoteTexts,
  requests: readonly QuoteRequest[],
  moment: (iso: string) => string,
  onShow: (id: string) => void,
): TemplateResult | typeof nothing {
  const answered = requests.filter(({ state, answer }) => state === 'quoted' && answer);
  if (answered.length === 0) return nothing;
  return html`<div class="mado-notice" part="answered">
    <p class="mado-notice-title">${messages.text('quote-requests.answered')}</p>
    <ul>
      ${answered.map(
        ({ id, number, answer }) =>
          html`<li>
            <button class="mado-link to-answer" type="button" @click=${() => onShow(id)}>
              ${messages.text('quote-requests.answered-of', { number, at: moment(answer?.answeredAt ?? '') })}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
