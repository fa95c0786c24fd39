import type { ShownApplication } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import { codeOf, kindText, markOfState, serviceName, stateText } from './application-words.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';

export interface ApplicationHead {
  /** Where the applications are. */
  readonly listHref: string | undefined;
  /** Where the record stands that it came from. */
  readonly sourceHref: (id: string) => string | undefined;
  readonly times: DetailTimes;
  /** Leads to the downloads. */
  readonly onDownloads: () => void;
}

/** The record's name, state and facts on the first lines, and what leads back. */
export function applicationHead(
  messages: DetailTexts,
  { application, catalogue, downloadable }: ShownApplication,
  { listHref, sourceHref, times, onDownloads }: ApplicationHead,
): TemplateResult {
  const { state, kind, serviceId, serverName, number, organisationName, contract, source } = application;
  const back = safeUrl(listHref);
  const from = source && sourceHref(source.id);
  return html`<header class="head" part="head">
    ${back ? html`<a class="mado-link back" part="applications" href=${back}>${messages.text('application-detail.to-list')}</a>` : nothing}
    <slot name="header"
      ><div class="line">
        <h2 class="mado-title" part="title">${serverName || number}</h2>
        <span class="state state-${markOfState(state)}" part="state">${stateText(messages, state)}</span>
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
      ${
        source
          ? html`<span
              >${messages.text('application-detail.source')}
              ${from ? html`<a class="mado-link inline" part="source" href=${from}>${source.number}</a>` : html`<span class="code">${source.number}</span>`}</span
            >`
          : nothing
      }
    </p>
    ${
      downloadable
        ? html`<button class="mado-button to-download" part="to-downloads" type="button" @click=${onDownloads}>
          ${messages.text('application-detail.download')}
        </button>`
        : nothing
    }
  </header>`;
}
