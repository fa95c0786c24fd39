import type { ApplicationDetail, CertificateCatalogue, CertificateFileListState, DocumentKind } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import { documentsAddress } from './documents-address.ts';
import { documentList } from './wizard-documents.ts';
import type { WizardTexts } from './wizard-words.ts';

/** What the last page leads to. */
export interface WizardDone {
  /** The outcome's: it takes the focus. */
  readonly id: string;
  readonly files: CertificateFileListState;
  /** What documents are called; undefined where it is not known. */
  readonly catalogue: CertificateCatalogue | undefined;
  readonly detailHref: string | undefined;
  readonly listHref: string | undefined;
}

/** The number, サービス申込書, the documents that are awaited, and what comes next (CRT-06, CRT-20). */
export function wizardDone(messages: WizardTexts, application: ApplicationDetail, done: WizardDone): TemplateResult {
  const { files, catalogue, detailHref, listHref } = done;
  const form = 'files' in files ? files.files.find(({ format }) => format === 'form') : undefined;
  const href = safeUrl(form?.url);
  const next = following(application.kind);
  return html`<div class="mado-stack done">
    <div class="mado-notice mado-notice-success" part="success" id=${done.id} role="status" tabindex="-1">
      <p class="mado-notice-title">${messages.text('application-wizard.done')}</p>
      <p class="mado-text">${messages.text('application-wizard.done-text', { number: application.number })}</p>
    </div>
    <section class="part" aria-labelledby="done-form">
      <h3 class="part-title" id="done-form">${messages.text('application-wizard.done-form')}</h3>
      ${
        href
          ? html`<p class="mado-hint">${messages.text('application-wizard.done-form-text')}</p>
              <div class="mado-actions">
                <a class="mado-button" part="form" href=${href} target="_blank" rel="noopener"
                  >${messages.text('application-wizard.done-form')}</a
                >
              </div>`
          : html`<p class="mado-hint">${messages.text('application-wizard.done-form-later')}</p>`
      }
    </section>
    <section class="part" part="documents" aria-labelledby="done-documents">
      <h3 class="part-title" id="done-documents">${messages.text('application-wizard.done-documents')}</h3>
      ${documents(messages, application, catalogue)}
    </section>
    <section class="part" aria-labelledby="done-next">
      <h3 class="part-title" id="done-next">${messages.text('application-wizard.done-next')}</h3>
      <ol class="next">
        ${next.map((one) => html`<li>${messages.text(`application-wizard.done-next.${one}`)}</li>`)}
      </ol>
    </section>
    ${
      detailHref || listHref
        ? html`<div class="mado-actions">
            ${detailHref ? html`<a class="mado-button mado-button-quiet" part="detail" href=${detailHref}>${messages.text('application-wizard.done-detail')}</a>` : nothing}
            ${listHref ? html`<a class="mado-link" part="applications" href=${listHref}>${messages.text('application-wizard.done-list')}</a>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

/** What comes next: a contract is made by what is bought, and is there already for the others (CRT-20). */
function following(kind: string): readonly ('review' | 'contract' | 'issue' | 'change')[] {
  if (kind === 'contact-change') return ['review', 'change'];
  return kind === 'new' || kind === 'renewal' ? ['review', 'contract', 'issue'] : ['review', 'issue'];
}

/** Those that are awaited, each with what it is and what the vendor wrote beside it. */
function documents(
  messages: WizardTexts,
  { documents: all }: ApplicationDetail,
  catalogue: CertificateCatalogue | undefined,
): TemplateResult {
  const awaited = all
    .filter(({ arrivedAt }) => arrivedAt === undefined)
    .map(({ kind, note }): DocumentKind => {
      const known = catalogue?.documents.find(({ id }) => id === kind);
      const name = known?.name ?? { [messages.locale]: note ?? kind };
      return { id: kind, name, explanation: known?.explanation ?? {} };
    });
  if (awaited.length === 0)
    return html`<p class="mado-text">${messages.text('application-wizard.done-documents-none')}</p>`;
  return html`${documentList(messages, awaited)} ${documentsAddress(messages, catalogue)}`;
}
