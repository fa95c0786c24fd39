import { withOpened, withTick } from '../identity/terms-reading.ts';
import { createConfirmedForm } from '../portal/confirmed-form.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore } from '../portal/store.ts';
import type { Mailboxes, NewMailboxInput } from './mailbox.model.ts';
import type { MailboxForm, MailboxFormOptions, MailboxFormState } from './mailbox-form-state.ts';
import { beginReading, checkMailboxStep, checkNewMailbox, type MailboxFacts } from './mailbox-form.rules.ts';
import { canAddMailbox, checkLocalPart } from './mailbox.rules.ts';

export type * from './mailbox-form-state.ts';

export function createMailboxForm(portal: Portal, options: MailboxFormOptions = {}): MailboxForm {
  const intent = createIntent(portal);
  const latest = createLatestRead();
  const kept = createKeptEntries(
    portal,
    options,
    'mailbox',
    async () => (await import('./mailbox.model.ts')).keptMailbox,
  );
  const askMailboxes = async (signal?: AbortSignal): Promise<Mailboxes> => {
    const { readMailboxes } = await import('./mailboxes.endpoints.ts');
    return portal.call(readMailboxes, undefined, signal ? { signal } : {});
  };
  const askTerms = async () => {
    const { readApplicationTerms } = await import('../identity/application-terms.endpoints.ts');
    return portal.call(readApplicationTerms, { kind: mailboxTerms });
  };
  const askSubdomains = async (localPart: string, after?: number) => {
    const { findSubdomains } = await import('./mailboxes.endpoints.ts');
    const { candidates, next } = await portal.call(findSubdomains, {
      localPart,
      ...(after !== undefined && { after }),
    });
    return { localPart, candidates, next };
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const mailboxes = await askMailboxes(signal);
      const before = await kept.open();
      return begin(mailboxes, before?.localPart);
    });
    if (outcome?.ok) store.set(outcome.value);
    else if (outcome) store.set({ type: 'unavailable', error: outcome.error });
  };
  const store = createStore<MailboxFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });

  const facts = (state: MailboxFormState): MailboxFacts | undefined => {
    if (!('step' in state) || state.type === 'submitting' || state.type === 'asking') return undefined;
    const { step, mailboxes, localPart, offered, subdomain, virusCheck, reading, restored } = state;
    return { step, mailboxes, localPart, offered, subdomain, virusCheck, reading, ...(restored && { restored }) };
  };
  /** Where what a server refused can be mended. */
  const refused = async (error: PortalError, now: MailboxFacts): Promise<MailboxFormState | undefined> => {
    try {
      if (error.code === 'too-many-mailboxes') return { type: 'full', mailboxes: await askMailboxes(), late: true };
      if (error.code === 'terms-changed')
        return {
          ...now,
          type: 'terms-changed',
          step: 'settings',
          reading: beginReading(await askTerms(), now.reading),
        };
      const { fieldErrors } = error;
      const of = (field: string): readonly FieldError[] => fieldErrors.filter((one) => one.field === field);
      if (of('localPart').length > 0)
        return { ...now, type: 'invalid', step: 'local-part', fieldErrors: of('localPart') };
      if (of('subdomain').length === 0) return undefined;
      const offered = await askSubdomains(now.localPart);
      return {
        ...now,
        type: 'invalid',
        step: 'subdomain',
        offered,
        subdomain: undefined,
        fieldErrors: of('subdomain'),
      };
    } catch {
      return undefined; // what mends it could not be read: the refusal itself is told
    }
  };
  const form = createConfirmedForm<MailboxFacts, NewMailboxInput, MailboxFormState>(store, {
    facts,
    check: checkNewMailbox,
    refused,
    async send(draft) {
      const { createMailbox } = await import('./mailboxes.endpoints.ts');
      const created = await intent.attempt(draft, (idempotencyKey) =>
        portal.call(createMailbox, draft, { idempotencyKey }),
      );
      kept.keep(undefined);
      return { type: 'done', created, view: 'facts', kept: false };
    },
  });
  /** Reads what a step shows, and goes there. */
  const goOn = async (now: MailboxFacts, ask: () => Promise<MailboxFacts>): Promise<void> => {
    store.set({ ...now, type: 'asking' });
    try {
      store.set({ ...(await ask()), type: 'ready' });
    } catch (thrown) {
      const error = toPortalError(thrown);
      const { fieldErrors } = error;
      if (fieldErrors.length > 0) store.set({ ...now, type: 'invalid', fieldErrors });
      else store.set({ ...now, type: 'failed', error });
    }
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type(localPart) {
      const now = facts(store.state);
      if (!now) return;
      form.change(() => ({ ...now, localPart }));
      kept.keep(localPart.trim() === '' ? undefined : { localPart });
    },
    choose: (subdomain) => form.change((now) => ({ ...now, subdomain })),
    chooseVirusCheck: (virusCheck) => form.change((now) => ({ ...now, virusCheck })),
    open: (documentId) => {
      const { state } = store;
      const now = facts(state);
      if (!now?.reading) return;
      const reading = withOpened(now.reading, documentId);
      if (reading === now.reading) return;
      // what the state tells besides stays: opening a document is no answer to it
      if (state.type === 'invalid' || state.type === 'terms-changed') store.set({ ...state, reading });
      else form.change(() => ({ ...now, reading }));
    },
    tick(ticked) {
      const now = facts(store.state);
      if (!now?.reading) return;
      const { reading, error } = withTick(now.reading, ticked);
      if (error) store.set({ ...now, reading, type: 'invalid', fieldErrors: [error] });
      else form.change(() => ({ ...now, reading }));
    },
    async next() {
      const now = facts(store.state);
      if (!now || store.state.type === 'confirming') return;
      const checked = checkMailboxStep(now);
      if (!checked.ok) return store.set({ ...now, type: 'invalid', fieldErrors: checked.fieldErrors });
      if (now.step === 'local-part') await goOn(now, async () => toSubdomains(now, await askSubdomains(valueOf(now))));
      else if (now.step === 'subdomain')
        await goOn(now, async () => ({
          ...now,
          step: 'settings',
          reading: beginReading(await askTerms(), now.reading),
        }));
      else form.review();
    },
    async showOthers() {
      const now = facts(store.state);
      const { offered } = now ?? {};
      if (!now || now.step !== 'subdomain' || offered?.next === undefined) return;
      const { localPart, next } = offered;
      await goOn(now, async () => ({
        ...now,
        offered: { ...(await askSubdomains(localPart, next)), former: offered },
        subdomain: undefined,
      }));
    },
    showFormer() {
      const former = facts(store.state)?.offered?.former;
      if (former) form.change((now) => ({ ...now, offered: former, subdomain: undefined }));
    },
    back() {
      if (store.state.type === 'confirming') return form.back();
      form.change((now) => ({ ...now, step: now.step === 'settings' ? 'subdomain' : 'local-part' }));
    },
    send: form.send,
    show(view) {
      const { state } = store;
      if (state.type === 'done' && state.view !== view) store.set({ ...state, view });
    },
    noteKept() {
      const { state } = store;
      if (state.type === 'done' && !state.kept) store.set({ ...state, kept: true });
    },
    async beginAnew() {
      const { type } = store.state;
      if (type === 'submitting' || type === 'asking' || type === 'loading') return;
      kept.keep(undefined);
      await read();
    },
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}

/** The kind of application whose terms 契約約款 are (MYP-10). */
export const mailboxTerms = 'mailbox';

/** The part before @ as it is stored, once it was checked. */
function valueOf({ localPart }: MailboxFacts): string {
  const checked = checkLocalPart(localPart);
  return checked.ok ? checked.value : localPart;
}

/** The second step; a subdomain that was chosen before stays where it is offered still. */
function toSubdomains(now: MailboxFacts, offered: NonNullable<MailboxFacts['offered']>): MailboxFacts {
  const same = now.offered?.localPart === offered.localPart ? now.offered : undefined;
  const chosen = now.subdomain !== undefined && same?.candidates.includes(now.subdomain);
  return chosen
    ? { ...now, step: 'subdomain', offered: same }
    : { ...now, step: 'subdomain', offered, subdomain: undefined };
}

function begin(mailboxes: Mailboxes, keptLocalPart: string | undefined): MailboxFormState {
  if (!canAddMailbox(mailboxes).ok) return { type: 'full', mailboxes, late: false };
  const empty: MailboxFormState = { type: 'ready', step: 'local-part', mailboxes, localPart: '' };
  return keptLocalPart ? { ...empty, localPart: keptLocalPart, restored: true } : empty;
}
