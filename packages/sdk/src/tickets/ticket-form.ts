import type { ArticleSuggestions } from '../content/article-suggestions.ts';
import type { ChosenFile } from '../environments/activation-steps.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError } from '../portal/errors.ts';
import { createIntent, isForgotten } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption } from '../portal/kept-entries.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { createAttachments } from './attachments.ts';
import { findInFields } from './guarded-texts.rules.ts';
import { withoutSensitiveLines } from './sensitive-text.rules.ts';
import type { TicketSubject } from './ticket.model.ts';
import { canAskAbout } from './ticket.rules.ts';
import { checkTicket, type TicketEntries } from './ticket-entries.rules.ts';
import {
  beganTicket,
  inputOfTicket,
  keptTicketOf,
  placesGone,
  readSubjects,
  serviceOf,
  unlessSent,
} from './ticket-form-parts.ts';
import type { TicketAsking, TicketFormState } from './ticket-form-state.ts';

export type { TicketAsking, TicketFormState } from './ticket-form-state.ts';

export interface TicketFormOptions extends DraftsOption {
  /** What it is about at first, as where it is opened from a contract or a device. */
  readonly contractId?: string | undefined;
  readonly deviceId?: string | undefined;
  /** The service that it is about at first, once a contract is chosen that has it. */
  readonly serviceId?: string | undefined;
  /** Hears what is being written, without what looks like a secret, to offer possible answers (SUP-05). */
  readonly suggestions?: Pick<ArticleSuggestions, 'type'> | undefined;
}

/** What a person changes; contract, device and service are chosen with the subject. */
export type TicketChange = Partial<Omit<TicketEntries, 'contact' | 'contractId' | 'deviceId'>> & {
  readonly contact?: Partial<TicketEntries['contact']>;
};

/** 障害受付 (SUP-05): typing, files, sent; nothing of it is lost when the page is. */
export interface TicketForm extends Readable<TicketFormState> {
  type(this: void, change: TicketChange): void;
  /** Chooses what it is about, or nothing. Where it has one service only, that is chosen with it. */
  choose(this: void, subject: TicketSubject | undefined): void;
  /** Adds files and sends each at once, but those that look as if they held secrets. */
  addFiles(this: void, files: readonly ChosenFile[]): void;
  removeFile(this: void, key: string): void;
  retryFile(this: void, key: string): void;
  /** Sends a file although it looks as if it held secrets. */
  allowFile(this: void, key: string): void;
  /** Takes back all that was typed and added, also what was `restored`. */
  beginAnew(this: void): void;
  /** Checks all of it, and asks for confirmation where it is good. */
  review(this: void): void;
  /** Back from what is asked to the fields. */
  back(this: void): void;
  /** Checks all of it, and opens the ticket where it is good. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** The same after `warned`: what looks like a secret is sent. */
  sendAnyway(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createTicketForm(portal: Portal, options: TicketFormOptions = {}): TicketForm {
  const latest = createLatestRead();
  const intent = createIntent(portal);
  let typed = beganTicket(portal, options);
  let subject: TicketSubject | undefined;
  let asked: TicketSubject | undefined;
  let restored = false;
  let unanswered = false;
  let keptFiles = '[]';
  const kept = createKeptEntries(
    portal,
    options,
    'ticket',
    async () => (await import('./ticket-draft.model.ts')).keptTicket,
  );
  const asking = (): TicketAsking => ({
    typed,
    files: files.list,
    ...(subject && { subject }),
    ...(asked && { asked }),
    ...(restored && { restored }),
    ...(unanswered && { unanswered }),
  });
  const isBegun = (): boolean =>
    files.list.length > 0 || JSON.stringify(typed) !== JSON.stringify(beganTicket(portal, options, subject));
  const keep = (): void => kept.keep(isBegun() ? keptTicketOf(typed, files.kept(), intent.open) : undefined);
  /** Shows how the files are, in whatever state the form is. */
  const mirror = (): void => {
    const { state } = store;
    if (!('files' in state) || state.type === 'opened') return;
    store.set({ ...state, files: files.list });
    const now = JSON.stringify(files.kept());
    if (now !== keptFiles) keep(); // not for each step of progress
    keptFiles = now;
  };
  const files = createAttachments(portal, mirror);

  const read = async (): Promise<void> => {
    store.set({ type: 'loading' });
    const outcome = await latest.read(async (signal) => {
      const before = await kept.open();
      return { before, ...(await readSubjects(portal, before?.typed, options, signal)) };
    });
    if (!outcome) return;
    if (!outcome.ok) return store.set({ type: 'unavailable', error: outcome.error });
    const { before, found } = outcome.value;
    typed = before?.typed ?? beganTicket(portal, options, found);
    if (before) {
      restored = true;
      intent.open = before.open ?? undefined;
      unanswered = before.open !== null && isForgotten(before.open, portal.clock.now());
      files.restore(before.files);
    }
    adopt(found);
    asked = outcome.value.asked;
    store.set({ type: 'ready', ...asking() });
  };
  const store = createStore<TicketFormState>({ type: 'loading' }, () => {
    if (store.state.type === 'loading') void read();
    return latest.stop;
  });
  /** Makes it about a subject, with the service asked for or its only one; one that it does not have is taken back. */
  const adopt = (next: TicketSubject | undefined): void => {
    subject = next;
    typed = {
      ...typed,
      contractId: next?.contract.id ?? '',
      deviceId: next?.device?.id ?? '',
      serviceId: serviceOf(next, typed.serviceId, options.serviceId),
    };
  };
  /** Whether something can be changed now. */
  const isOpen = (): boolean => 'typed' in store.state && !['submitting', 'opened'].includes(store.state.type);
  const enter = (change: () => void): void => {
    if (!isOpen()) return;
    change();
    keep();
    store.set({ type: 'ready', ...asking() });
  };
  const errorsOf = (): readonly FieldError[] => {
    const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
    const term = subject && canAskAbout(subject.contract, typed.desk, today);
    return [
      ...checkTicket(typed).fieldErrors,
      ...(term && !term.ok ? [{ field: 'contractId', code: term.code }] : []),
      ...unlessSent(files.standing()),
    ];
  };
  /** Whether it can be sent; else what stands against that is shown. */
  const isGood = (isAllowed: boolean): boolean => {
    const fieldErrors = errorsOf();
    const { title, description } = typed;
    const findings = isAllowed || fieldErrors.length > 0 ? [] : findInFields({ title, description }, restored);
    if (fieldErrors.length > 0) store.set({ ...asking(), type: 'invalid', fieldErrors });
    else if (findings.length > 0) store.set({ ...asking(), type: 'warned', findings });
    return fieldErrors.length + findings.length === 0;
  };
  const send = async (isAllowed: boolean, before?: BeforeSending): Promise<void> => {
    if (!isOpen() || !isGood(isAllowed) || before?.() === false) return;
    const input = inputOfTicket(checkTicket(typed).entries, files.uploads());
    store.set({ ...asking(), type: 'submitting' });
    try {
      const { openTicket } = await import('./tickets.endpoints.ts');
      const ticket = await intent.attempt(
        keptTicketOf(checkTicket(typed).entries, files.kept(), undefined),
        (idempotencyKey) => {
          keep(); // before it is sent: the page may be loaded anew while the answer is on its way
          return portal.call(openTicket, input, { idempotencyKey });
        },
      );
      kept.keep(undefined);
      store.set({ ...asking(), type: 'opened', ticket });
    } catch (thrown) {
      const error = toPortalError(thrown);
      files.lose(placesGone(error.fieldErrors));
      keep();
      store.set(
        error.fieldErrors.length > 0
          ? { ...asking(), type: 'invalid', fieldErrors: [...error.fieldErrors, ...unlessSent(files.standing())] }
          : { ...asking(), type: 'failed', error },
      );
    }
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type: ({ contact, ...change }) =>
      enter(() => {
        typed = { ...typed, ...change, contact: { ...typed.contact, ...contact } };
        if ('title' in change || 'description' in change)
          options.suggestions?.type({
            title: withoutSensitiveLines(typed.title),
            description: withoutSensitiveLines(typed.description),
          });
      }),
    choose: (next) =>
      enter(() => {
        asked = undefined;
        adopt(next);
      }),
    addFiles: (chosen) => enter(() => files.add(chosen)),
    removeFile: (key) => enter(() => files.remove(key)),
    retryFile: (key) => enter(() => files.retry(key)),
    allowFile: (key) => enter(() => files.allow(key)),
    beginAnew: () =>
      enter(() => {
        files.clear();
        restored = false;
        unanswered = false;
        intent.open = undefined;
        subject = asked ?? subject;
        asked = undefined;
        typed = beganTicket(portal, options, subject);
      }),
    review() {
      if (isOpen() && isGood(false)) store.set({ ...asking(), type: 'confirming' });
    },
    back() {
      if (['confirming', 'warned'].includes(store.state.type)) store.set({ ...asking(), type: 'ready' });
    },
    send: (before) => send(false, before),
    sendAnyway: async (before) => (store.state.type === 'warned' ? send(true, before) : undefined),
    async retry() {
      if (store.state.type === 'unavailable') await read();
    },
  };
}
