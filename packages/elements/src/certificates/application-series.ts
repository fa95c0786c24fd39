import type { ApplicationDetail, ApplicationListState, ApplicationRecord } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { kindText, markOf, standingText, validityText } from './application-words.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';

export interface SeriesView {
  readonly times: DetailTimes;
  readonly level: number;
  /** Milliseconds since 1970, by the server's time. */
  readonly now: number;
  readonly hrefOf: (id: string) => string | undefined;
  /** What draws why the series could not be read. */
  readonly failure: TemplateResult | typeof nothing;
  readonly onRetry: () => void;
  readonly retry: string;
}

/** この契約の証明書: one certificate a line, the oldest first, and by when the next one is due (CRT-09, ours). */
export function applicationSeries(
  messages: DetailTexts,
  { id, contract }: ApplicationDetail,
  series: ApplicationListState,
  { times, level, now, hrefOf, failure, onRetry, retry }: SeriesView,
): TemplateResult | typeof nothing {
  const title = heading({ level: level + 1, class: 'entries-title' }, messages.text('application-detail.series'));
  if (series.type === 'loading')
    return html`${title}
      <p class="mado-hint" role="status">${messages.text('application-detail.series-loading')}</p>`;
  const again = html`${failure}
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${onRetry}>${retry}</button>
    </div>`;
  if (series.type === 'unavailable') return html`${title} ${again}`;
  const issued = series.part.items
    .filter((record) => record.certificate && record.contract?.id === contract?.id)
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)));
  if (issued.length === 0) return nothing;
  return html`${title}
    <p class="mado-hint">${messages.text('application-detail.series-text')}</p>
    <ol class="series">
      ${issued.map((record) => {
        const href = record.id === id ? undefined : hrefOf(record.id);
        const period = validityText(messages, record.certificate, times.day);
        return html`<li class="issued" part="issued" aria-current=${record.id === id ? 'true' : nothing}>
          <span class="period">${href ? html`<a class="mado-link inline" href=${href}>${period}</a>` : period}</span>
          <span>${kindText(messages, record.kind)}</span>
          <span class="state state-${markOf(record, now)}">${standingText(messages, record, now)}</span>
          ${record.id === id ? html`<span class="shown-here">${messages.text('application-detail.series-shown')}</span>` : nothing}
        </li>`;
      })}
      ${
        contract?.nextDueOn
          ? html`<li class="issued issued-next" part="issued">
              <span class="period">${messages.text('application-detail.series-next')}</span>
              <span>${messages.text('application-detail.series-next-by', { on: times.calendarDay(contract.nextDueOn) })}</span>
            </li>`
          : nothing
      }
    </ol>
    ${series.type === 'incomplete' ? again : nothing}`;
}

const startOf = ({ certificate }: ApplicationRecord): string => certificate?.notBefore ?? '';
