import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { createKeptName, type NameStorage } from './kept-name.ts';
import type { Joined, OpenInvitation } from './invitation.model.ts';
import type { Joining, JoinInput } from './invitations.endpoints.ts';
import {
  beginJoining,
  checkJoining,
  goOnJoining,
  type JoiningDraft,
  type JoiningFacts,
  type JoiningPassword,
  type JoiningTyped,
} from './joining.rules.ts';
import type { InvitationRefusal } from './invitation.rules.ts';
import { isLinkRefusal } from './link-refusal.ts';
import { checkTyped } from './new-password.rules.ts';
import type { PasswordCheck } from './password.rules.ts';
import { withOpened, withTick, type TermsReading } from './terms-reading.ts';

export type JoiningState =
  /** The link is being looked at. */
  | { readonly type: 'loading' }
  /** The link could not be looked at; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  /** The link does not work any more: whoever invited can send another one. */
  | { readonly type: 'refused'; readonly reason: InvitationRefusal }
  | ConfirmedState<JoiningFacts, JoiningDraft>
  /** Newer terms were published meanwhile: they are on the screen now, to be read anew; what was typed stays. */
  | (JoiningFacts & { readonly type: 'terms-changed' })
  | { readonly type: 'joined'; readonly joined: Joined };

export interface ContractJoiningOptions {
  /** What the link in the mail carries after `#mado-token=`. Empty: there is no link, and nobody is asked. */
  readonly token: string;
  /** Where the name of a new account outlives a reload, such as `sessionStorage`; left out, it goes with the page. */
  readonly names?: NameStorage | undefined;
}

/**
 * ご契約に参加する by an invitation (LIC-10): the account, the terms, confirming (決定), joining. Its state never holds a
 * password; the controller does from the review until it was sent or taken back, and after a lost answer, to tell a repeat by it.
 */
export interface ContractJoining extends Readable<JoiningState> {
  /** Joins with a new account, or with one that exists. `new` does nothing where the invited address has an account. */
  choose(this: void, account: Joining['type']): void;
  type(this: void, typed: Partial<JoiningTyped>): void;
  /** The portal's rules applied to the password of a new account, for a checklist while typing. */
  check(this: void, password: string): PasswordCheck;
  /** Notes that a document of the terms was opened. */
  open(this: void, documentId: string): void;
  /** Ticks or clears 利用規約に同意する. With something unopened it stays clear and the state says what is missing. */
  tick(this: void, ticked: boolean): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void, password: JoiningPassword): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Looks at the link again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createJoining(portal: Portal, { token, names }: ContractJoiningOptions): ContractJoining {
  const intent = createIntent(portal);
  const latest = createLatestRead();
  const name = createKeptName(portal, { token, names });
  let typedPassword: JoiningPassword = { password: '' };

  const ask = async (signal?: AbortSignal): Promise<OpenInvitation> => {
    const { inspectInvitation } = await import('./invitations.endpoints.ts');
    return portal.call(inspectInvitation, { token }, { signal });
  };
  const inspect = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const [outcome, displayName] = await Promise.all([latest.read(ask), name.read()]);
    if (outcome?.ok) {
      const begun = beginJoining(outcome.value);
      store.set({ type: 'ready', ...begun, typed: { ...begun.typed, displayName } });
    } else if (outcome) {
      const refused = refusalOf(outcome.error);
      if (refused) name.keep('');
      store.set(refused ?? { type: 'unavailable', error: outcome.error });
    }
  };
  const initial: JoiningState = token === '' ? { type: 'refused', reason: 'link-unknown' } : { type: 'loading' };
  const store = createStore<JoiningState>(initial, () => {
    if (store.state.type === 'loading') void inspect();
    return latest.stop;
  });
  const facts = (state: JoiningState): JoiningFacts | undefined => {
    if (!('invitation' in state) || state.type === 'submitting') return undefined;
    const { invitation, account, typed, opened, ticked } = state;
    return { invitation, account, typed, opened, ticked };
  };
  const checkPassword = (password: string, identifier?: string): PasswordCheck =>
    checkTyped(portal.configuration.passwordPolicy, password, { identifier });

  const join = async (draft: JoiningDraft, { invitation, opened }: JoiningFacts): Promise<Joined> => {
    const endpoints = await import('./invitations.endpoints.ts');
    const { password } = typedPassword;
    const account: Joining =
      draft.type === 'new'
        ? { type: 'new', displayName: draft.displayName, password }
        : { type: 'existing', identifier: draft.identifier, password };
    const input: JoinInput = { token, account, termsVersion: invitation.terms?.version, opened };
    return intent.attempt(input, (idempotencyKey) => portal.call(endpoints.join, input, { idempotencyKey }));
  };
  /** Newer terms stand in the invitation, which is looked at again. */
  const readNewTerms = async (now: JoiningFacts): Promise<JoiningState> => {
    try {
      return { type: 'terms-changed', ...goOnJoining(now, await ask()) };
    } catch (thrown) {
      const error = toPortalError(thrown);
      return refusalOf(error) ?? { type: 'failed', ...now, error };
    }
  };
  const form = createConfirmedForm<JoiningFacts, JoiningDraft, JoiningState>(store, {
    facts,
    check: (now) => checkJoining(now, typedPassword, checkPassword(typedPassword.password, now.invitation.mailAddress)),
    async send(draft, now) {
      const joined = await join(draft, now);
      typedPassword = { password: '' };
      name.keep('');
      return { type: 'joined', joined };
    },
    async refused(error, now) {
      const { code, fieldErrors } = error;
      if (code === 'terms-changed') return readNewTerms(now);
      if (code === 'account-exists')
        return { type: 'failed', ...goOnJoining(now, { ...now.invitation, hasAccount: true }), error };
      if (fieldErrors.length > 0) return { type: 'invalid', ...now, fieldErrors: fieldErrors.map(ownField) };
      return refusalOf(error);
    },
  });
  /** The terms on the screen, or undefined where there are none or nothing can be changed now. */
  const reading = (): TermsReading | undefined => {
    const now = facts(store.state);
    return now?.invitation.terms && { terms: now.invitation.terms, opened: now.opened, ticked: now.ticked };
  };
  const agree = ({ opened, ticked }: TermsReading): void => form.change((now) => ({ ...now, opened, ticked }));

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(account) {
      form.change((now) => ({ ...now, account: now.invitation.hasAccount ? 'existing' : account }));
    },
    type(typed) {
      form.change((now) => ({ ...now, typed: { ...now.typed, ...typed } }));
      const now = facts(store.state);
      if (now && typed.displayName !== undefined) name.keep(now.typed.displayName);
    },
    check: (password) => checkPassword(password, facts(store.state)?.invitation.mailAddress),
    open(documentId) {
      const now = reading();
      const next = now && withOpened(now, documentId);
      if (next && next !== now) agree(next);
    },
    tick(ticked) {
      const now = facts(store.state);
      const terms = reading();
      if (!now || !terms) return;
      const { reading: next, error } = withTick(terms, ticked);
      if (error) store.set({ type: 'invalid', ...now, ticked: next.ticked, fieldErrors: [error] });
      else agree(next);
    },
    review(password) {
      typedPassword = password;
      form.review();
    },
    back() {
      typedPassword = { password: '' };
      form.back();
    },
    send: form.send,
    async retry() {
      if (store.state.type === 'unavailable') await inspect();
    },
  };
}

function refusalOf({ code }: PortalError): JoiningState | undefined {
  if (code === 'link-withdrawn') return { type: 'refused', reason: 'link-withdrawn' };
  return isLinkRefusal(code) ? { type: 'refused', reason: code } : undefined;
}

/** The field as it stands on the screen: what joins is one object in the request. */
const ownField = (error: FieldError): FieldError => ({ ...error, field: error.field.replace(/^account\./, '') });
