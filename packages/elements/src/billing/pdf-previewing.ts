import type { BillingFile, Messages, PdfPreviewState, Portal } from '@madoguchi/sdk';
import type { ReactiveController } from 'lit';
import type { MadoElement } from '../portal/mado-element.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { RetryLater } from '../portal/retry-later.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { PdfPreviewDialog } from './pdf-preview-dialog.ts';

/** A PDF that is looked at. */
export interface ShownPdf {
  /** What it is, as the dialog is called. */
  readonly title: string;
  readonly file: BillingFile;
  readonly state: PdfPreviewState;
}

/** Where a PDF is that is looked at: asked again for each try, since a link holds for one session. */
interface PdfSource {
  readonly title: string;
  readonly file: () => BillingFile | undefined;
}

/**
 * Whether a browser shows PDFs within a page so that all of their pages can be read. Where fingers touch they show the first
 * page, or nothing: there the file is downloaded.
 */
export function canShowPdf(): boolean {
  return navigator.pdfViewerEnabled && !matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/** プレビュー of a PDF in a dialog of its element (SUP-12). What draws and fetches it is loaded when somebody asks for it. */
export class PdfPreviewing implements ReactiveController {
  readonly #host: MadoElement;
  readonly #outdated: () => void;
  readonly #retry: RetryLater;
  #dialog: PdfPreviewDialog | undefined;
  #source: PdfSource | undefined;
  #shown: ShownPdf | undefined;
  #leave: (() => void) | undefined;

  /** `outdated` hears that a link holds no longer: what names it has to be read again. */
  constructor(host: MadoElement, outdated: () => void) {
    this.#host = host;
    this.#outdated = outdated;
    this.#retry = new RetryLater(host);
    host.addController(this);
  }

  get shown(): ShownPdf | undefined {
    return this.#shown;
  }

  /** Shows one by hand, and fetches nothing. */
  show(shown: ShownPdf | undefined): void {
    this.close();
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  open(title: string, file: () => BillingFile | undefined): void {
    this.close();
    this.#source = { title, file };
    this.#begin();
  }

  close(): void {
    this.#leave?.();
    this.#leave = this.#source = this.#shown = undefined;
    this.#dialog?.forget();
    this.#host.requestUpdate();
  }

  /** What stands in the element's dialog; nothing where nobody looks at a PDF. */
  content(messages: Messages<PortalTexts>): ModalContent | undefined {
    const shown = this.#shown;
    if (!shown) return undefined;
    if (!this.#dialog) return void this.#load();
    return this.#dialog.content(messages, shown, {
      onRetry: () => this.#begin(),
      onClose: () => this.close(),
    });
  }

  /** An element that left the page is looked at by nobody. */
  hostDisconnected(): void {
    if (this.#source) this.close();
  }

  #begin(): void {
    const portal = this.#host.usedPortal;
    const { title, file: fileOf } = this.#source ?? {};
    const file = fileOf?.();
    if (!portal || title === undefined || !file) return this.close();
    this.#leave?.();
    this.#shown = { title, file, state: { type: 'loading', progress: { sent: 0, total: file.size } } };
    this.#host.requestUpdate();
    void this.#follow(portal, { title, file });
  }

  async #follow(portal: Portal, { title, file }: Pick<ShownPdf, 'title' | 'file'>): Promise<void> {
    let isLeft = false;
    this.#leave = () => (isLeft = true);
    const dialog = await this.#load();
    if (isLeft || !dialog) return;
    this.#leave = dialog.fetch(portal, file).subscribe((state) => {
      this.#shown = { title, file, state };
      if (state.type === 'unavailable' && state.error.code === 'not-found') this.#outdated();
      this.#host.requestUpdate();
    });
  }

  async #load(): Promise<PdfPreviewDialog | undefined> {
    try {
      const { PdfPreviewDialog: Dialog, pdfPreviewTexts } = await import('./pdf-preview-dialog.ts');
      if (!this.#dialog) {
        await this.#host.addTexts(pdfPreviewTexts);
        this.#dialog ??= new Dialog(this.#host, () => this.#shown);
        this.#host.requestUpdate();
      }
      return this.#dialog;
    } catch (error) {
      this.#retry.failed(error, 'previewPdf');
      return undefined;
    }
  }
}
