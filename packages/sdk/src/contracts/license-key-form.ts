import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { ContractProduct } from './contract-product.model.ts';
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
}

/** Why a key that is well-formed adds nothing: nobody has it, others have used it up, or this contract has it already. */
export type LicenseKeyRefusal = 'license-key-unknown' | 'license-key-used' | 'license-key-added';

export type LicenseKeyFormState =
  | ConfirmedState<LicenseKeyFacts, LicenseKeyDraft>
  /** The key was looked for, and cannot be added; what was typed stays. */
  | (LicenseKeyFacts & { readonly type: 'refused'; readonly code: LicenseKeyRefusal })
  | (LicenseKeyFacts & { readonly type: 'saved'; readonly product: ContractProduct });

/** その他製品を追加: typing a licence key, confirming (決定), added (LIC-15). */
export interface LicenseKeyForm extends Readable<LicenseKeyFormState> {
  type(this: void, typed: string): void;
  /** Checks the key, and asks for confirmation where it can be one. */
  review(this: void): void;
  /** Back from the confirmation to the field. */
  back(this: void): void;
  /** Adds what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createLicenseKeyForm(portal: Portal, { contractId }: ContractInput): LicenseKeyForm {
  const intent = createIntent(portal);
  const store = createStore<LicenseKeyFormState>({ type: 'ready', ...factsOf('') });
  const { change, review, back, send } = createConfirmedForm<LicenseKeyFacts, LicenseKeyDraft, LicenseKeyFormState>(
    store,
    {
      facts: (state) =>
        state.type === 'submitting' || state.type === 'saved'
          ? undefined
          : { typed: state.typed, progress: state.progress },
      check({ typed }) {
        const check = checkLicenseKey(typed);
        if (check.ok) return { ok: true, draft: { key: check.key } };
        return { ok: false, fieldErrors: [{ field: 'key', code: check.code, params: check.params }] };
      },
      async send({ key }, facts) {
        const { addProductByKey } = await import('./contract-products.endpoints.ts');
        const input = { contractId, key };
        const product = await intent.attempt(input, (idempotencyKey) =>
          portal.call(addProductByKey, input, { idempotencyKey }),
        );
        return { ...facts, type: 'saved', product };
      },
      refused({ code }, facts) {
        return Promise.resolve(isRefusal(code) ? { ...facts, type: 'refused', code } : undefined);
      },
    },
  );
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type: (typed) => change(() => factsOf(typed)),
    review,
    back,
    send,
  };
}

const factsOf = (typed: string): LicenseKeyFacts => ({ typed, progress: licenseKeyProgress(typed) });

function isRefusal(code: string): code is LicenseKeyRefusal {
  return code === 'license-key-unknown' || code === 'license-key-used' || code === 'license-key-added';
}
