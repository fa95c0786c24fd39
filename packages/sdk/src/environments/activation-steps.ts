import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { PortalError, toPortalError } from '../portal/errors.ts';
import { createIntent, type Intent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { closes } from '../portal/list.rules.ts';
import { onNextSession } from '../portal/next-session.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { UploadProgress } from '../portal/upload-file.ts';
import { checkUploadSize } from '../portal/upload-size.rules.ts';
import { activationRequestLimits } from './activation-request-limits.rules.ts';
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
  /** The file is on its way: `clear` takes it back. */
  | (Chosen & { readonly type: 'sending'; readonly progress: UploadProgress })
  /** The file arrived, and the activation file is made: nothing takes that back. */
  | (Chosen & { readonly type: 'signing' })
  /** The file is not taken, here or by the server: another one has to be chosen. */
  | (Shown & { readonly type: 'refused'; readonly fileName: string; readonly error: PortalError })
  /** It could not be sent; `register` tries again. */
  | (Chosen & { readonly type: 'failed'; readonly error: PortalError })
  /** The activation file was made just now. */
  | (Chosen & { readonly type: 'activated' });

/** 利用: activating an environment in its steps (LIC-08). */
export interface ActivationSteps extends Readable<ActivationStepsState> {
  /** Takes a request file and looks at it; nothing is sent. Does nothing while one is being sent or answered. */
  choose(this: void, file: ChosenFile): Promise<void>;
  /** Puts the chosen file away, or takes back what is being sent. Does nothing while the activation file is made. */
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
/** What is refused whatever the file: how far the environment is says why, once it is read again. */
const closing: readonly string[] = ['contract-ended', 'licenses-exceeded'];
const isRefusal = ({ code }: PortalError): boolean =>
  refusals.includes(code) || closing.includes(code) || code.startsWith('activation-request-');

export function createActivationSteps(portal: Portal, input: EnvironmentInput): ActivationSteps {
  const latest = createLatestRead();
  let job: Job | undefined;

  const ask = async (signal: AbortSignal): Promise<Activation> => {
    const { readActivation } = await import('./activation.endpoints.ts');
    return portal.call(readActivation, input, { signal });
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(ask);
    if (outcome?.ok) store.set({ type: 'ready', activation: outcome.value });
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  /**
   * Reads how far the environment is, beside whatever goes on with a file. Where it cannot be read, what stands there
   * stays, unless it may not be shown any longer.
   */
  const refresh = async (): Promise<void> => {
    const outcome = await latest.read(ask);
    if (!outcome || !('activation' in store.state)) return;
    if (outcome.ok) store.set({ ...store.state, activation: outcome.value });
    else if (closes(outcome.error)) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ActivationStepsState>({ type: 'loading' }, () => {
    const first = store.state.type === 'loading' ? read() : refresh();
    const end = onNextSession(portal.session, first, () => void refresh()); // the link to the file holds for one session
    return () => {
      latest.stop();
      end();
    };
  });
  /** Whether the server may have made an activation file without being able to say so. */
  const mayBeMade = (): boolean => store.state.type === 'failed' && job?.uploadId !== undefined;
  const upload = async (work: Job, onProgress: (progress: UploadProgress) => void): Promise<void> => {
    const { file, ends } = work;
    const { uploadFile } = await import('../portal/upload-file.ts');
    const options = { purpose: 'activation-request', name: file.name, signal: ends.signal, onProgress } as const;
    const kept = await work.upload.attempt(file.name, (idempotencyKey) =>
      uploadFile(portal, file, { ...options, idempotencyKey }),
    );
    work.uploadId = kept.id;
  };
  const activate = async ({ uploadId = '', activate: intent }: Job): Promise<Activation> => {
    const { activate: endpoint } = await import('./activation.endpoints.ts');
    const made = { ...input, uploadId };
    return intent.attempt(made, (idempotencyKey) => portal.call(endpoint, made, { idempotencyKey }));
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    async choose(file) {
      const { state } = store;
      if (!('activation' in state) || isUnderWay(state)) return;
      if (mayBeMade()) void refresh();
      const { activation } = state;
      const fileName = file.name;
      const current: Job = {
        file,
        upload: createIntent(portal),
        activate: createIntent(portal),
        ends: new AbortController(),
      };
      job = current;
      store.set({ type: 'checking', activation, fileName });
      const outcome = await inspect(file, portal.clock.now());
      if (job !== current || !('activation' in store.state)) return;
      const shown = { activation: store.state.activation, fileName };
      store.set(
        'request' in outcome
          ? { type: 'chosen', ...shown, request: outcome.request }
          : { type: 'refused', ...shown, error: outcome.error },
      );
    },
    clear() {
      const { state } = store;
      if (!('activation' in state) || state.type === 'signing') return;
      const looksAgain = mayBeMade();
      job?.ends.abort();
      job = undefined;
      if (state.type !== 'ready') store.set({ type: 'ready', activation: state.activation });
      if (looksAgain) void refresh();
    },
    async register(before) {
      const { state } = store;
      const work = job;
      if (!work || (state.type !== 'chosen' && state.type !== 'failed')) return;
      if (before?.() === false) return;
      const { fileName, request } = state;
      /** Goes on with this file, unless it was put away. */
      const become = (next: (shown: Chosen) => ActivationStepsState): void => {
        if (job === work && 'activation' in store.state)
          store.set(next({ activation: store.state.activation, fileName, request }));
      };
      const tell = (progress: UploadProgress): void => become((shown) => ({ type: 'sending', ...shown, progress }));
      try {
        if (work.uploadId === undefined) {
          tell({ sent: 0, total: work.file.size });
          await upload(work, tell);
          if (job !== work) return;
        }
        become((shown) => ({ type: 'signing', ...shown }));
        const made = await activate(work);
        become((shown) => ({ type: 'activated', ...shown, activation: made }));
        job = undefined;
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (error.code === 'not-found') delete work.uploadId; // kept for a day only: it is uploaded anew
        become((shown) => ({ type: isRefusal(error) ? 'refused' : 'failed', ...shown, error }));
        // a used one was perhaps answered here, by a call whose answer was lost
        if (error.code === 'activation-request-used' || closing.includes(error.code)) await refresh();
      }
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** Whether a file is with the server. */
const isUnderWay = ({ type }: ActivationStepsState): boolean => type === 'sending' || type === 'signing';

/** Looks at a file before anything is sent. The server looks again. */
async function inspect(
  file: ChosenFile,
  now: number,
): Promise<{ readonly request: ActivationRequest } | { readonly error: PortalError }> {
  const size = checkUploadSize(activationRequestLimits, file.size);
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
