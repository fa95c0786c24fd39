import type { Portal } from './create-portal.ts';
import { toPortalError, type PortalError } from './errors.ts';
import type { Intent } from './intent.ts';
import type { Instant } from './time.ts';
import type { UploadFileOptions } from './upload-file.ts';
import type { Uploaded } from './upload.model.ts';

/** How the upload of a chosen file ended. */
export type UploadOutcome =
  /** It is with the server since `at`. */
  | { readonly type: 'kept'; readonly upload: Uploaded; readonly at: Instant }
  /** It is not taken, whatever is tried again: another file has to be chosen. */
  | { readonly type: 'refused'; readonly error: PortalError }
  /** It could not be uploaded; trying again may help. */
  | { readonly type: 'failed'; readonly error: PortalError };

/** What a file is refused for; everything else may go well the next time. */
const refusals: readonly string[] = ['payload-too-large', 'file-type-refused', 'forbidden'];

/**
 * Uploads a file that a person chose, once for the same `intent` however often it is tried. It may be looked at before, by
 * `check`, which throws what it is refused for. Never rejects. @internal
 */
export async function sendUpload(
  portal: Portal,
  file: Blob,
  {
    intent,
    check,
    ...options
  }: Omit<UploadFileOptions, 'idempotencyKey'> & {
    readonly intent: Intent;
    readonly check?: (() => Promise<void>) | undefined;
  },
): Promise<UploadOutcome> {
  try {
    await check?.();
    const { uploadFile } = await import('./upload-file.ts');
    const upload = await intent.attempt([options.name, file.size], (idempotencyKey) =>
      uploadFile(portal, file, { ...options, idempotencyKey }),
    );
    return { type: 'kept', upload, at: portal.clock.now() };
  } catch (thrown) {
    const error = toPortalError(thrown);
    return { type: refusals.includes(error.code) ? 'refused' : 'failed', error };
  }
}
