import type { ApplicationDetail, ShownApplication } from '@madoguchi/sdk';
import { issues } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { isExpired, type Following } from '@madoguchi/sdk/certificates/validity.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DetailTexts, DetailTimes } from './detail-words.ts';

/** What is to be applied for next, where that is open now. */
export function followingIn({ application, actions }: ShownApplication): Following | undefined {
  if (application.state !== 'issued') return undefined;
  return (['next', 'renew'] as const).find((name) =>
    actions.some(({ action, decision }) => action === name && decision.ok),
  );
}

/** What a customer must know first of a record: why it was refused, that its certificate has run out, that the next one is due. */
export function applicationNotice(
  messages: DetailTexts,
  shown: ShownApplication,
  times: DetailTimes,
  now: number,
): TemplateResult | typeof nothing {
  const { application } = shown;
  const { certificate, contract, state } = application;
  if (state === 'refused') return refusal(messages, application, times);
  const following = followingIn(shown);
  const isOver = isExpired(application, now);
  if (!certificate || (!following && !isOver)) return nothing;
  const on = times.day(certificate.notAfter);
  const endsOn = times.calendarDay(contract?.endsOn ?? '');
  return html`<div
    class="mado-notice ${isOver ? 'mado-notice-danger' : 'mado-notice-warning'}"
    part=${following ? 'next-due' : 'run-out'}
    role=${isOver ? 'alert' : 'status'}
  >
    <p class="mado-notice-title">
      ${isOver ? messages.text('application-detail.expired', { on }) : messages.text('application-detail.expires', { on })}
    </p>
    ${following ? html`<p class="mado-text">${messages.text(`application-detail.following.${following}`, { endsOn })}</p>` : nothing}
  </div>`;
}

function refusal(messages: DetailTexts, { kind, history }: ApplicationDetail, times: DetailTimes): TemplateResult {
  const last = history.findLast(({ state }) => state === 'refused');
  return html`<div class="mado-notice mado-notice-danger" part="refusal" role="status">
    <p class="mado-notice-title">
      ${messages.text(issues(kind) ? 'application-detail.refused.certificate' : 'application-detail.refused.other')}
      ${last ? times.day(last.at) : nothing}
    </p>
    ${last?.note ? html`<p class="mado-text note">${last.note}</p>` : nothing}
    <p class="mado-text">${messages.text('application-detail.refused.again')}</p>
  </div>`;
}
