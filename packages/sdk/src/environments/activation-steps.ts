import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError } from '../portal/errors.ts';
import { createIntent, type Intent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { UploadProgress } from '../portal/upload-file.ts';
import { checkUpload } from '../portal/upload.rules.ts';
import type { Activation } from './activation.model.ts';
import type { ActivationRequest } from './activation-request.rules.ts';
import type { EnvironmentInput } from './environments.endpoints.ts';

/** A file that the person chose: a browser's `File` is one. */
export type ChosenFile = Blob & { readonly name: string };

interface Shown {
  readonly activation: Activation;
}

interface Chosen extends Shown {
  readonly fileName: string;
  readonly request: ActivationRequest;
}

export type ActivationStepsState =
  | { readonly type: 'loading' }
  /** It could not be read how far the environment is; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Shown & { readonly type: 'ready' })
  /** The chosen file is read. */
  | (Shown & { readonly type: 'checking'; readonly fileName: string })
  /** The file is a request that can be sent. */
  | (Chosen & { readonly type: 'chosen' })
  | (Chosen & { readonly type: 'sending'; readonly progress: UploadProgress })
  /** The file is not taken, here or by the server: another one has to be chosen. */
  | (Shown & { readonly type: 'refused'; readonly fileName: string; readonly error: PortalError })
  /** It could not be sent; `register` tries again. */
  | (Chosen & { readonly type: 'failed'; readonly error: PortalError })
  /** The activation file was made just now. */
  | (Chosen & { readonly type: 'activated' });

/** 利用: activating an environment in its steps (LIC-08). */
export interface ActivationSteps extends Readable<ActivationStepsState> {
  /** Takes a request file and looks at it; nothing is sent. Does nothing while one is being sent. */
  choose(this: void, file: ChosenFile): Promise<void>;
  /** Puts the chosen file away, or takes back what is being sent. */
  clear(this: void): void;
  /** 登録: uploads the chosen file and has the activation file made. Never rejects. */
  register(this: void, before?: BeforeSending): Promise<void>;
  /** Reads again how far the environment is, after `unavailable`. */
  retry(this: void): Promise<void>;
}

/** What is known of a chosen file beyond what is shown. */
interface Job {
  readonly file: ChosenFile;
  readonly upload: Intent;
  readonly activate: Intent;
  readonly ends: AbortController;
  uploadId?: string;
}

/** What a file is refused for; everything else may go well the next time. */
const refusals: readonly string[] = ['payload-too-large', 'file-type-refused', 'nothing-assigned', 'not-begun'];
const isRefusal = ({ code }: PortalError): boolean => refusals.includes(code) || code.startsWith('activation-request-');

export function createActivationSteps(portal: Portal, input: EnvironmentInput): ActivationSteps {
  const latest = createLatestRead();
  let job: Job | undefined;

  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { readActivation } = await import('./activation.endpoints.ts');
      return portal.call(readActivation, input, { signal });
    });
    if (outcome?.ok) store.set({ type: 'ready', activation: outcome.value });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ActivationStepsState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  const send = async (work: Job, tell: (progress: UploadProgress) => void): Promise<Activation> => {
    const { file, upload, activate: activation, ends } = work;
    if (work.uploadId === undefined) {
      const { uploadFile } = await import('../portal/upload-file.ts');
      const options = {
        purpose: 'activation-request',
        name: file.name,
        signal: ends.signal,
        onProgress: tell,
      } as const;
      const kept = await upload.attempt(file.name, (idempotencyKey) =>
        uploadFile(portal, file, { ...options, idempotencyKey }),
      );
      work.uploadId = kept.id;
    }
    const { activate } = await import('./activation.endpoints.ts');
    const made = { ...input, uploadId: work.uploadId };
    return activation.attempt(made, (idempotencyKey) => portal.call(activate, made, { idempotencyKey }));
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async choose(file) {
      const { state } = store;
      if (!('activation' in state) || state.type === 'sending') return;
      const { activation } = state;
      const fileName = file.name;
      const current: Job = {
        file,
        upload: createIntent(portal.random),
        activate: createIntent(portal.random),
        ends: new AbortController(),
      };
      job = current;
      store.set({ type: 'checking', activation, fileName });
      const outcome = await inspect(file, portal.clock.now());
      if (job !== current) return;
      store.set(
        'request' in outcome
          ? { type: 'chosen', activation, fileName, request: outcome.request }
          : { type: 'refused', activation, fileName, error: outcome.error },
      );
    },
    clear() {
      const { state } = store;
      if (!('activation' in state)) return;
      job?.ends.abort();
      job = undefined;
      if (state.type !== 'ready') store.set({ type: 'ready', activation: state.activation });
    },
    async register(before) {
      const { state } = store;
      const work = job;
      if (!work || (state.type !== 'chosen' && state.type !== 'failed')) return;
      if (before?.() === false) return;
      const { activation, fileName, request } = state;
      const shown = { activation, fileName, request };
      const tell = (progress: UploadProgress): void => {
        if (job === work) store.set({ type: 'sending', ...shown, progress });
      };
      const total = work.file.size;
      tell({ sent: work.uploadId === undefined ? 0 : total, total });
      try {
        const made = await send(work, tell);
        if (job !== work) return;
        job = undefined;
        store.set({ type: 'activated', ...shown, activation: made });
      } catch (thrown) {
        if (job !== work) return;
        const error = toPortalError(thrown);
        if (error.code === 'not-found') delete work.uploadId; // kept for a day only: it is uploaded anew
        store.set({ type: isRefusal(error) ? 'refused' : 'failed', ...shown, error });
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** Looks at a file before anything is sent. The server looks again. */
async function inspect(
  file: ChosenFile,
  now: number,
): Promise<{ readonly request: ActivationRequest } | { readonly error: PortalError }> {
  const size = checkUpload('activation-request', file.size);
  if (!size.ok) return { error: new PortalError(size.code, { params: size.params }) };
  try {
    const { checkActivationRequest, readActivationRequest } = await import('./activation-request.rules.ts');
    const reading = await readActivationRequest(await file.text());
    if (!reading.ok) return { error: new PortalError(reading.code) };
    const decision = checkActivationRequest(reading.request, now);
    return decision.ok ? reading : { error: new PortalError(decision.code) };
  } catch (cause) {
    return { error: new PortalError('activation-request-damaged', { cause }) }; // it was moved or changed since it was chosen
  }
}
