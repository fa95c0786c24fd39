import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { checkIdentifier } from './identifier.rules.ts';
import { checkNewPassword, checkTyped, type NewPassword } from './new-password.rules.ts';
import type { PasswordCheck } from './password.rules.ts';
import type { RegistrationStep } from './registration.endpoints.ts';
import { checkContractProof, checkProof, proofKinds, type ProofKind } from './registration.rules.ts';

/** What is typed to prove a contract; what proves it itself is handed over with `prove` and kept nowhere. */
export interface RegistrationTyped {
  readonly kana: string;
  readonly telephone: string;
  /** Undefined while none was chosen. */
  readonly kind?: ProofKind | undefined;
}

/** What was typed besides, and what is wrong with it, or why it could not be sent. */
interface Step {
  readonly typed: RegistrationTyped;
  readonly fieldErrors: readonly FieldError[];
  readonly error?: PortalError | undefined;
}

export type RegistrationState =
  /** 契約者情報 認証 (MYP-02). With the error `registration-ended` the time of an earlier one was over. */
  | (Step & { readonly type: 'proving' })
  /** 追加認証情報 (MYP-03): one of `kinds`, none of which was given before. */
  | (Step & {
      readonly type: 'proving-again';
      readonly kinds: readonly ProofKind[];
      readonly kind?: ProofKind | undefined;
    })
  /** ID and password (MYP-04). */
  | (Step & { readonly type: 'choosing'; readonly identifier: string })
  | {
      readonly type: 'submitting';
      readonly step: 'proving' | 'proving-again' | 'choosing';
      readonly typed: RegistrationTyped;
      readonly kinds?: readonly ProofKind[] | undefined;
      readonly kind?: ProofKind | undefined;
      readonly identifier?: string | undefined;
    }
  /** The mail with the link is on its way to the ID (MYP-05); nothing is registered yet. */
  | { readonly type: 'sent'; readonly identifier: string; readonly typed: RegistrationTyped };

export interface RegistrationSending {
  /** The language of the mail; left out, or none of the portal's, its first one. */
  readonly locale?: string | undefined;
  readonly before?: BeforeSending | undefined;
}

type Entered = Extract<RegistrationState, { type: 'proving' | 'proving-again' | 'choosing' }>;

/**
 * ID新規登録 (MYP-02 to MYP-05) as far as the mail. Neither proofs nor passwords stand in its state, and what stands for a proved
 * contract is in no storage: a reload begins anew.
 */
export interface Registration extends Readable<RegistrationState> {
  /** Chooses what the contract is proved with, now or a second time. */
  choose(this: void, kind: ProofKind): void;
  /** 確認: proves the contract. Never rejects, as none of these: the outcome is in `state`. */
  prove(this: void, typed: Pick<RegistrationTyped, 'kana' | 'telephone'>, proof: string): Promise<void>;
  /** 確認: the second proof. */
  proveAgain(this: void, proof: string): Promise<void>;
  /** The portal's rules applied to a password for that ID, for a checklist while typing. */
  check(this: void, password: string, identifier: string): PasswordCheck;
  /** 次へ: asks for the mail to the ID. The same again sends no second mail. */
  send(this: void, identifier: string, input: NewPassword, options?: RegistrationSending): Promise<void>;
  /** リセット: the fields of the first step as they were at first. */
  reset(this: void): void;
  /** To the step before: from the mail to the ID, from anywhere else to the first step. */
  back(this: void): void;
}

export function createRegistration(portal: Portal): Registration {
  const intent = createIntent(portal);
  let registration = '';
  const nothing: RegistrationTyped = { kana: '', telephone: '' };
  const first = (typed: RegistrationTyped, error?: PortalError): RegistrationState => {
    registration = '';
    return { type: 'proving', typed, fieldErrors: [], error };
  };
  const store = createStore<RegistrationState>(first(nothing));
  const invalid = (now: Entered, fieldErrors: readonly FieldError[]): void =>
    store.set({ ...now, fieldErrors, error: undefined });

  /** Sends a step; what went wrong leads back to it, or to the beginning. */
  const attempt = async (now: Entered, work: () => Promise<RegistrationState>): Promise<void> => {
    const { type, typed } = now;
    store.set({
      type: 'submitting',
      step: type,
      typed,
      ...('kinds' in now && { kinds: now.kinds, kind: now.kind }),
      ...('identifier' in now && { identifier: now.identifier }),
    });
    try {
      store.set(await work());
    } catch (thrown) {
      const error = toPortalError(thrown);
      const { code, fieldErrors } = error;
      if (code === 'registration-ended') store.set(first(typed, error));
      else if (fieldErrors.length > 0) invalid(now, fieldErrors.map(ownField));
      else store.set({ ...now, fieldErrors: [], error });
    }
  };
  const next = (typed: RegistrationTyped, step: RegistrationStep): RegistrationState => {
    ({ registration } = step);
    if (step.next !== 'second-proof') return { type: 'choosing', typed, identifier: '', fieldErrors: [] };
    const kinds = proofKinds.filter((kind) => step.proofKinds.includes(kind));
    return { type: 'proving-again', typed, kinds, kind: kinds.length === 1 ? kinds[0] : undefined, fieldErrors: [] };
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(kind) {
      const { state } = store;
      if (state.type === 'proving') store.set({ ...state, typed: { ...state.typed, kind }, fieldErrors: [] });
      else if (state.type === 'proving-again' && state.kinds.includes(kind))
        store.set({ ...state, kind, fieldErrors: [] });
    },
    async prove({ kana, telephone }, value) {
      const { state } = store;
      if (state.type !== 'proving') return;
      const { kind } = state.typed;
      const now: Entered = { ...state, typed: { kana, telephone, kind } };
      const proof = { kind: kind ?? 'customer-number', value };
      const checked = checkContractProof({ kana, telephone, proof });
      const wrong = checked.ok ? [] : checked.fieldErrors;
      const own = kind ? wrong : wrong.filter(({ field }) => field !== 'proof');
      if (!kind) return invalid(now, [...own, { field: 'kind', code: 'required' }]);
      if (own.length > 0) return invalid(now, own);
      await attempt(now, async () => {
        const { beginRegistration } = await import('./registration.endpoints.ts');
        return next(now.typed, await portal.call(beginRegistration, { kana, telephone, proof }));
      });
    },
    async proveAgain(value) {
      const { state } = store;
      if (state.type !== 'proving-again') return;
      const { kind } = state;
      if (!kind) return invalid(state, [{ field: 'kind', code: 'required' }]);
      const checked = checkProof({ kind, value });
      if (!checked.ok) return invalid(state, [checked.error]);
      await attempt(state, async () => {
        const { addRegistrationProof } = await import('./registration.endpoints.ts');
        return next(state.typed, await portal.call(addRegistrationProof, { registration, proof: { kind, value } }));
      });
    },
    check: (password, identifier) => checkTyped(portal.configuration.passwordPolicy, password, { identifier }),
    async send(identifier, input, { locale: asked, before } = {}) {
      const { state } = store;
      if (state.type !== 'choosing') return;
      const { configuration } = portal;
      const now: Entered = { ...state, identifier };
      const id = checkIdentifier(configuration.signIn.identifier, identifier);
      const wrong = id.ok ? [] : [{ field: 'identifier', code: id.code, params: id.params }];
      const policy = checkTyped(configuration.passwordPolicy, input.password, { identifier });
      const fieldErrors = [...wrong, ...checkNewPassword(policy, input)];
      if (!id.ok || fieldErrors.length > 0) return invalid(now, fieldErrors);
      if (before?.() === false) return;
      await attempt(now, async () => {
        const { chooseIdentifier } = await import('./registration.endpoints.ts');
        const { password } = input;
        const { locales } = configuration;
        const locale = asked !== undefined && locales.includes(asked) ? asked : locales[0];
        const sent = { registration, identifier: id.value, password, locale };
        await intent.attempt(sent, (idempotencyKey) => portal.call(chooseIdentifier, sent, { idempotencyKey }));
        return { type: 'sent', identifier: id.value, typed: now.typed };
      });
    },
    reset() {
      if (store.state.type === 'proving') store.set(first(nothing));
    },
    back() {
      const { state } = store;
      if (state.type === 'sent') {
        const { identifier, typed } = state;
        store.set({ type: 'choosing', identifier, typed, fieldErrors: [] });
      } else if (state.type === 'proving-again' || state.type === 'choosing') store.set(first(state.typed));
    },
  };
}

/** The field as it stands on the screen: a proof is one object in the request. */
const ownField = (error: FieldError): FieldError => ({ ...error, field: error.field.replace(/^proof\..*/, 'proof') });
