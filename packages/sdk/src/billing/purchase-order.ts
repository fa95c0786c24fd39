import type { Portal } from '../portal/create-portal.ts';
import { PortalError } from '../portal/errors.ts';
import { fileTypeBytes, fileTypeOf } from '../portal/file-type.rules.ts';
import { createIntent } from '../portal/intent.ts';
import { sendUpload } from '../portal/send-upload.ts';
import type { UploadProgress } from '../portal/upload-file.ts';
import { checkUpload, uploadLimits, uploadsKept } from '../portal/upload.rules.ts';
import type { KeptQuoteAnswer } from './renewal-quote.model.ts';

/** A file that the person chose: a browser's `File` is one. */
export type PurchaseOrderFile = Blob & { readonly name: string };

interface Named {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** 発注書, which an order needs (SUP-11): within `uploadLimits['purchase-order']`. It is uploaded as soon as it is chosen. */
export type PurchaseOrder =
  | { readonly type: 'none' }
  | (Named & { readonly type: 'uploading'; readonly progress: UploadProgress })
  /** It is with the server, for a day. */
  | (Named & { readonly type: 'uploaded'; readonly uploadId: string })
  /** It is not taken, by its size or what it is, here or by the server: another one has to be chosen. */
  | (Named & { readonly type: 'refused'; readonly error: PortalError })
  /** It could not be uploaded; trying again may help. */
  | (Named & { readonly type: 'failed'; readonly error: PortalError })
  /** It was uploaded before the page was loaded, and is not kept any more: it has to be chosen again. */
  | (Named & { readonly type: 'lost' });

export interface PurchaseOrderUpload {
  readonly state: PurchaseOrder;
  /** Takes another file instead, and uploads it. */
  choose(file: PurchaseOrderFile): Promise<void>;
  retry(): Promise<void>;
  remove(): void;
  /** What waits on the server, to be kept beside the entries. */
  readonly waiting: KeptQuoteAnswer['order'];
  /** Puts in what was uploaded on an earlier page; `lost` where that was too long ago. */
  restore(kept: NonNullable<KeptQuoteAnswer['order']>): void;
  /** It was sent with an order: begins anew, and tells nobody. */
  settle(): void;
  /** The server does not have it any more. */
  lose(error: PortalError): void;
}

/** The upload of one purchase order; `tell` hears of each change. @internal */
export function createPurchaseOrderUpload(portal: Portal, tell: (state: PurchaseOrder) => void): PurchaseOrderUpload {
  let state: PurchaseOrder = { type: 'none' };
  let chosen: PurchaseOrderFile | undefined;
  let uploadedAt = 0;
  let intent = createIntent(portal);
  let ends = new AbortController();
  const put = (next: PurchaseOrder): void => {
    state = next;
    tell(next);
  };
  const take = (file?: PurchaseOrderFile): void => {
    ends.abort();
    ends = new AbortController();
    intent = createIntent(portal);
    chosen = file;
  };
  const send = async (file: PurchaseOrderFile): Promise<void> => {
    const { signal } = ends;
    const named = { name: file.name, size: file.size };
    const become = (next: PurchaseOrder): void => {
      if (!signal.aborted) put(next);
    };
    become({ ...named, type: 'uploading', progress: { sent: 0, total: file.size } });
    const onProgress = (progress: UploadProgress): void => become({ ...named, type: 'uploading', progress });
    const options = { purpose: 'purchase-order', name: file.name, signal, onProgress, intent } as const;
    const outcome = await sendUpload(portal, file, { ...options, check: () => refuse(file) });
    if (outcome.type !== 'kept') return become({ ...named, ...outcome });
    uploadedAt = outcome.at;
    const { id, name, size } = outcome.upload;
    become({ name, size, type: 'uploaded', uploadId: id });
  };
  return {
    get state() {
      return state;
    },
    async choose(file) {
      take(file);
      await send(file);
    },
    async retry() {
      if (state.type === 'failed' && chosen) await send(chosen);
    },
    remove() {
      take();
      if (state.type !== 'none') put({ type: 'none' });
    },
    get waiting() {
      if (state.type !== 'uploaded') return null;
      const { uploadId, name, size } = state;
      return { uploadId, name, size, at: uploadedAt };
    },
    restore({ uploadId, name, size, at }) {
      take();
      uploadedAt = at;
      const isLost = portal.clock.now() - at >= uploadsKept;
      put(isLost ? { type: 'lost', name, size } : { type: 'uploaded', uploadId, name, size });
    },
    settle() {
      take();
      state = { type: 'none' };
    },
    lose(error) {
      if (!('name' in state)) return;
      const { name, size } = state;
      intent = createIntent(portal); // the answer that is kept for its key names what is gone
      put(chosen ? { type: 'failed', name, size, error } : { type: 'lost', name, size });
    },
  };
}

/**
 * Looks at a file before anything is sent. The server looks again.
 *
 * @throws {PortalError} `payload-too-large`, `file-type-refused`
 */
async function refuse(file: Blob): Promise<void> {
  const size = checkUpload('purchase-order', file.size);
  if (!size.ok) throw new PortalError(size.code, { params: size.params });
  const head = await file
    .slice(0, fileTypeBytes)
    .arrayBuffer()
    .catch((cause: unknown) => {
      throw new PortalError('network', { cause }); // it was moved since it was chosen: trying again tells
    });
  if (!uploadLimits['purchase-order'].types.includes(fileTypeOf(new Uint8Array(head))))
    throw new PortalError('file-type-refused');
}
