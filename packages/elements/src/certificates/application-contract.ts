import type { ApplicationDetail, ApplicationListState, ShownApplication } from '@madoguchi/sdk';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { carriedDays } from '@madoguchi/sdk/certificates/validity.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import { heading } from '../portal/list/heading.ts';
import { followingIn } from './application-notice.ts';
import { applicationSeries, type SeriesView } from './application-series.ts';
import { contractTypeText } from './application-words.ts';
import type { DetailTexts } from './detail-words.ts';

/** 契約情報 with the series of certificates, and when the next one is due (CRT-20, ours). */
export function applicationContract(
  messages: DetailTexts,
  shown: ShownApplication,
  series: ApplicationListState,
  view: SeriesView,
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
    ${applicationSeries(messages, application, series, view)}
  </section>`;
}

/** Whether 解約 was applied for or done, be it from this record or another one of the contract. */
const isTerminated = ({ kind, state, underWay, contract }: ApplicationDetail): boolean =>
  contract?.terminatesOn !== undefined || underWay === 'termination' || (kind === 'termination' && isUnderWay(state));
