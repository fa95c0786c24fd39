import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import type { DraftsOption } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { second } from '../portal/time.ts';
import type { ApplicationDraft, ApplicationStep, ApplicationSubject } from './application-draft.model.ts';
import { createApplicationEditor } from './application-editor.ts';
import type {
  ApplicationEditor,
  ApplicationWizardState,
  ChoosingService,
  OpenedDraft,
  ServiceChoice,
} from './application-wizard-state.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';
import { keptApplicationOf, type EntryChange } from './draft-entries.ts';
import { createDraftKey, type DraftKey } from './draft-key.ts';
import { createDraftSubmission } from './draft-submission.ts';
import type { EntryBlock } from './entries-from.rules.ts';
import type { MadeKey } from './made-key.rules.ts';
import {
  beginningOf,
  choiceAgain,
  choosingIn,
  firstChoice,
  missingChoice,
  subjectOf,
  wantedOf,
  withChoice,
} from './service-choice.ts';
import { readSource, type SourceFacts } from './source-facts.ts';
import { carriedOf, carry, type Carried } from './carried-entries.ts';

export type {
  ApplicationWizardState,
  Applying,
  ChoosingService,
  CsrReading,
  DraftSavingState,
  ServiceChoice,
} from './application-wizard-state.ts';
export type { EntryChange } from './draft-entries.ts';

export interface ApplicationWizardOptions extends DraftsOption {
  /** The draft to go on with. */
  readonly draftId?: string | undefined;
  /** What is begun with an action of a record: 更新, 継続発行, 再発行, 担当者変更. */
  readonly subject?: ApplicationSubject | undefined;
  /** 別サービスへ切り替えて申請: the record, and the service that it has now (CRT-10). */
  readonly switchFrom?: { readonly sourceId: string; readonly serviceId: string } | undefined;
  /** Milliseconds from the last change until it is saved; a second where left out. */
  readonly saveDelay?: number | undefined;
}

/**
 * An application, step by step (CRT-04, CRT-10 to CRT-12): service, terms, basics, organisation, contacts, check, sent. What is
 * typed is a draft on the server, saved as it is typed; until it is there it outlives the page in `drafts`.
 *
 * The terms of its kind are agreed to by `createTermsAgreement(portal, { application: draft.kind })`, which gives what `agree`
 * takes. With `done` the application is sent; a host that shows a draft by its address names `draft.id`.
 */
export interface ApplicationWizard extends Readable<ApplicationWizardState> {
  /** Chooses the service, the type of contract, the term: before there is a draft, and at its step where it has one. */
  choose(this: void, choice: ServiceChoice): void;
  /** Makes the draft of what is chosen. A call while one is under way does nothing. Never rejects. */
  begin(this: void, before?: BeforeSending): Promise<void>;
  /** Notes the agreement to the terms, and goes on. */
  agree(this: void, agreementId: string): void;
  /** Takes what is typed. A private key is not taken: the state says in which field it was about to be (CRT-05). */
  type(this: void, change: EntryChange): void;
  /** Fills a part with what is stored, or empties it: 新規入力 (CRT-16). */
  useStored(this: void, block: EntryBlock, on: boolean): void;
  /** Takes the request of a key that was made for the draft, once its file was downloaded (CRT-05). */
  takeMade(this: void, key: Omit<MadeKey, 'instead'>): void;
  /** After `key-mismatch`: takes the request that was made. */
  keepMade(this: void): void;
  /** After `key-mismatch`: the request in the field is wanted, and the file that was downloaded is not used for it. */
  keepOther(this: void): void;
  /** Checks what is on the screen, and goes on where it is good. Never rejects. */
  next(this: void): Promise<void>;
  /** To a step that was reached before; nothing typed is lost. Does nothing for others. */
  goTo(this: void, step: ApplicationStep): void;
  /** 申込: checks and sends all of it, from the check alone. A call while one is under way does nothing. Never rejects. */
  submit(this: void, before?: BeforeSending): Promise<void>;
  /**
   * Where what it was begun for is closed for good (`leadsToNew`): to a new application, with what was entered. The draft that
   * can no longer be sent goes once the new one holds all of it.
   */
  applyNew(this: void): void;
  /** Saves what was typed now, such as before somebody leaves it. Never rejects. */
  save(this: void): Promise<void>;
  /** After `conflict`: what stands here replaces what is saved. */
  keepTyped(this: void): void;
  /** After `conflict`: what is saved replaces what stands here. */
  takeSaved(this: void): void;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createApplicationWizard(
  portal: Portal,
  { draftId: firstId, subject, switchFrom, saveDelay = second, drafts }: ApplicationWizardOptions = {},
): ApplicationWizard {
  let beginning = beginningOf(subject, switchFrom);
  const latest = createLatestRead();
  const intent = createIntent(portal);
  let draftId = firstId;
  let editor: ApplicationEditor | undefined;
  let key: DraftKey | undefined;
  let carried: Carried | undefined;
  /** What is known of the record that it is about, before there is a draft. */
  let source: SourceFacts | undefined;

  const readCatalogue = async (signal: AbortSignal): Promise<CertificateCatalogue> => {
    const { readCertificateCatalogue } = await import('./applications.endpoints.ts');
    return portal.call(readCertificateCatalogue, undefined, { signal });
  };
  const readDraft = async (id: string, signal: AbortSignal): Promise<ApplicationDraft> => {
    const { readApplicationDraft } = await import('./application-drafts.endpoints.ts');
    return portal.call(readApplicationDraft, { draftId: id }, { signal });
  };
  const keptOf = (id: string) => keptApplicationOf(portal, { drafts }, id);
  const edit = (id: string, opened: OpenedDraft, kept: ReturnType<typeof keptOf>, made: DraftKey): void => {
    draftId = id;
    key = made;
    const show: typeof store.set = (state) => (draftId === id ? store.set(state) : undefined);
    editor = createApplicationEditor(portal, opened, { kept, key, saveDelay, show });
  };
  const takeMade = (made: MadeKey): void => {
    key?.note(made);
    editor?.change({ block: 'basics', typed: { csr: made.csr } });
    editor?.look(); // also where it stood there already
  };
  /** Reads a draft with all that belongs to it, and puts it on the screen. */
  const open = async (id: string, known?: ApplicationDraft): Promise<void> => {
    const kept = keptOf(id);
    const made = createDraftKey(portal, { drafts }, id);
    const outcome = await latest.read(async (signal): Promise<OpenedDraft> => {
      const { readAccountDetails, readCoupons } = await import('./account-details.endpoints.ts');
      const [catalogue, draft, stored, { items: coupons }, before] = await Promise.all([
        readCatalogue(signal),
        known ?? readDraft(id, signal),
        portal.call(readAccountDetails, undefined, { signal }),
        portal.call(readCoupons, undefined, { signal }),
        kept.open(),
        made.open(),
      ]);
      const from = await readSource(portal, draft, catalogue, signal);
      return { catalogue, draft, stored, coupons, before, from };
    });
    if (outcome?.ok) return edit(id, outcome.value, kept, made);
    if (!outcome) return;
    if (outcome.error.code === 'not-found') {
      const sent = await createDraftSubmission(portal, id, (await kept.open())?.open).repeat();
      if (sent?.type === 'done') {
        kept.keep(undefined);
        made.note(undefined);
        const catalogue = await latest.read(readCatalogue);
        return store.set(catalogue?.ok ? { ...sent, catalogue: catalogue.value } : sent);
      }
    }
    store.set({ type: 'unavailable', error: outcome.error });
  };
  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    if (draftId !== undefined) return open(draftId);
    const outcome = await latest.read(async (signal): Promise<ChoosingService> => {
      const first = firstChoice(beginning, await readCatalogue(signal));
      source = await readSource(portal, wantedOf(beginning), first.catalogue, signal);
      return { ...first, ...(source?.closed && { closed: source.closed }) };
    });
    if (outcome)
      store.set(outcome.ok ? { ...outcome.value, type: 'choosing' } : { type: 'unavailable', error: outcome.error });
  };
  const store = createStore<ApplicationWizardState>({ type: 'loading' }, () => {
    const { type } = store.state;
    if (editor) editor.follow();
    else if (type === 'loading' || (type === 'beginning' && draftId !== undefined)) void read();
    return () => {
      latest.stop();
      editor?.leave();
    };
  });
  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    choose(choice) {
      if (editor) return editor.choose(choice);
      const now = choosingIn(store.state);
      if (now && beginning.type !== 'subject') store.set({ ...withChoice(now, choice), type: 'choosing' });
    },
    async begin(before) {
      const now = choosingIn(store.state);
      const chosen = now && subjectOf(beginning, now);
      if (!now) return;
      if (!chosen) return store.set({ ...now, type: 'not-chosen', fieldErrors: missingChoice(now) });
      if (before?.() === false) return;
      store.set({ ...now, type: 'beginning' });
      try {
        const { createApplicationDraft } = await import('./application-drafts.endpoints.ts');
        const draft = await intent.attempt(chosen, (idempotencyKey) =>
          portal.call(createApplicationDraft, chosen, { idempotencyKey }),
        );
        draftId = draft.id;
        await open(draft.id, draft);
        if (carried && editor) await carry(portal, editor, () => store.state, carried);
        carried = undefined;
      } catch (thrown) {
        store.set({ ...now, type: 'not-begun', error: toPortalError(thrown) });
      }
    },
    agree: (agreementId) => editor?.agree(agreementId),
    type: (change) => editor?.change(change),
    useStored: (block, on) => editor?.useStored(block, on),
    takeMade: (made) => takeMade({ ...made, instead: null }),
    keepMade() {
      if (key?.made) takeMade({ ...key.made, instead: null });
    },
    keepOther() {
      const { state } = store;
      const other = 'csr' in state && state.csr.type === 'read' ? state.csr.inspection.key : undefined;
      if (!key?.made || !other) return;
      key.note({ ...key.made, instead: other.fingerprint });
      editor?.look();
    },
    next: async () => editor?.next(),
    goTo: (step) => editor?.goTo(step),
    submit: async (before) => editor?.submit(before),
    applyNew() {
      const { state } = store;
      const found = carriedOf(state, source);
      if (!found || !('catalogue' in state) || !state.catalogue) return;
      carried = found;
      beginning = { type: 'new' };
      editor?.leave();
      editor = draftId = undefined;
      store.set({ ...choiceAgain(beginning, state.catalogue, found.choice), type: 'choosing' });
    },
    save: async () => editor?.save(),
    keepTyped: () => editor?.keepTyped(),
    takeSaved: () => editor?.takeSaved(),
    retry: async () => (store.state.type === 'unavailable' ? read() : undefined),
  };
}
