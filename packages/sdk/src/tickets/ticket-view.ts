import type { BeforeSending } from '../portal/before-sending.ts';
import type { Portal } from '../portal/create-portal.ts';
import { currentObject } from '../portal/current-object.ts';
import { toPortalError, type FieldError, type PortalError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import { createKeptEntries, type DraftsOption } from '../portal/kept-entries.ts';
import { onNextSession } from '../portal/next-session.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import { findInFields, type FieldFinding } from './guarded-texts.rules.ts';
import { withoutSensitive } from './sensitive-text.rules.ts';
import { canCloseTicket, canReopenTicket, canReplyToTicket, type TicketDecision } from './ticket.rules.ts';
import { checkTicketText } from './ticket-entries.rules.ts';
import { createTicketReply, type TicketReply } from './ticket-reply.ts';
import type { TicketDetail } from './ticket.model.ts';
import type { TicketInput } from './tickets.endpoints.ts';
import type { Readable } from '../portal/store.ts';

export type TicketAct = 'close' | 'reopen';

/** How closing, or opening again, goes on. `body` is what is said with it, as typed; it may be empty. */
export type TicketSettling =
  | { readonly type: 'idle' }
  /** The person is asked: `settle` does it, `back` does not. */
  | { readonly type: 'confirming'; readonly act: TicketAct; readonly body: string }
  | {
      readonly type: 'invalid';
      readonly act: TicketAct;
      readonly body: string;
      readonly fieldErrors: readonly FieldError[];
    }
  /** What is said looks as if it held secrets, and nothing was done: `settleAnyway` does it, `say` and `back` do not. */
  | {
      readonly type: 'warned';
      readonly act: TicketAct;
      readonly body: string;
      readonly findings: readonly FieldFinding[];
    }
  | { readonly type: 'submitting'; readonly act: TicketAct; readonly body: string }
  /** Something was added meanwhile, which is shown as new: `settle` does it all the same. */
  | { readonly type: 'changed'; readonly act: TicketAct; readonly body: string }
  | { readonly type: 'failed'; readonly act: TicketAct; readonly body: string; readonly error: PortalError }
  | { readonly type: 'done'; readonly act: TicketAct };

export interface ShownTicket {
  readonly ticket: TicketDetail;
  /** From this position on entries are new to the person, but for their own; left out where none is. */
  readonly newFrom?: number | undefined;
  /** What the person can do, or why not, as it was when it was read. */
  readonly reply: TicketDecision;
  readonly close: TicketDecision;
  readonly reopen: TicketDecision;
  readonly settling: TicketSettling;
}

export type TicketViewState = ReadingState<ShownTicket>;

export type TicketViewOptions = TicketInput & DraftsOption;

/** One ticket with its timeline (SUP-07). */
export interface TicketView extends Readable<TicketViewState> {
  /** The message that is written to it; what was sent stands on the timeline at once. */
  readonly writing: TicketReply;
  /** Tells the server that the person has the timeline before them, so that what comes later is new. Never rejects. */
  see(this: void): Promise<void>;
  /** Asks whether to close it, or to open it again. Does nothing where that cannot be done. */
  ask(this: void, act: TicketAct): void;
  /** Takes what is said with it, as typed; it is kept like a message until it is sent. */
  say(this: void, body: string): void;
  /** Leaves it as it is; what was to be said with it stays for the next time. */
  back(this: void): void;
  /** Does what was confirmed. A call while one is under way does nothing. Never rejects. */
  settle(this: void, before?: BeforeSending): Promise<void>;
  /** The same after `warned`: what looks like a secret is said. */
  settleAnyway(this: void, before?: BeforeSending): Promise<void>;
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createTicket(portal: Portal, { ticketId, drafts }: TicketViewOptions): TicketView {
  const intent = createIntent(portal);
  /** What was sent last, in the version in which the person confirmed it. */
  let confirmed: { readonly act: TicketAct; readonly text: string; readonly version: number } | undefined;
  let said = '';
  let restored = false;
  const kept = createKeptEntries(
    portal,
    { drafts },
    `ticket-settling:${ticketId}`,
    async () => (await import('./ticket-draft.model.ts')).keptWords,
  );
  /** The last entry that the server was told is seen. */
  let told = 0;
  const show = (ticket: TicketDetail, before: ShownTicket | undefined): ShownTicket => {
    const news = before ? before.ticket.version : (ticket.seen ?? ticket.version);
    const newFrom = before?.newFrom ?? (isNewIn(ticket, news) ? news + 1 : undefined);
    const { timeZone } = portal.configuration;
    return {
      ticket,
      ...(newFrom !== undefined && { newFrom }),
      reply: canReplyToTicket(ticket),
      close: canCloseTicket(ticket),
      reopen: canReopenTicket(ticket, portal.clock.now(), timeZone),
      settling: before?.settling ?? { type: 'idle' },
    };
  };
  const reading = createReading<TicketDetail, ShownTicket>({
    async ask(signal) {
      const { readTicket } = await import('./tickets.endpoints.ts');
      return portal.call(readTicket, { ticketId }, { signal });
    },
    show,
  });
  const put = (ticket: TicketDetail): void =>
    // an answer that was overtaken by a later one says less
    reading.change((before) => (ticket.version < before.ticket.version ? before : show(ticket, before)));
  const become = (settling: TicketSettling): void => reading.change((shown) => ({ ...shown, settling }));
  const shown = (): ShownTicket | undefined => (reading.state.type === 'ready' ? reading.state : undefined);
  const writing = createTicketReply(portal, { ticketId, drafts, onSent: put });

  const restore = async (): Promise<void> => {
    const before = await kept.open();
    if (!before || said !== '') return;
    said = before.body;
    restored = true;
    const settling = shown()?.settling;
    if (settling?.type === 'confirming') become({ ...settling, body: said });
  };
  const send = async (act: TicketAct, body: string, version: number): Promise<TicketDetail> => {
    const { closeTicket, reopenTicket } = await import('./tickets.endpoints.ts');
    const input = { ticketId, body: body || undefined };
    const endpoint = act === 'close' ? closeTicket : reopenTicket;
    return intent.attempt({ act, body, version }, (idempotencyKey) =>
      portal.call(endpoint, input, { idempotencyKey, ifMatch: version }),
    );
  };

  const settle = async (isAllowed: boolean, before?: BeforeSending): Promise<void> => {
    const now = shown();
    if (!now || !('body' in now.settling) || now.settling.type === 'submitting') return;
    const { act, body } = now.settling;
    const { text, fieldErrors } = body.trim() === '' ? { text: '', fieldErrors: [] } : checkTicketText('body', body);
    if (fieldErrors.length > 0) return become({ type: 'invalid', act, body, fieldErrors });
    const findings = isAllowed ? [] : findInFields({ body }, restored);
    if (findings.length > 0) return become({ type: 'warned', act, body, findings });
    if (before?.() === false) return;
    become({ type: 'submitting', act, body });
    // the answer may be lost and the closed ticket read meanwhile: the same again is what was confirmed then
    const same = intent.open && confirmed?.act === act && confirmed.text === text ? confirmed : undefined;
    const { version } = same ?? now.ticket;
    confirmed = { act, text, version };
    try {
      put(await send(act, text, version));
      said = '';
      restored = false;
      kept.keep(undefined);
      become({ type: 'done', act });
    } catch (thrown) {
      const error = toPortalError(thrown);
      const newer = await currentObject(error, 'version-conflict', async () => {
        const { ticketDetail } = await import('./ticket.model.ts');
        return ticketDetail;
      });
      if (newer) put(newer);
      become(newer ? { type: 'changed', act, body } : { type: 'failed', act, body, error });
    }
  };

  return {
    get state() {
      return reading.state;
    },
    writing,
    subscribe(listener) {
      let first: () => void = () => undefined;
      const read = new Promise<void>((resolve) => (first = resolve));
      const stop = reading.subscribe((state) => {
        if (state.type !== 'loading') first();
        listener(state);
      });
      void restore();
      const end = onNextSession(portal.session, read, () => void reading.refresh()); // links to files hold for one session
      return () => {
        end();
        stop();
      };
    },
    async see() {
      const { version = 0, seen = 0 } = shown()?.ticket ?? {};
      if (version <= Math.max(told, seen)) return;
      told = version;
      try {
        const { noteTicketSeen } = await import('./tickets.endpoints.ts');
        await portal.call(noteTicketSeen, { ticketId, seen: version });
      } catch {
        told = 0; // it is told again the next time
      }
    },
    ask(act) {
      const now = shown();
      if (now?.[act].ok && now.settling.type !== 'submitting') become({ type: 'confirming', act, body: said });
    },
    say(body) {
      const settling = shown()?.settling;
      if (!settling || !('body' in settling) || settling.type === 'submitting') return;
      said = body;
      kept.keep(body === '' ? undefined : { body: withoutSensitive(body) });
      become({ type: 'confirming', act: settling.act, body });
    },
    back() {
      const settling = shown()?.settling;
      if (settling && settling.type !== 'submitting') become({ type: 'idle' });
    },
    settle: (before) => settle(false, before),
    settleAnyway: async (before) => (shown()?.settling.type === 'warned' ? settle(true, before) : undefined),
    retry: reading.retry,
    refresh: reading.refresh,
  };
}

/** Whether somebody else added something after an entry. */
const isNewIn = ({ entries }: TicketDetail, after: number): boolean =>
  entries.some(({ position, own }) => position > after && own !== true);
