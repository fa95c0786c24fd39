import type { Checked } from '../portal/confirmed-form.ts';
import type { FieldError } from '../portal/errors.ts';
import { checkDisplayName } from './display-name.rules.ts';
import type { OpenInvitation } from './invitation.model.ts';
import type { Joining } from './invitations.endpoints.ts';
import { checkNewPassword } from './new-password.rules.ts';
import type { PasswordCheck } from './password.rules.ts';
import { missingAgreement } from './terms-reading.ts';

/** What stands in the fields, besides passwords. */
export interface JoiningTyped {
  /** ユーザ名 of a new account. */
  readonly displayName: string;
  /** ユーザコード of an account that exists. */
  readonly identifier: string;
}

/** The password as typed; of a new account twice. */
export interface JoiningPassword {
  readonly password: string;
  readonly repeated?: string | undefined;
}

/** What is known and typed about joining a contract (LIC-10). */
export interface JoiningFacts {
  readonly invitation: OpenInvitation;
  /** Whether a new account joins, or one that exists. */
  readonly account: Joining['type'];
  readonly typed: JoiningTyped;
  /** Ids of the documents of the terms that were opened. */
  readonly opened: readonly string[];
  /** Whether 利用規約に同意する is ticked. */
  readonly ticked: boolean;
}

/** Who will join, as it is confirmed: a new account under the invited address, or the account of a user code. */
export type JoiningDraft =
  | { readonly type: 'new'; readonly displayName: string; readonly identifier: string }
  | { readonly type: 'existing'; readonly identifier: string };

/** Checks all that is typed (LIC-10): a name or a user code, the password, and that the terms were agreed to. */
export function checkJoining(
  { invitation, account, typed, opened, ticked }: JoiningFacts,
  { password, repeated = '' }: JoiningPassword,
  check: PasswordCheck,
): Checked<JoiningDraft> {
  const fieldErrors: FieldError[] = [];
  const name = checkDisplayName(typed.displayName);
  const identifier = typed.identifier.trim();
  if (account === 'new') {
    if (!name.ok) fieldErrors.push({ field: 'displayName', code: name.code, params: name.params });
    fieldErrors.push(...checkNewPassword(check, { password, repeated }));
  } else {
    if (identifier === '') fieldErrors.push({ field: 'identifier', code: 'required' });
    if (password === '') fieldErrors.push({ field: 'password', code: 'required' });
  }
  const { terms } = invitation;
  const unagreed = terms && missingAgreement({ terms, opened, ticked });
  if (unagreed) fieldErrors.push(unagreed);
  if (fieldErrors.length > 0) return { ok: false, fieldErrors };
  return account === 'new' && name.ok
    ? { ok: true, draft: { type: 'new', displayName: name.name, identifier: invitation.mailAddress } }
    : { ok: true, draft: { type: 'existing', identifier } };
}

/** With what somebody begins: an account that exists is what they join with. */
export function beginJoining(invitation: OpenInvitation): JoiningFacts {
  return {
    invitation,
    account: invitation.hasAccount ? 'existing' : 'new',
    typed: { displayName: '', identifier: invitation.hasAccount ? invitation.mailAddress : '' },
    opened: [],
    ticked: false,
  };
}

/** The same person before what the invitation says now: what was typed stays, terms of another version have to be read. */
export function goOnJoining(now: JoiningFacts, invitation: OpenInvitation): JoiningFacts {
  const begun = beginJoining(invitation);
  const sameTerms = now.invitation.terms?.version === invitation.terms?.version;
  return {
    ...begun,
    account: invitation.hasAccount ? 'existing' : now.account,
    typed: { displayName: now.typed.displayName, identifier: now.typed.identifier || begun.typed.identifier },
    ...(sameTerms && { opened: now.opened, ticked: now.ticked }),
  };
}
