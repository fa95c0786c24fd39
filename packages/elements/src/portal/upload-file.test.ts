import { createPortal, isPortalError, presets } from '@madoguchi/sdk';
import { uploadFile, type UploadProgress } from '@madoguchi/sdk/portal/upload-file.js';
import { equal, ok } from '../testing/assert.ts';

/** A portal whose API is where nothing answers as one, on the real network of the browser. */
const portal = () => createPortal({ configuration: presets.license, baseUrl: '/nowhere/api/license' });
const file = new Blob(['x'.repeat(60_000)]);
const options = { purpose: 'activation-request', name: 'request.json' } as const;

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return isPortalError(error) ? `${error.code} ${error.status ?? ''}` : String(error);
  }
}

describe('uploading from a page', () => {
  it('LIC-08 tells how far it is while it is sent, and what was answered', async () => {
    const told: UploadProgress[] = [];
    equal(
      await failure(uploadFile(portal(), file, { ...options, onProgress: (one) => told.push(one) })),
      'bad-response 404',
    );
    equal(told[0], { sent: 0, total: 60_000 });
    equal(told.at(-1), { sent: 60_000, total: 60_000 }, 'told by the browser: the answer was a failure');
    ok(told.every(({ sent }, index) => sent >= (told[index - 1]?.sent ?? 0)));
  });

  it('LIC-08 is taken back by its signal, also before it began', async () => {
    const ends = new AbortController();
    const sending = failure(
      uploadFile(portal(), file, { ...options, signal: ends.signal, onProgress: () => ends.abort() }),
    );
    equal(await sending, 'aborted ');
    equal(await failure(uploadFile(portal(), file, { ...options, signal: AbortSignal.abort() })), 'aborted ');
  });

  it('LIC-08 says that there is no connection', async () => {
    const unreachable = createPortal({ configuration: presets.license, baseUrl: 'http://127.0.0.1:9/api/license' });
    equal(await failure(uploadFile(unreachable, file, { ...options, onProgress: () => undefined })), 'network ');
  });
});
