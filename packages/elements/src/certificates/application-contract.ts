import type { ApplicationDetail, ApplicationListState, ApplicationRecord, ShownApplication } from '@madoguchi/sdk';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { carriedDays } from '@madoguchi/sdk/certificates/validity.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { followingIn } from './application-notice.ts';
import { contractTypeText, kindText, stateText, validityText, markOfState } from './application-words.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';
import { factList } from '../portal/form/fact-list.ts';

export interface ContractView {
  readonly times: DetailTimes;
  readonly level: number;
  readonly hrefOf: (id: string) => string | undefined;
  /** What draws why the series could not be read. */
  readonly failure: TemplateResult | typeof nothing;
  readonly onRetry: () => void;
  readonly retry: string;
}

/** 契約情報 with the series of certificates, and when the next one is due (CRT-20, ours). */
export function applicationContract(
  messages: DetailTexts,
  shown: ShownApplication,
  series: ApplicationListState,
  view: ContractView,
): TemplateResult {
  const { application } = shown;
  const { contract } = application;
  const { times, level } = view;
  const title = heading({ level, class: 'section-title' }, messages.text('application-detail.contract'));
  if (!contract)
    return html`<section class="section" part="contract">
      ${title}
      ${factList([
        [
          messages.text('certificates.contract-code'),
          messages.text(
            isUnderWay(application.state) ? 'certificates.contract-code-none' : 'certificates.contract-code-never',
          ),
        ],
      ])}
    </section>`;
  const { code, contractType, months, startsOn, endsOn, terminatesOn, nextDueOn } = contract;
  const carried = carriedDays(contract);
  return html`<section class="section" part="contract">
    ${title}
    ${
      nextDueOn && !followingIn(shown)
        ? html`<p class="mado-notice" part="next-due">
            ${messages.text('application-detail.next-due-text', { on: times.calendarDay(nextDueOn) })}
          </p>`
        : nothing
    }
    ${factList([
      [messages.text('certificates.contract-code'), html`<span class="code">${code}</span>`],
      [messages.text('certificates.contract-type'), contractTypeText(messages, contractType)],
      [
        messages.text('application-detail.coverage'),
        terminatesOn
          ? messages.text('application-detail.terminates-on', { on: times.calendarDay(terminatesOn) })
          : html`${messages.text('certificates.validity-period', {
              from: times.calendarDay(startsOn),
              to: times.calendarDay(endsOn),
            })} <span class="months">${carried > 0 ? messages.text('certificates.months-carried', { months, days: carried }) : messages.text('certificates.months', { months })}</span>`,
      ],
      [messages.text('application-detail.next-due'), nextDueOn && times.calendarDay(nextDueOn)],
    ])}
    ${
      isTerminated(application)
        ? html`<p class="mado-hint" part="terminated">
            ${messages.text('application-detail.terminate.stays', { on: times.calendarDay(terminatesOn ?? endsOn) })}
          </p>`
        : nothing
    }
    ${seriesView(messages, application, series, view)}
  </section>`;
}

/** Whether 解約 was applied for or done, be it from this record or another one of the contract. */
const isTerminated = ({ kind, state, underWay, contract }: ApplicationDetail): boolean =>
  contract?.terminatesOn !== undefined || underWay === 'termination' || (kind === 'termination' && isUnderWay(state));

function seriesView(
  messages: DetailTexts,
  { id, contract }: ApplicationDetail,
  series: ApplicationListState,
  { times, level, hrefOf, failure, onRetry, retry }: ContractView,
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
          <span class="state state-${markOfState(record.state)}">${stateText(messages, record.state)}</span>
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
