import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ContractProduct, KeyedProduct } from './contract-product.model.ts';
import type { ContractInput } from './contracts.endpoints.ts';
import { checkLicenseKey, licenseKeyProgress, type LicenseKeyProgress } from './license-key.rules.ts';

export interface LicenseKeyFacts {
  /** ライセンスキー as typed, in any width and case, with or without hyphens. */
  readonly typed: string;
  /** What can be said of it while it is typed. */
  readonly progress: LicenseKeyProgress;
}

/** A key as it is confirmed and sent. */
export interface LicenseKeyDraft {
  /** In the form in which it is printed. */
  readonly key: string;
  /** What it adds. */
  readonly product: KeyedProduct;
}

/** Why a key that is well-formed adds nothing: nobody has it, others have used it up, or this contract has it already. */
export type LicenseKeyRefusal = 'license-key-unknown' | 'license-key-used' | 'license-key-added';

export type LicenseKeyFormState =
  | ConfirmedState<LicenseKeyFacts, LicenseKeyDraft>
  /** What the key adds is looked for. */
  | (LicenseKeyFacts & { readonly type: 'checking' })
  /** The key was looked for, and cannot be added; what was typed stays. */
  | (LicenseKeyFacts & { readonly type: 'refused'; readonly code: LicenseKeyRefusal })
  | (LicenseKeyFacts & { readonly type: 'saved'; readonly product: ContractProduct });

/** その他製品を追加: typing a licence key, confirming what it adds (決定), added (LIC-15). */
export interface LicenseKeyForm extends Readable<LicenseKeyFormState> {
  type(this: void, typed: string): void;
  /** Checks the key, looks for what it adds, and asks for confirmation of that. Never rejects. */
  review(this: void): Promise<void>;
  /** Back from the confirmation to the field. */
  back(this: void): void;
  /** Adds what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createLicenseKeyForm(portal: Portal, { contractId }: ContractInput): LicenseKeyForm {
  const intent = createIntent(portal);
  const latest = createLatestRead();
  /** What the key adds that was looked for last. */
  let found: LicenseKeyDraft | undefined;
  const store = createStore<LicenseKeyFormState>({ type: 'ready', ...factsOf('') });
  const refused = ({ code }: PortalError, facts: LicenseKeyFacts): LicenseKeyFormState | undefined =>
    isRefusal(code) ? { ...facts, type: 'refused', code } : undefined;
  const form = createConfirmedForm<LicenseKeyFacts, LicenseKeyDraft, LicenseKeyFormState>(store, {
    facts: (state) =>
      state.type === 'submitting' || state.type === 'saved'
        ? undefined
        : { typed: state.typed, progress: state.progress },
    check({ typed }) {
      const check = checkLicenseKey(typed);
      if (!check.ok) return { ok: false, fieldErrors: [{ field: 'key', code: check.code, params: check.params }] };
      return found?.key === check.key ? { ok: true, draft: found } : { ok: false, fieldErrors: [] };
    },
    async send({ key }, facts) {
      const { addProductByKey } = await import('./contract-products.endpoints.ts');
      const input = { contractId, key };
      const product = await intent.attempt(input, (idempotencyKey) =>
        portal.call(addProductByKey, input, { idempotencyKey }),
      );
      return { ...facts, type: 'saved', product };
    },
    refused: async (error, facts) => refused(error, facts),
  });
  const review = async (): Promise<void> => {
    const { state } = store;
    if (['checking', 'confirming', 'submitting', 'saved'].includes(state.type)) return;
    const { typed, progress } = state;
    const check = checkLicenseKey(typed);
    if (!check.ok) return form.review();
    const { key } = check;
    // sent before, and perhaps added: sent again it is answered as the first time, where a look would find it added already
    if (state.type === 'failed' && found?.key === key) return form.review();
    store.set({ type: 'checking', typed, progress });
    const outcome = await latest.read(async (signal) => {
      const { inspectLicenseKey } = await import('./contract-products.endpoints.ts');
      return portal.call(inspectLicenseKey, { contractId, key }, { signal });
    });
    if (!outcome || store.state.type !== 'checking') return; // something else was typed
    if (outcome.ok) {
      found = { key, product: outcome.value };
      return form.review();
    }
    const { error } = outcome;
    const { fieldErrors } = error;
    const facts = { typed, progress };
    if (fieldErrors.length > 0) store.set({ ...facts, type: 'invalid', fieldErrors });
    else store.set(refused(error, facts) ?? { ...facts, type: 'failed', error });
  };
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      latest.stop();
      form.change(() => factsOf(typed));
    },
    review,
    back: form.back,
    send: form.send,
  };
}

const factsOf = (typed: string): LicenseKeyFacts => ({ typed, progress: licenseKeyProgress(typed) });

function isRefusal(code: string): code is LicenseKeyRefusal {
  return code === 'license-key-unknown' || code === 'license-key-used' || code === 'license-key-added';
}
