import type { BillingFile, Messages, Portal } from '@madoguchi/sdk';
import type { pdfPreviewJa } from '@madoguchi/sdk/billing/pdf-preview.ja.js';
import { createPdfPreview, type PdfPreview } from '@madoguchi/sdk/billing/pdf-preview.js';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { adoptSheets } from '../portal/form/light-sheet.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';
import { percentOf } from '../portal/text/percent.ts';
import { pdfPreviewStyles } from './pdf-preview-dialog.styles.ts';
import type { ShownPdf } from './pdf-previewing.ts';
import { saveAs } from '../portal/save-file.ts';

export const pdfPreviewTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/billing/pdf-preview.ja.js')).pdfPreviewJa,
  en: async () => (await import('@madoguchi/sdk/billing/pdf-preview.en.js')).pdfPreviewEn,
};

interface DialogVerbs {
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/**
 * Draws a PDF in a dialog, from a `blob:` of its bytes: they were found to be those of a PDF, and the browser's own viewer, which
 * has an origin of its own, is all that reads them. (A sandboxed frame shows no PDF in Chromium.) Where the host's policy has
 * no `frame-src blob:`, it says so and offers the file.
 */
export class PdfPreviewDialog implements ReactiveController {
  readonly #outcome: FormOutcome;
  #blob: { readonly pdf: Blob; readonly url: string } | undefined;
  #isForbidden = false;
  readonly #host: MadoElement;

  constructor(host: MadoElement, shown: () => ShownPdf | undefined) {
    this.#host = host;
    this.#outcome = new FormOutcome(
      outcomeHost(host, () => shown()?.state),
      () => host.renderRoot,
      () => 'preview',
    );
    adoptSheets(host.renderRoot, pdfPreviewStyles);
    host.addController(this);
  }

  fetch(portal: Portal, file: BillingFile): PdfPreview {
    return createPdfPreview(portal, { file });
  }

  /** Gives back the memory of the last one. */
  forget(): void {
    if (this.#blob) URL.revokeObjectURL(this.#blob.url);
    this.#blob = undefined;
  }

  content(texts: Messages<PortalTexts>, shown: ShownPdf, { onRetry, onClose }: DialogVerbs): ModalContent {
    const messages = texts as Messages<typeof pdfPreviewJa & PortalTexts>; // they were loaded with this
    const { title, file, state } = shown;
    const isRetried = state.type === 'unavailable';
    const source = state.type === 'ready' ? this.#urlOf(state.pdf) : safeUrl(file.url);
    return {
      title,
      body: html`<div class="preview" part="preview">${this.#body(messages, shown)}</div>`,
      act: isRetried ? messages.text('retry') : messages.text('pdf-preview.download'),
      cancel: messages.text('pdf-preview.close'),
      busyLabel: '',
      onAct: isRetried ? onRetry : () => source !== undefined && saveAs(source, file.name),
      onCancel: onClose,
    };
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#violated);
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#violated);
    this.forget();
  }

  #body(messages: Messages<typeof pdfPreviewJa & PortalTexts>, { title, state }: ShownPdf): TemplateResult {
    switch (state.type) {
      case 'loading': {
        const percent = percentOf(state.progress);
        const label = messages.text('pdf-preview.loading', { percent });
        return html`<div class="preview-empty">
          <p class="mado-hint">${label}</p>
          <progress part="progress" aria-label=${label} max="100" value=${percent}></progress>
        </div>`;
      }
      case 'unavailable':
        return html`<div class="preview-empty">
          <p class="mado-text">${messages.text('pdf-preview.unavailable')}</p>
          ${this.#outcome.render(messages, { error: state.error })}
        </div>`;
      case 'ready':
        return this.#isForbidden
          ? html`<div class="preview-empty"><p class="mado-text">${messages.text('pdf-preview.not-shown')}</p></div>`
          : html`<iframe class="pdf" part="pdf" title=${title} src=${this.#urlOf(state.pdf)}></iframe>`;
    }
  }

  #urlOf(pdf: Blob): string {
    if (this.#blob?.pdf !== pdf) {
      this.forget();
      this.#blob = { pdf, url: URL.createObjectURL(pdf) };
    }
    return this.#blob?.url ?? '';
  }

  readonly #violated = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const isOurs = this.#blob && effectiveDirective === 'frame-src' && blockedURI.startsWith('blob');
    if (!isOurs) return;
    this.#isForbidden = true;
    this.#host.requestUpdate();
  };
}
