import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type Checked, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import type { FieldError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { normaliseIdentifier } from './identifier.rules.ts';
import type { Invitation } from './invitation.model.ts';
import { checkInvitedAddress } from './invited-address.rules.ts';

/** What stands in the fields, and what is confirmed and sent. */
export interface InvitationTyped {
  readonly mailAddress: string;
  /** The mail's language, one of the portal's. */
  readonly locale: string;
}

interface Inviting extends Restorable {
  readonly typed: InvitationTyped;
}

export type InvitationFormState =
  | ConfirmedState<Inviting, InvitationTyped>
  /** The address was invited already and has not answered; `waiting` is that invitation where it is known, to be sent again. */
  | (Inviting & { readonly type: 'already-invited'; readonly waiting?: Invitation | undefined })
  | (Inviting & { readonly type: 'sent'; readonly invitation: Invitation });

export interface InvitationFormOptions extends DraftsOption {
  readonly contractId: string;
  /** The language chosen at first; left out, the first of the portal's. */
  readonly locale?: string | undefined;
}

/** How many parts of the list are looked through for an invitation that waits: more than anybody sends. */
const mostParts = 50;

/** 招待する: address and language, confirming (決定), sending the mail (LIC-09). */
export interface InvitationForm extends Readable<InvitationFormState> {
  /** The languages that mails are written in. */
  readonly locales: readonly string[];
  type(this: void, typed: Partial<InvitationTyped>): void;
  /** Empties the fields, also of what was `restored`. */
  beginAnew(this: void): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** Empties the address for the next one, after `sent`; the language stays. */
  another(this: void): void;
}

export function createInvitationForm(
  portal: Portal,
  { contractId, locale, drafts }: InvitationFormOptions,
): InvitationForm {
  const { locales } = portal.configuration;
  const intent = createIntent(portal);
  const chosen = locale !== undefined && locales.includes(locale) ? locale : locales[0];
  const empty: InvitationTyped = { mailAddress: '', locale: chosen };
  const kept = createKeptEntries(portal, { drafts }, `invitation:${contractId}`, async () => {
    const { keptInvitation } = await import('./invitation.model.ts');
    return keptInvitation;
  });
  const note = ({ type, typed }: InvitationFormState): void => {
    const { mailAddress, locale: language } = typed;
    kept.keep(type === 'sent' || mailAddress === '' ? undefined : { mailAddress, locale: language });
  };
  let opened = false;
  const restore = async (): Promise<void> => {
    if (opened) return;
    opened = true;
    const before = await kept.open();
    if (store.state.typed !== empty) return note(store.state); // something was typed meanwhile
    if (before && locales.includes(before.locale)) store.set({ type: 'ready', typed: before, restored: true });
  };
  const store = createStore<InvitationFormState>({ type: 'ready', typed: empty }, () => void restore());

  /** The invitation that waits for this address; undefined where it cannot be found out. */
  const waitingFor = async (mailAddress: string): Promise<Invitation | undefined> => {
    try {
      const { readInvitations } = await import('./invitations.endpoints.ts');
      for (let cursor: string | undefined, part = 0; part < mostParts; part++) {
        const { items, next } = await portal.call(readInvitations, { contractId, cursor });
        const found = items.find((one) => normaliseIdentifier(one.mailAddress) === normaliseIdentifier(mailAddress));
        if (found || next === undefined) return found;
        cursor = next;
      }
      return undefined;
    } catch {
      return undefined; // the list of invitations leads to it as well
    }
  };
  const { change, review, back, send } = createConfirmedForm<Inviting, InvitationTyped, InvitationFormState>(store, {
    facts: ({ type, typed, restored }) =>
      type === 'submitting' || type === 'sent' ? undefined : { typed, ...(restored && { restored }) },
    check: ({ typed }) => check(typed, locales),
    async send(draft, { typed }) {
      const { invite } = await import('./invitations.endpoints.ts');
      const input = { contractId, ...draft };
      const invitation = await intent.attempt(input, (idempotencyKey) =>
        portal.call(invite, input, { idempotencyKey }),
      );
      kept.keep(undefined);
      return { type: 'sent', typed, invitation };
    },
    async refused({ code }, now) {
      if (code !== 'already-invited') return undefined;
      return { type: 'already-invited', ...now, waiting: await waitingFor(now.typed.mailAddress) };
    },
  });

  return {
    locales,
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      change((now) => ({ ...now, typed: { ...now.typed, ...typed } }));
      note(store.state);
    },
    beginAnew() {
      change(() => ({ typed: empty }));
      note(store.state);
    },
    review,
    back,
    send,
    another() {
      const { state } = store;
      if (state.type === 'sent') store.set({ type: 'ready', typed: { ...state.typed, mailAddress: '' } });
    },
  };
}

function check({ mailAddress, locale }: InvitationTyped, locales: readonly string[]): Checked<InvitationTyped> {
  const address = checkInvitedAddress(mailAddress);
  const offered = locales.includes(locale);
  if (address.ok && offered) return { ok: true, draft: { mailAddress: address.value, locale } };
  const fieldErrors: FieldError[] = [];
  if (!address.ok) fieldErrors.push({ field: 'mailAddress', code: address.code, params: address.params });
  if (!offered) fieldErrors.push({ field: 'locale', code: locale === '' ? 'required' : 'not-offered' });
  return { ok: false, fieldErrors };
}
