import type { ApplicationDetail, ApplicationDomain, CertificateCatalogue } from '@madoguchi/sdk';
import { isUnderWay } from '@madoguchi/sdk/certificates/application-state.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import { heading } from '../portal/list/heading.ts';
import { markOfState, stateText, validityText } from './application-words.ts';
import type { DetailTexts, DetailTimes } from './detail-words.ts';
import { documentsAddress } from './documents-address.ts';

/** 提出書類: those awaited first, each with what it is (CRT-06, CRT-09). */
export function applicationDocuments(
  messages: DetailTexts,
  { documents, documentsAwaited, state }: ApplicationDetail,
  catalogue: CertificateCatalogue,
  times: DetailTimes,
  level: number,
): TemplateResult | typeof nothing {
  if (documents.length === 0) return nothing;
  const ordered = documents.toSorted((one, other) => Number(Boolean(one.arrivedAt)) - Number(Boolean(other.arrivedAt)));
  return html`<section class="section ${documentsAwaited ? 'awaited' : ''}" part="documents">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.documents'))}
    <p class="mado-text">
      ${messages.text(documentsAwaited ? 'application-detail.documents-text' : 'application-detail.documents-none')}
    </p>
    <ul class="documents">
      ${ordered.map(({ kind, note, arrivedAt }) => {
        const known = catalogue.documents.find(({ id }) => id === kind);
        return html`<li class="document" part="document">
          <div class="document-head">
            <strong>${known ? localized(known.name, messages.locale) : messages.text('application-detail.document-other')}</strong>
            <span class="state state-${arrivedAt ? 'good' : isUnderWay(state) ? 'soon' : 'over'}"
              >${
                arrivedAt
                  ? messages.text('application-detail.document-arrived', { at: times.day(arrivedAt) })
                  : messages.text(
                      isUnderWay(state)
                        ? 'application-detail.document-awaited'
                        : 'application-detail.document-unneeded',
                    )
              }</span
            >
          </div>
          ${known ? html`<p class="mado-hint">${localized(known.explanation, messages.locale)}</p>` : nothing}
          ${note ? html`<p class="mado-text note">${note}</p>` : nothing}
        </li>`;
      })}
    </ul>
    ${documentsAwaited ? documentsAddress(messages, catalogue) : nothing}
  </section>`;
}

/** 手続きの経過: the oldest step first, the present one marked (CRT-09). */
export function applicationHistory(
  messages: DetailTexts,
  { history, domains }: ApplicationDetail,
  times: DetailTimes,
  level: number,
): TemplateResult {
  const last = history.length - 1;
  return html`<section class="section" part="history">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.history'))}
    <ol class="timeline">
      ${history.map(
        (
          { state, at, note },
          index,
        ) => html`<li class="event event-${index === last ? markOfState(state) : 'past'}" part="event" aria-current=${index === last ? 'step' : nothing}>
          <span class="event-state">${stateText(messages, state)}</span>
          <time class="event-at" datetime=${at}>${times.moment(at)}</time>
          ${note ? html`<p class="mado-text note">${note}</p>` : nothing}
        </li>`,
      )}
    </ol>
    ${factList([[messages.text('application-detail.domains'), domains && domainsText(messages, domains, times)]])}
  </section>`;
}

/** Which names the vendor has yet to validate; with none left, until when a certificate can be issued by what it found. */
function domainsText(
  messages: DetailTexts,
  domains: readonly ApplicationDomain[],
  { calendarDay }: DetailTimes,
): string {
  const awaited = domains.filter(({ validation }) => !validation).map(({ name }) => name);
  const [first] = domains.flatMap(({ validation }) => validation?.through ?? []).toSorted();
  if (awaited.length > 0 || first === undefined)
    return messages.text('application-detail.domains-awaited', { names: awaited.join(', ') });
  return messages.text('application-detail.domains-until', { on: calendarDay(first) });
}

/** 証明書: what was issued, and what became of it. */
export function applicationCertificate(
  messages: DetailTexts,
  { certificate }: ApplicationDetail,
  times: DetailTimes,
  now: number,
  level: number,
): TemplateResult | typeof nothing {
  if (!certificate) return nothing;
  const { revokedAt, downloadedAt, names, serial } = certificate;
  const revokes = revokedAt !== undefined && Date.parse(revokedAt) > now;
  return html`<section class="section" part="certificate">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.certificate'))}
    ${factList([
      [messages.text('certificates.validity'), validityText(messages, certificate, times.day)],
      [
        messages.text('application-detail.revoked-at'),
        revokedAt &&
          (revokes
            ? messages.text('application-detail.revokes-at', { at: times.moment(revokedAt) })
            : times.moment(revokedAt)),
      ],
      [
        names.length > 1
          ? messages.text('application-detail.names-count', { count: names.length })
          : messages.text('application-detail.names'),
        html`<span
          class="names"
          role="group"
          tabindex=${names.length > 6 ? '0' : nothing}
          aria-label=${messages.text('application-detail.names')}
          >${names.map((name) => html`<span>${name}</span> `)}</span
        >`,
      ],
      [messages.text('application-detail.serial'), html`<span class="mono">${serial}</span>`],
      [messages.text('application-detail.downloaded-at'), downloadedAt && times.moment(downloadedAt)],
    ])}
  </section>`;
}
