import type { ProjectFields } from '../account/access-application-form.ts';
import { withAnotherRow, withoutRow, withProjectRow } from '../account/project.rules.ts';
import type { ProjectTyped } from '../account/access-application.model.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Role } from '../portal/configuration.model.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import type { DraftsOption, Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { createTabEntries } from '../portal/tab-entries.ts';
import type { AccountApplicationDraft, AccountApplicationTyped, WantedFunction } from './account-application.model.ts';
import {
  accountTypes,
  checkAccountApplication,
  emptyAccountApplication,
  functionsOf,
  isAccountApplicationTyped,
} from './account-application.rules.ts';

interface Applying extends Restorable {
  readonly typed: AccountApplicationTyped;
  /** What the chosen type of account can use; before one is chosen, all there is. */
  readonly usable: readonly WantedFunction[];
}

/** What is wrong with the access control is told under `project`: `project.contractNumbers.1`. */
export type AccountApplicationFormState =
  | ConfirmedState<Applying, AccountApplicationDraft>
  /** It was received: the vendor looks at it and writes to this address. Whether that has an account is not told. */
  | (Applying & { readonly type: 'sent'; readonly mailAddress: string });

export interface AccountApplicationFormOptions extends DraftsOption {
  /** The language of what is mailed to the applicant; left out, the first of the portal's. */
  readonly locale?: string | undefined;
}

/** アカウント登録申請 before any sign-in (SUP-01), with access control where it is wanted (SUP-04); confirming (決定), sent. */
export interface AccountApplicationForm extends Readable<AccountApplicationFormState> {
  /** アカウントの種類 to choose from. */
  readonly types: readonly Role[];
  /** Takes what was typed or chosen. Functions that another type cannot use are taken back with choosing that type. */
  type(this: void, typed: Partial<Omit<AccountApplicationTyped, 'project'>>): void;
  /** The fields of the access control. */
  readonly project: ProjectFields;
  /** Empties the fields, also of what was `restored`; after `sent` for another application. */
  beginAnew(this: void): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

/** `drafts` is to be the storage of one tab, `sessionStorage`: nobody is signed in. */
export function createAccountApplicationForm(
  portal: Portal,
  { locale: asked, drafts }: AccountApplicationFormOptions = {},
): AccountApplicationForm {
  const { configuration } = portal;
  const { locales } = configuration;
  const locale = asked !== undefined && locales.includes(asked) ? asked : locales[0];
  const intent = createIntent(portal);
  const kept = createTabEntries(portal, { drafts }, 'account-application', async () => {
    const { keptAccountApplication } = await import('./account-application.model.ts');
    return keptAccountApplication;
  });
  const applying = (typed: AccountApplicationTyped): Applying => ({
    typed,
    usable: functionsOf(configuration, typed.role),
  });
  const note = ({ type, typed }: AccountApplicationFormState): void => {
    const isEmpty = type === 'sent' || !isAccountApplicationTyped(typed);
    kept.keep(isEmpty ? undefined : { ...typed, project: { ...typed.project } });
  };
  let opened = false;
  const restore = async (): Promise<void> => {
    if (opened) return;
    opened = true;
    const before = await kept.open();
    if (store.state.typed !== emptyAccountApplication) return note(store.state); // something was typed meanwhile
    if (before) store.set({ type: 'ready', ...applying(before), restored: true });
  };
  const initial: AccountApplicationFormState = { type: 'ready', ...applying(emptyAccountApplication) };
  const store = createStore<AccountApplicationFormState>(initial, () => void restore());
  const { change, review, back, send } = createConfirmedForm<
    Applying,
    AccountApplicationDraft,
    AccountApplicationFormState
  >(store, {
    facts: ({ type, typed, restored }) =>
      type === 'submitting' || type === 'sent' ? undefined : { ...applying(typed), ...(restored && { restored }) },
    check({ typed }) {
      const checked = checkAccountApplication(configuration, typed);
      return checked.ok ? { ok: true, draft: { ...checked.draft, locale } } : checked;
    },
    async send(draft, { typed }) {
      const { applyForAccount } = await import('./account-application.endpoints.ts');
      await intent.attempt(draft, (idempotencyKey) => portal.call(applyForAccount, draft, { idempotencyKey }));
      kept.keep(undefined);
      return { type: 'sent', ...applying(typed), mailAddress: draft.mailAddress };
    },
  });
  const enter = (typed: (now: AccountApplicationTyped) => AccountApplicationTyped): void => {
    change(({ typed: now, ...rest }) => ({ ...rest, ...applying(typed(now)) }));
    note(store.state);
  };
  const enterProject = (typed: (now: ProjectTyped) => ProjectTyped): void =>
    enter((now) => ({ ...now, project: typed(now.project) }));

  return {
    types: accountTypes(configuration),
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(typed) {
      enter((before) => {
        const now = { ...before, ...typed };
        const usable = functionsOf(configuration, now.role);
        return { ...now, functions: now.functions.filter((one) => usable.includes(one)) };
      });
    },
    project: {
      type: (typed) => enterProject((now) => ({ ...now, ...typed })),
      typeRow: (field, index, text) => enterProject((now) => withProjectRow(now, { field, index, text })),
      addRow: (field) => enterProject((now) => withAnotherRow(now, field)),
      removeRow: (field, index) => enterProject((now) => withoutRow(now, field, index)),
    },
    beginAnew() {
      if (store.state.type === 'submitting') return;
      store.set({ type: 'ready', ...applying(emptyAccountApplication) });
      note(store.state);
    },
    review,
    back,
    send,
  };
}
