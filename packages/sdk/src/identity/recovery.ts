import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { checkIdentifier } from './identifier.rules.ts';
import { isLinkRefusal } from './link-refusal.ts';
import { checkNewPassword, checkTyped, type NewPassword } from './new-password.rules.ts';
import { checkTypedCode } from './one-time-password.rules.ts';
import type { PasswordLinkRefusal } from './password-link.rules.ts';
import type { PasswordCheck } from './password.rules.ts';
import { checkSecretAnswer } from './recovery.rules.ts';

/** What a person can have forgotten. */
export type ForgottenPart = 'password' | 'identifier';

/** A step in which something is entered; what is wrong with it, or why it could not be sent, stands beside it. */
interface Step {
  readonly fieldErrors: readonly FieldError[];
  readonly error?: PortalError | undefined;
}

/** Where a step is being sent from. */
export type RecoveryStep = 'identifying' | 'asking' | 'coding' | 'answering' | 'setting';

export type RecoveryState =
  /** What is unknown? */
  | (Step & { readonly type: 'choosing'; readonly unknown?: ForgottenPart | undefined })
  /** The ID is unknown: it is registered anew (MYP-02). */
  | { readonly type: 'registering' }
  /** Which ID? */
  | (Step & { readonly type: 'identifying' })
  /** 合言葉登録: a secret question is to be chosen, with an answer. */
  | (Step & { readonly type: 'asking' })
  /** The mail with the link is on its way, should the ID be somebody's. */
  | { readonly type: 'mailed' }
  /** A code is on its way, should the ID be somebody's; `expiresAt` in ISO 8601, UTC. */
  | (Step & { readonly type: 'coding'; readonly expiresAt: string })
  /** The link from the mail is being looked at. */
  | { readonly type: 'loading' }
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The link does not work any more. */
  | { readonly type: 'refused'; readonly reason: PasswordLinkRefusal }
  /** The link works: the same question and answer once more. */
  | (Step & { readonly type: 'answering' })
  /** Identity was shown: the new password, twice. */
  | (Step & { readonly type: 'setting'; readonly identifier: string })
  | {
      readonly type: 'submitting';
      readonly step: RecoveryStep;
      readonly expiresAt?: string | undefined;
      readonly identifier?: string | undefined;
    }
  /** Too late, or tried too often: from the beginning, or registering anew. */
  | { readonly type: 'ended' }
  /** The password is set, every session ended, a mail tells of it. */
  | { readonly type: 'saved' };

export interface RecoveryOptions {
  /** What the link in the mail carries after `#mado-token=`; empty where the page was not opened by one. */
  readonly token: string;
}

/**
 * ID・パスワードをお忘れの方 (MYP-06). Its state never holds what was typed, nor what lets the password be set: a reload begins
 * anew. Nothing of it tells whether an ID exists.
 */
export interface Recovery extends Readable<RecoveryState> {
  /** Chooses what is unknown. */
  choose(this: void, unknown: ForgottenPart): void;
  /** On from the choice. */
  next(this: void): void;
  /** Begins with an ID. Never rejects, as none of these: the outcome is in `state`. */
  begin(this: void, identifier: string, before?: BeforeSending): Promise<void>;
  /** Chooses question and answer. */
  ask(this: void, question: string, answer: string): Promise<void>;
  /** Shows identity by the same question and answer. */
  answer(this: void, question: string, answer: string): Promise<void>;
  /** Shows identity by the code. */
  prove(this: void, code: string): Promise<void>;
  /** The portal's rules applied to a value, for a checklist while typing. */
  check(this: void, password: string): PasswordCheck;
  /** Sets the new password. */
  save(this: void, input: NewPassword, before?: BeforeSending): Promise<void>;
  /** From the beginning. */
  restart(this: void): void;
  /** Looks at the link again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createRecovery(portal: Portal, { token }: RecoveryOptions): Recovery {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  let challenge = '';
  let grant = '';
  const start = (): RecoveryState => ({ type: 'choosing', fieldErrors: [] });
  const inspect = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const { inspectRecovery } = await import('./recovery.endpoints.ts');
      return portal.call(inspectRecovery, { token }, { signal });
    });
    if (!outcome) return;
    if (outcome.ok) return store.set({ type: 'answering', fieldErrors: [] });
    const { error } = outcome;
    store.set(isLinkRefusal(error.code) ? { type: 'refused', reason: error.code } : { type: 'unavailable', error });
  };
  const store = createStore<RecoveryState>(token === '' ? start() : { type: 'loading' }, () => {
    if (store.state.type === 'loading') void inspect();
    return latest.stop;
  });
  /** Sends a step; what went wrong leads back to it, or to the end. */
  const send = async (
    now: Extract<RecoveryState, { type: RecoveryStep }>,
    work: () => Promise<RecoveryState>,
  ): Promise<void> => {
    store.set({
      type: 'submitting',
      step: now.type,
      ...('expiresAt' in now && { expiresAt: now.expiresAt }),
      ...('identifier' in now && { identifier: now.identifier }),
    });
    try {
      store.set(await work());
    } catch (thrown) {
      const error = toPortalError(thrown);
      const { fieldErrors } = error;
      if (error.code === 'one-time-password-ended') store.set({ type: 'ended' });
      else if (isLinkRefusal(error.code)) store.set({ type: 'refused', reason: error.code });
      else if (fieldErrors.length > 0) store.set({ ...now, fieldErrors, error: undefined });
      else store.set({ ...now, fieldErrors: [], error });
    }
  };
  const granted = (given: { readonly grant: string; readonly identifier: string }): RecoveryState => {
    grant = given.grant;
    return { type: 'setting', identifier: given.identifier, fieldErrors: [] };
  };
  const check = (password: string, identifier?: string): PasswordCheck =>
    checkTyped(portal.configuration.passwordPolicy, password, { identifier });

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(unknown) {
      if (store.state.type === 'choosing') store.set({ type: 'choosing', unknown, fieldErrors: [] });
    },
    next() {
      const { state } = store;
      if (state.type !== 'choosing') return;
      if (state.unknown === undefined)
        return store.set({ ...state, fieldErrors: [{ field: 'unknown', code: 'required' }] });
      store.set(state.unknown === 'password' ? { type: 'identifying', fieldErrors: [] } : { type: 'registering' });
    },
    async begin(identifier, before) {
      const { state } = store;
      if (state.type !== 'identifying') return;
      const checked = checkIdentifier(portal.configuration.signIn.identifier, identifier);
      if (!checked.ok) {
        const { code, params } = checked;
        return store.set({ type: 'identifying', fieldErrors: [{ field: 'identifier', code, params }] });
      }
      if (before?.() === false) return;
      await send(state, async () => {
        const { beginRecovery } = await import('./recovery.endpoints.ts');
        const begun = await portal.call(beginRecovery, { identifier: checked.value });
        challenge = begun.challenge;
        return begun.branch === 'code'
          ? { type: 'coding', expiresAt: begun.expiresAt, fieldErrors: [] }
          : { type: 'asking', fieldErrors: [] };
      });
    },
    async ask(question, answer) {
      const { state } = store;
      if (state.type !== 'asking') return;
      const fieldErrors = checkSecretAnswer(question, answer);
      if (fieldErrors.length > 0) return store.set({ type: 'asking', fieldErrors });
      await send(state, async () => {
        const { giveSecretAnswer } = await import('./recovery.endpoints.ts');
        const input = { challenge, question, answer };
        await intent.attempt(input, (idempotencyKey) => portal.call(giveSecretAnswer, input, { idempotencyKey }));
        challenge = '';
        return { type: 'mailed' };
      });
    },
    async answer(question, answer) {
      const { state } = store;
      if (state.type !== 'answering') return;
      const fieldErrors = checkSecretAnswer(question, answer);
      if (fieldErrors.length > 0) return store.set({ type: 'answering', fieldErrors });
      await send(state, async () => {
        const { proveByAnswer } = await import('./recovery.endpoints.ts');
        return granted(await portal.call(proveByAnswer, { token, question, answer }));
      });
    },
    async prove(code) {
      const { state } = store;
      if (state.type !== 'coding') return;
      const { expiresAt } = state;
      const wrong = checkTypedCode(code);
      if (wrong)
        return store.set({ type: 'coding', expiresAt, fieldErrors: [{ field: 'code', params: {}, ...wrong }] });
      await send(state, async () => {
        const { proveByCode } = await import('./recovery.endpoints.ts');
        return granted(await portal.call(proveByCode, { challenge, code }));
      });
    },
    check: (password) => check(password, 'identifier' in store.state ? store.state.identifier : undefined),
    async save(input, before) {
      const { state } = store;
      if (state.type !== 'setting') return;
      const { identifier } = state;
      const fieldErrors = checkNewPassword(check(input.password, identifier), input);
      if (fieldErrors.length > 0) return store.set({ type: 'setting', identifier, fieldErrors });
      if (before?.() === false) return;
      await send(state, async () => {
        const { finishRecovery } = await import('./recovery.endpoints.ts');
        const sent = { grant, password: input.password };
        await intent.attempt(sent, (idempotencyKey) => portal.call(finishRecovery, sent, { idempotencyKey }));
        grant = '';
        return { type: 'saved' };
      });
    },
    restart() {
      if (store.state.type === 'submitting') return;
      challenge = grant = '';
      store.set(start());
    },
    async retry() {
      if (store.state.type === 'unavailable') await inspect();
    },
  };
}
