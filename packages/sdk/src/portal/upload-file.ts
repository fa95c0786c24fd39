import type { CallOptions, Portal } from './create-portal.ts';
import { PortalError } from './errors.ts';
import { safeFileName } from './file-name.rules.ts';
import { hour, minute, second } from './time.ts';
import type { TransportRequest } from './transport.ts';
import type { Uploaded } from './upload.model.ts';
import { checkUpload, type UploadPurpose } from './upload.rules.ts';

/** How far an upload is, in bytes. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}

export interface UploadFileOptions extends Pick<CallOptions, 'signal' | 'idempotencyKey'> {
  readonly purpose: UploadPurpose;
  /** The file's name; one that is none becomes `file`. */
  readonly name: string;
  /** Told again and again while it is sent, in a browser; elsewhere at the beginning and at the end. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** What goes with a call besides what its caller says. */
type FileCall = CallOptions & Pick<TransportRequest, 'body' | 'timeout' | 'fetch'>;

/**
 * Bytes may take long: an upload is given up after ten minutes and what a line of 1 Mbit/s needs for all of them, at the latest
 * after the hour that servers wait for one, unless the portal was made with a time of its own. Milliseconds.
 */
const longestFor = (bytes: number): number => Math.min(hour, 10 * minute + (bytes / 125_000) * second);

/**
 * Uploads a file. Nothing is sent of one that is too large. A session that ended meanwhile is renewed as for any call, and
 * the file is then sent again.
 *
 * @throws {PortalError} for everything but success: `payload-too-large` with `most`, `file-type-refused` …
 */
export async function uploadFile(portal: Portal, file: Blob, options: UploadFileOptions): Promise<Uploaded> {
  const { purpose, name, signal, idempotencyKey, onProgress } = options;
  const decision = checkUpload(purpose, file.size);
  if (!decision.ok) throw new PortalError(decision.code, { params: decision.params });
  const [{ upload }, { progressFetch }] = await Promise.all([
    import('./upload.endpoints.ts'),
    import('./progress-fetch.ts'),
  ]);
  const total = file.size;
  const call: FileCall = {
    signal,
    idempotencyKey,
    body: new Blob([file], { type: 'application/octet-stream' }), // the type that says nothing is what no form can send
    timeout: longestFor(total),
    fetch: onProgress && progressFetch((sent) => onProgress({ sent, total })),
  };
  onProgress?.({ sent: 0, total });
  const kept = await portal.call(upload, { purpose, name: safeFileName(name) || 'file' }, call);
  onProgress?.({ sent: total, total });
  return kept;
}
