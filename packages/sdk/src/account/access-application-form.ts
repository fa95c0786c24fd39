import type { BeforeSending } from '../portal/before-sending.ts';
import { createConfirmedForm, type ConfirmedState } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import type { AccessApplication, ProjectDraft, ProjectTyped } from './access-application.model.ts';
import {
  checkProject,
  emptyProject,
  isProjectTyped,
  withAnotherRow,
  withoutRow,
  withProjectRow,
  type ProjectRows,
} from './project.rules.ts';

interface ApplyingForAccess extends Restorable {
  readonly typed: ProjectTyped;
}

/** What is wrong with a row is told at `mailAddresses.1` and `contractNumbers.0`. */
export type AccessApplicationFormState =
  | ConfirmedState<ApplyingForAccess, ProjectDraft>
  | (ApplyingForAccess & { readonly type: 'sent'; readonly application: AccessApplication });

export type AccessApplicationFormOptions = DraftsOption;

/** The verbs of the fields of a project. */
export interface ProjectFields {
  type(this: void, typed: Partial<Pick<ProjectTyped, 'projectName' | 'groupName'>>): void;
  /** Takes a row as typed. Several entries that were pasted at once become as many rows. */
  typeRow(this: void, field: ProjectRows, index: number, text: string): void;
  /** Adds an empty row, up to 100. */
  addRow(this: void, field: ProjectRows): void;
  /** Takes a row away; the last one is emptied. */
  removeRow(this: void, field: ProjectRows, index: number): void;
}

/** アクセス制御申請 (SUP-04): project, group, accounts and contracts, confirming (決定), sent. */
export interface AccessApplicationForm extends Readable<AccessApplicationFormState>, ProjectFields {
  /** Empties the fields, also of what was `restored`; after `sent` for another application. */
  beginAnew(this: void): void;
  /** Checks what was typed, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from the confirmation to the fields. */
  back(this: void): void;
  /** Sends what was confirmed. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
}

export function createAccessApplicationForm(
  portal: Portal,
  options: AccessApplicationFormOptions = {},
): AccessApplicationForm {
  const intent = createIntent(portal);
  const kept = createKeptEntries(portal, options, 'access-application', async () => {
    const { keptProject } = await import('./access-application.model.ts');
    return keptProject;
  });
  const note = ({ type, typed }: AccessApplicationFormState): void => {
    kept.keep(type === 'sent' || !isProjectTyped(typed) ? undefined : { ...typed });
  };
  let opened = false;
  const restore = async (): Promise<void> => {
    if (opened) return;
    opened = true;
    const before = await kept.open();
    if (store.state.typed !== emptyProject) return note(store.state); // something was typed meanwhile
    if (before) store.set({ type: 'ready', typed: withRows(before), restored: true });
  };
  const store = createStore<AccessApplicationFormState>({ type: 'ready', typed: emptyProject }, () => void restore());
  const { change, review, back, send } = createConfirmedForm<
    ApplyingForAccess,
    ProjectDraft,
    AccessApplicationFormState
  >(store, {
    facts: ({ type, typed, restored }) =>
      type === 'submitting' || type === 'sent' ? undefined : { typed, ...(restored && { restored }) },
    check: ({ typed }) => checkProject(typed),
    async send(draft, { typed }) {
      const { applyForAccess } = await import('./access-applications.endpoints.ts');
      const application = await intent.attempt(draft, (idempotencyKey) =>
        portal.call(applyForAccess, draft, { idempotencyKey }),
      );
      kept.keep(undefined);
      return { type: 'sent', typed, application };
    },
  });
  const enter = (typed: (now: ProjectTyped) => ProjectTyped): void => {
    change((now) => ({ ...now, typed: typed(now.typed) }));
    note(store.state);
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type: (typed) => enter((now) => ({ ...now, ...typed })),
    typeRow: (field, index, text) => enter((now) => withProjectRow(now, { field, index, text })),
    addRow: (field) => enter((now) => withAnotherRow(now, field)),
    removeRow: (field, index) => enter((now) => withoutRow(now, field, index)),
    beginAnew() {
      if (store.state.type === 'submitting') return;
      store.set({ type: 'ready', typed: emptyProject });
      note(store.state);
    },
    review,
    back,
    send,
  };
}

/** What was kept, with a row in each list. */
function withRows(kept: ProjectTyped): ProjectTyped {
  const rows = (of: readonly string[]): readonly string[] => (of.length > 0 ? of : ['']);
  return { ...kept, mailAddresses: rows(kept.mailAddresses), contractNumbers: rows(kept.contractNumbers) };
}
