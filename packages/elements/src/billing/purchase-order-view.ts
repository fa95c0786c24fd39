import type { PortalError, PurchaseOrder } from '@madoguchi/sdk';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fileDrop } from '../portal/form/file-drop.ts';
import { uploadedFile, type UploadedFile } from '../portal/form/uploaded-file.ts';
import { percentOf } from '../portal/text/percent.ts';
import { sizeText } from '../portal/text/size-text.ts';
import type { RenewalQuoteTexts } from './renewal-quotes.texts.ts';

/** Where the purchase order is chosen: an error summary leads there. */
export const orderId = 'purchase-order';

/** What can be done with the purchase order. */
export interface PurchaseOrderDrawing {
  /** What is wrong where it was to be sent without one. */
  readonly error: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** 発注書: where it is chosen, dropped or pasted, and how far it is with the server (SUP-11). */
export function purchaseOrderView(
  messages: RenewalQuoteTexts,
  order: PurchaseOrder,
  { error, onFiles, onRetry, onRemove }: PurchaseOrderDrawing,
): TemplateResult {
  const most = mostText(messages.locale);
  const hasFile = order.type === 'uploading' || order.type === 'uploaded' || order.type === 'failed';
  return html`<div class="mado-field purchase-order" part="purchase-order">
    <label class="mado-label" part="label" for=${ifDefined(hasFile ? undefined : orderId)}
      >${messages.text('renewal-quote.purchase-order')}<span class="mado-mark" aria-hidden="true">${messages.text('renewal-quote.required')}</span></label
    >
    ${order.type === 'none' ? nothing : attached(messages, order, most, { error, onRetry, onRemove })}
    ${
      hasFile
        ? error
          ? html`<p class="mado-error" part="error" id="${orderId}-error">${error}</p>`
          : nothing
        : fileDrop({
            id: orderId,
            label: messages.text('renewal-quote.choose'),
            drop: messages.text('renewal-quote.drop'),
            hint: messages.text('renewal-quote.purchase-order-hint', { most }),
            accept: '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg',
            error,
            onFiles,
          })
    }
    <p class="mado-hidden" role="status">${order.type === 'uploading' ? nothing : said(messages, order, most)}</p>
  </div>`;
}

/** The limit in whole megabytes, as makers of disks and browsers count, and never more than is taken. */
function mostText(locale: string): string {
  const mega = 1_000_000;
  const text = sizeText(Math.floor(uploadLimits['purchase-order'].most / mega) * mega, locale);
  return text.replace(' ', '\u00a0');
}

type Named = Exclude<PurchaseOrder, { readonly type: 'none' }>;

const outcomes: Readonly<Record<Named['type'], UploadedFile['outcome']>> = {
  uploading: 'under-way',
  uploaded: 'done',
  refused: 'failed',
  failed: 'failed',
  lost: 'warned',
};

function attached(
  messages: RenewalQuoteTexts,
  order: Named,
  most: string,
  { error, onRetry, onRemove }: Pick<PurchaseOrderDrawing, 'error' | 'onRetry' | 'onRemove'>,
): TemplateResult {
  const { name, size, type } = order;
  return uploadedFile({
    name,
    size,
    locale: messages.locale,
    outcome: outcomes[type],
    state: stateText(messages, order, most),
    progress: type === 'uploading' ? order.progress : undefined,
    progressLabel: said(messages, order, most),
    retry:
      type === 'failed'
        ? {
            text: messages.text('renewal-quote.upload-retry'),
            label: messages.text('renewal-quote.upload-retry-of', { name }),
            onPress: onRetry,
          }
        : undefined,
    remove:
      type === 'refused' || type === 'lost'
        ? undefined
        : {
            id: orderId,
            text: messages.text('renewal-quote.remove'),
            label: messages.text('renewal-quote.remove-of', { name }),
            describedBy: error && `${orderId}-error`,
            onPress: onRemove,
          },
  });
}

/** How far it is, in words. */
function said(messages: RenewalQuoteTexts, order: PurchaseOrder, most: string): string {
  switch (order.type) {
    case 'none':
      return '';
    case 'uploading':
      return messages.text('renewal-quote.uploading', { name: order.name, percent: percentOf(order.progress) });
    case 'uploaded':
      return messages.text('renewal-quote.uploaded', { name: order.name, size: sizeText(order.size, messages.locale) });
    case 'refused':
      return `${messages.text('renewal-quote.upload-refused', { name: order.name })} ${refusal(messages, order.error, most)}`.trim();
    case 'failed':
      return messages.text('renewal-quote.upload-failed', { name: order.name });
    case 'lost':
      return messages.text('renewal-quote.upload-lost', { name: order.name });
  }
}

/** The same where its name stands beside. */
function stateText(messages: RenewalQuoteTexts, order: Named, most: string): string {
  const { type } = order;
  const text = messages.text(`renewal-quote.upload.${type}`, {
    percent: type === 'uploading' ? percentOf(order.progress) : 0,
  });
  return type === 'refused' ? `${text} ${refusal(messages, order.error, most)}`.trim() : text;
}

function refusal(messages: RenewalQuoteTexts, { code }: PortalError, most: string): string {
  if (code === 'payload-too-large') return messages.text('renewal-quote.file-too-large', { most });
  return code === 'file-type-refused' ? messages.text('renewal-quote.file-type') : '';
}
