import type { Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError, type ErrorCode } from '../portal/errors.ts';
import { fileTypeBytes, fileTypeOf } from '../portal/file-type.rules.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { second } from '../portal/time.ts';
import type { UploadProgress } from '../portal/upload-file.ts';
import type { BillingFile } from './renewal-quote.model.ts';

export type PdfPreviewState =
  /** So far it is here, in bytes. */
  | { readonly type: 'loading'; readonly progress: UploadProgress }
  /** `not-found` where its link holds no longer: the list that it came from has to be read again. `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The PDF, to be shown from a `blob:` URL: nothing that a server sends is ever shown in a page itself. */
  | { readonly type: 'ready'; readonly pdf: Blob };

/**
 * プレビュー: fetches a PDF by its link, beginning with the first subscriber; the last one to leave takes that back. Cookies and
 * tokens play no part, so that it works the same in bearer mode.
 */
export interface PdfPreview extends Readable<PdfPreviewState> {
  /** Fetches it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export interface PdfPreviewOptions {
  readonly file: Pick<BillingFile, 'url' | 'size'>;
  /** Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
}

/** A preview is given up when nothing of the file comes for this long. */
const longestPause: number = 30 * second;

export function createPdfPreview(portal: Portal, { file, fetch: own }: PdfPreviewOptions): PdfPreview {
  const nothing = { type: 'loading', progress: { sent: 0, total: file.size } } as const;
  let reading: AbortController | undefined;
  const read = async (): Promise<void> => {
    const ends = (reading = new AbortController());
    const become = (state: PdfPreviewState): void => {
      if (reading === ends) store.set(state);
    };
    if (store.state.type !== 'loading') store.set(nothing);
    try {
      const parts = await fetchAll(own ?? fetch, file.url, ends, (sent) =>
        become({ type: 'loading', progress: { sent, total: Math.max(file.size, sent) } }),
      );
      become({ type: 'ready', pdf: new Blob(parts, { type: 'application/pdf' }) });
    } catch (thrown) {
      const error = toPortalError(thrown);
      portal.fail(error, 'previewPdf');
      become({ type: 'unavailable', error });
    }
  };
  const store = createStore<PdfPreviewState>(nothing, () => {
    if (store.state.type === 'loading') void read();
    return () => {
      const ends = reading;
      reading = undefined;
      ends?.abort(new PortalError('aborted'));
    };
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** Statuses that say more than that something is wrong. */
const codes: Readonly<Record<number, ErrorCode>> = { 404: 'not-found', 429: 'rate-limited', 503: 'unavailable' };

/**
 * The bytes behind a link, which have to be those of a PDF.
 *
 * @throws {PortalError} for everything but that.
 */
async function fetchAll(
  send: typeof fetch,
  url: string,
  ends: AbortController,
  tell: (sent: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const giveUp = (): void => ends.abort(new PortalError('timeout'));
  let timer = setTimeout(giveUp, longestPause);
  try {
    const { status, body } = await send(url, { signal: ends.signal, credentials: 'omit', redirect: 'error' });
    if (status !== 200 || !body) throw new PortalError(codes[status] ?? 'bad-response', { status });
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = body.getReader();
    for (let sent = 0; ;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(timer);
      timer = setTimeout(giveUp, longestPause);
      parts.push(value);
      tell((sent += value.byteLength));
    }
    const head = await new Blob(parts).slice(0, fileTypeBytes).arrayBuffer();
    if (fileTypeOf(new Uint8Array(head)) !== 'application/pdf') throw new PortalError('bad-response', { status });
    return parts;
  } catch (thrown) {
    throw ends.signal.aborted ? ends.signal.reason : thrown;
  } finally {
    clearTimeout(timer);
  }
}
