import type { ApplicationDetail, ShownApplication } from '@madoguchi/sdk';
import { isExpired, type Following } from '@madoguchi/sdk/certificates/validity.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import type { ActsView } from './application-actions-view.ts';
import { applicationNotice, followingIn } from './application-notice.ts';
import { codeOf, kindText, markOf, serviceName, stateText } from './application-words.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';

export interface ApplicationHead {
  /** Where the applications are. */
  readonly listHref: string | undefined;
  /** Where the record stands that it came from, or that came from it. */
  readonly sourceHref: (id: string) => string | undefined;
  readonly times: DetailTimes;
  /** Leads to the downloads. */
  readonly onDownloads: () => void;
  readonly now: number;
  readonly acts: ActsView;
}

/** The record's name, state and facts on the first lines, what leads back, and what has to be known first. */
export function applicationHead(
  messages: DetailTexts,
  shown: ShownApplication,
  { listHref, sourceHref, times, onDownloads, now, acts }: ApplicationHead,
): TemplateResult {
  const { application, catalogue, downloadable } = shown;
  const { state, kind, serviceId, serverName, number, organisationName, contract, source, successor } = application;
  const isOver = isExpired(application, now);
  const following = followingIn(shown);
  const back = safeUrl(listHref);
  return html`<header class="head" part="head">
    ${back ? html`<a class="mado-link back" part="applications" href=${back}>${messages.text('application-detail.to-list')}</a>` : nothing}
    <slot name="header"
      ><div class="line">
        <h2 class="mado-title" part="title">${serverName || number}</h2>
        <span class="state state-${markOf(application, now)}" part="state">${stateText(messages, state)}</span>
        ${isOver ? html`<strong class="expired" part="run-out">${messages.text('certificates.state.expired')}</strong>` : nothing}
      </div></slot
    >
    <p class="about" part="about">
      <span>${kindText(messages, kind)}</span>
      <span>${serviceName(messages, catalogue, serviceId)}</span>
      <span
        >${contract ? messages.text('certificates.contract-code') : messages.text('certificates.number')}
        <span class="code">${codeOf(application)}</span></span
      >
      ${contract ? html`<span>${messages.text('certificates.number')} <span class="code">${number}</span></span>` : nothing}
      <span>${organisationName}</span>
      <span>${messages.text('certificates.applied-at')} ${times.day(application.appliedAt)}</span>
      ${related(messages.text('application-detail.source'), source, sourceHref)}
      ${related(messages.text('application-detail.successor'), successor, sourceHref)}
    </p>
    <div class="acts">
      ${following ? followingAct(messages, following, acts) : nothing}
      ${
        downloadable
          ? html`<button class="mado-button ${following ? 'mado-button-quiet' : ''}" part="to-downloads" type="button" @click=${onDownloads}>
            ${messages.text('application-detail.download')}
          </button>`
          : nothing
      }
    </div>
  </header>
  ${applicationNotice(messages, shown, times, now)}`;
}

/** Another record with its number, linked where records are. */
function related(
  label: string,
  record: ApplicationDetail['source'],
  hrefOf: (id: string) => string | undefined,
): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const href = safeUrl(hrefOf(record.id));
  const { number } = record;
  return html`<span
    >${label}
    ${href ? html`<a class="mado-link inline" part="source" href=${href}>${number}</a>` : html`<span class="code">${number}</span>`}</span
  >`;
}

/** The one likely next act. */
function followingAct(messages: DetailTexts, following: Following, { hrefOf, onAct }: ActsView): TemplateResult {
  const href = safeUrl(hrefOf(following));
  const act = (event: Event): void => onAct(following, event);
  const name = messages.text(`application-detail.follow.${following}`);
  return href
    ? html`<a class="mado-button" part="follow" href=${href} @click=${act}>${name}</a>`
    : html`<button class="mado-button" part="follow" type="button" @click=${act}>${name}</button>`;
}
