import type { ChosenFile } from '../environments/activation-steps.ts';
import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent, isForgotten } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption, type Restorable } from '../portal/kept-entries.ts';
import { createStore, type Readable } from '../portal/store.ts';
import { createAttachments, type Attachment } from './attachments.ts';
import { findInFields, type FieldFinding } from './guarded-texts.rules.ts';
import { withoutSensitive } from './sensitive-text.rules.ts';
import type { KeptReply } from './ticket-draft.model.ts';
import { checkTicketReply } from './ticket-entries.rules.ts';
import { placesGone, unlessSent } from './ticket-form-parts.ts';
import type { TicketDetail } from './ticket.model.ts';
import type { TicketInput } from './tickets.endpoints.ts';

/** A message as it is written. */
export interface TicketReplying extends Restorable {
  readonly body: string;
  readonly files: readonly Attachment[];
  /** What is `restored` was sent and not answered, and the server does not know it again: sent now, it may be said twice. */
  readonly unanswered?: true | undefined;
}

export type TicketReplyState =
  | (TicketReplying & { readonly type: 'ready' })
  /** What is wrong at `body`; files that are not sent yet are `sending` or `unfinished` at `files`. */
  | (TicketReplying & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** It looks as if it held secrets, or one was taken out of what is `restored`; it was not sent: `sendAnyway` sends it, any change goes back. */
  | (TicketReplying & { readonly type: 'warned'; readonly findings: readonly FieldFinding[] })
  /** It is being sent; what is typed and added meanwhile is of the next one. */
  | (TicketReplying & { readonly type: 'submitting' })
  /** It was not sent as far as is known; what was typed stays. `ticket-closed`: the ticket has to be opened again first. */
  | (TicketReplying & { readonly type: 'failed'; readonly error: PortalError })
  /** It was sent, and the next one can be written: there stands what was typed and added since. */
  | (TicketReplying & {
      readonly type: 'sent';
      /** Of the ticket with it. */
      readonly version?: number | undefined;
    });

export interface TicketReplyOptions extends TicketInput, DraftsOption {
  /** Hears of the ticket as it is with the message. */
  readonly onSent?: ((ticket: TicketDetail) => void) | undefined;
}

/** A message with files for a ticket (SUP-07); it is kept like a ticket that is begun. */
export interface TicketReply extends Readable<TicketReplyState> {
  type(this: void, body: string): void;
  /** Adds files and sends each at once, but those that look as if they held secrets. */
  addFiles(this: void, files: readonly ChosenFile[]): void;
  removeFile(this: void, key: string): void;
  retryFile(this: void, key: string): void;
  /** Sends a file although it looks as if it held secrets. */
  allowFile(this: void, key: string): void;
  /** Takes back all that was typed and added, also what was `restored`. */
  beginAnew(this: void): void;
  /** Sends the message. A call while one is under way does nothing. Never rejects. */
  send(this: void, before?: BeforeSending): Promise<void>;
  /** The same after `warned`: what looks like a secret is sent. */
  sendAnyway(this: void, before?: BeforeSending): Promise<void>;
}

export function createTicketReply(portal: Portal, { ticketId, drafts, onSent }: TicketReplyOptions): TicketReply {
  const intent = createIntent(portal);
  let body = '';
  let restored = false;
  let unanswered = false;
  /** What was kept is put in once, and never over what was typed after it was looked for. */
  let isRead = false;
  let opening: Promise<void> | undefined;
  let sending: Promise<void> | undefined;
  let keptFiles = '[]';
  const kept = createKeptEntries(
    portal,
    { drafts },
    `ticket-reply:${ticketId}`,
    async () => (await import('./ticket-draft.model.ts')).keptReply,
  );
  const now = (): TicketReplying => ({
    body,
    files: files.list,
    ...(restored && { restored }),
    ...(unanswered && { unanswered }),
  });
  const keptNow = (): KeptReply => ({ body: withoutSensitive(body), files: files.kept(), open: intent.open ?? null });
  const isBegun = (): boolean => body !== '' || files.list.length > 0;
  const keep = (): void => kept.keep(isBegun() ? keptNow() : undefined);
  const mirror = (): void => {
    if (store.state.type !== 'sent') store.set({ ...store.state, files: files.list });
    const text = JSON.stringify(files.kept());
    if (text !== keptFiles) keep(); // not for each step of progress
    keptFiles = text;
  };
  const files = createAttachments(portal, mirror);
  /** Puts what was kept before what was typed while it was looked for: neither is lost. */
  const putBack = async (): Promise<void> => {
    const before = await kept.open();
    await sending;
    const isTouched = isBegun();
    isRead = isTouched || before !== undefined;
    if (!before) return isTouched ? keep() : undefined;
    body = [before.body, body].filter(Boolean).join('\n');
    restored = true;
    unanswered = before.open !== null && (isTouched || isForgotten(before.open, portal.clock.now()));
    intent.open = before.open ?? undefined;
    files.restore(before.files);
    if (isTouched) keep();
    store.set({ type: 'ready', ...now() });
  };
  const restore = async (): Promise<void> => {
    if (!isRead) await (opening ??= putBack().finally(() => (opening = undefined)));
  };
  const store = createStore<TicketReplyState>({ type: 'ready', body: '', files: [] }, () => void restore());
  const enter = (change: () => void): void => {
    if (!opening) isRead = true;
    change();
    keep();
    store.set({ ...now(), type: store.state.type === 'submitting' ? 'submitting' : 'ready' });
  };
  /** Takes out what was sent, and leaves what came since. */
  const settle = (sent: string, keys?: readonly string[]): void => {
    body = body.startsWith(sent) ? body.slice(sent.length).trimStart() : body;
    restored = false;
    unanswered = false;
    files.clear(keys);
    keep();
  };
  const send = async (isAllowed: boolean, before?: BeforeSending): Promise<void> => {
    if (store.state.type === 'submitting') return;
    if (!opening) isRead = true;
    const { text, fieldErrors: wrong } = checkTicketReply(body, files.list.length);
    const fieldErrors = [...wrong, ...unlessSent(files.standing())];
    if (fieldErrors.length > 0) return store.set({ ...now(), type: 'invalid', fieldErrors });
    const findings = isAllowed ? [] : findInFields({ body }, restored);
    if (findings.length > 0) return store.set({ ...now(), type: 'warned', findings });
    if (before?.() === false) return;
    store.set({ ...now(), type: 'submitting' });
    sending = post(text);
    await sending;
  };
  const post = async (text: string): Promise<void> => {
    const sent = body;
    const keys = files.list.map(({ key }) => key);
    const input = { ticketId, body: text, uploads: files.uploads() };
    try {
      const { replyToTicket } = await import('./tickets.endpoints.ts');
      const told = { ...input, body: withoutSensitive(text) }; // which is kept with the intent
      const ticket = await intent.attempt(told, (idempotencyKey) => {
        keep(); // before it is sent: the page may be loaded anew while the answer is on its way
        return portal.call(replyToTicket, input, { idempotencyKey });
      });
      settle(sent, keys);
      store.set({ ...now(), type: 'sent', version: ticket.version });
      onSent?.(ticket);
    } catch (thrown) {
      const error = toPortalError(thrown);
      files.lose(placesGone(error.fieldErrors));
      keep();
      store.set(
        error.fieldErrors.length > 0
          ? { ...now(), type: 'invalid', fieldErrors: [...error.fieldErrors, ...unlessSent(files.standing())] }
          : { ...now(), type: 'failed', error },
      );
    }
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    type: (typed) => enter(() => (body = typed)),
    addFiles: (chosen) => enter(() => files.add(chosen)),
    removeFile: (key) => enter(() => files.remove(key)),
    retryFile: (key) => enter(() => files.retry(key)),
    allowFile: (key) => enter(() => files.allow(key)),
    beginAnew() {
      if (store.state.type === 'submitting') return;
      enter(() => settle(body));
    },
    send: (before) => send(false, before),
    sendAnyway: async (before) => (store.state.type === 'warned' ? send(true, before) : undefined),
  };
}
