import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { checkNewPassword, checkTyped, type NewPassword } from './new-password.rules.ts';
import { asksCurrentPassword } from './password-change.rules.ts';
import type { PasswordCheck } from './password.rules.ts';

/** Whether the password has to be changed before anything else is reachable (AUTH-08). */
interface Changing {
  readonly forced: boolean;
}

export type PasswordChangeState =
  | (Changing & { readonly type: 'ready' })
  | (Changing & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  | (Changing & { readonly type: 'submitting' })
  | (Changing & { readonly type: 'failed'; readonly error: PortalError })
  /** The password is changed, other sessions ended, a mail tells of it. `session` has a gate less where it stood behind one. */
  | { readonly type: 'saved'; readonly session: ActiveSession };

export interface PasswordChangeInput extends NewPassword {
  /** The password until now; not asked for where the configuration says so. */
  readonly current?: string | undefined;
}

/**
 * Changing the password while signed in (AUTH-06), also the one that has to be replaced first (AUTH-08). Its state
 * never holds what was typed; the controller does while it is being sent, and after a lost answer until the next sending,
 * to tell a repeat by it.
 */
export interface PasswordChange extends Readable<PasswordChangeState> {
  /**
   * The portal's rules applied to a value, for a checklist while typing; `previous` is the current password as far as it
   * was typed.
   */
  check(this: void, password: string, previous?: string): PasswordCheck;
  /** Checks and sends. A call while one is under way does nothing. Never rejects: the outcome is in `state`. */
  save(this: void, input: PasswordChangeInput, before?: BeforeSending): Promise<void>;
}

/** Whether the portal asks whoever is signed in for the current password (`asksCurrentPassword`). */
export function asksCurrentNow({
  configuration,
  session: { state },
}: Pick<Portal, 'configuration' | 'session'>): boolean {
  return asksCurrentPassword(configuration, 'account' in state ? state.method : undefined);
}

export function createPasswordChange(portal: Portal): PasswordChange {
  const { configuration, session } = portal;
  const intent = createIntent(portal);
  const isForced = (): boolean => session.state.type === 'active' && session.state.gates.includes('password-change');
  const follow = (): void => {
    const { state } = store;
    const forced = isForced();
    if ('forced' in state && state.forced !== forced) store.set({ ...state, forced });
  };
  const store = createStore<PasswordChangeState>({ type: 'ready', forced: isForced() }, () =>
    session.subscribe(follow),
  );
  const check = (password: string, previous?: string): PasswordCheck => {
    const identifier = 'account' in session.state ? session.state.account.identifier : undefined;
    return checkTyped(configuration.passwordPolicy, password, { identifier, previous: previous || undefined });
  };
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    check,
    async save({ current = '', ...input }, before) {
      if (store.state.type === 'submitting' || store.state.type === 'saved') return;
      const asksCurrent = asksCurrentNow(portal);
      const forced = isForced();
      const fieldErrors: FieldError[] = asksCurrent && current === '' ? [{ field: 'current', code: 'required' }] : [];
      fieldErrors.push(...checkNewPassword(check(input.password, asksCurrent ? current : undefined), input));
      if (fieldErrors.length > 0) return store.set({ type: 'invalid', forced, fieldErrors });
      if (before?.() === false) return;
      store.set({ type: 'submitting', forced });
      const change = { current: asksCurrent ? current : undefined, password: input.password };
      try {
        const { changePassword } = await import('./password-change.endpoints.ts');
        const renewed = await intent.attempt(change, (idempotencyKey) =>
          portal.call(changePassword, change, { idempotencyKey }),
        );
        session.adopt(renewed);
        store.set({ type: 'saved', session: renewed });
      } catch (thrown) {
        const error = toPortalError(thrown);
        if (error.fieldErrors.length > 0) store.set({ type: 'invalid', forced, fieldErrors: error.fieldErrors });
        else store.set({ type: 'failed', forced, error });
      }
    },
  };
}
