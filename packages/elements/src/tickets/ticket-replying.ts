import type { ShownTicket, TicketReplyState, TicketViewState } from '@madoguchi/sdk';
import type { TicketReply } from '@madoguchi/sdk/tickets/ticket-reply.js';
import type { TicketView } from '@madoguchi/sdk/tickets/ticket-view.js';
import { FocusNext } from '../portal/focus-next.ts';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import { SecretNotes } from './secret-notes.ts';
import { MadoBeforeTicketReplyEvent, MadoTicketRepliedEvent } from './mado-ticket.events.ts';
import { TicketAttachments } from './ticket-attachments.ts';
import type { ReplyDrawing } from './ticket-reply-view.ts';

type Host = MadoElement & { readonly ticket: string | undefined };

/** The reply to a ticket, as its element has it (SUP-07). */
export class TicketReplying {
  readonly #host: Host;
  readonly #connection: SubjectConnection<TicketReplyState, TicketReply, 'ticketId'>;
  readonly #attachments: TicketAttachments;
  readonly #notes: SecretNotes;
  readonly #focus: FocusNext;
  readonly #replied: (version: number) => void;
  /** Counts up where the field begins anew. */
  #fresh = 0;
  /** The text may be another than what was typed into the field: something came back, or was sent. */
  #turned = false;

  /** `replied` hears that it was sent, and in which version of the ticket it is, before the host of the page does. */
  constructor(host: Host, view: () => TicketView | undefined, replied: (version: number) => void) {
    this.#host = host;
    this.#replied = replied;
    this.#notes = new SecretNotes(host, () => ({
      texts: { body: this.state.body },
      restored: this.state.restored ?? false,
    }));
    this.#focus = new FocusNext(host);
    this.#connection = new SubjectConnection<TicketReplyState, TicketReply, 'ticketId'>(
      host,
      { type: 'ready', body: '', files: [] },
      () => ({ ticketId: host.ticket }),
      () => view()?.writing,
      (state, before) => this.#follow(state, before),
    );
    host.addController({ hostUpdated: () => this.#keepUp() });
    this.#attachments = new TicketAttachments(host, () => this.#connection.controller);
  }

  get state(): TicketReplyState {
    return this.#connection.state;
  }

  /** Shows a reply by hand. */
  show(state: TicketReplyState): void {
    this.#connection.show(state);
  }

  /** The ticket is shown by hand: its reply sends nothing either. */
  release(): void {
    if (this.#connection.controller) this.#connection.remake();
  }

  /** What its form is drawn of. */
  drawing({ ticket }: ShownTicket, outcome: FormOutcome, level: number): ReplyDrawing {
    const { controller } = this.#connection;
    return {
      level,
      outcome,
      attachments: this.#attachments,
      controller,
      fresh: this.#fresh,
      note: (messages) => this.#notes.of(messages, 'body'),
      before: () => this.#host.dispatchEvent(new MadoBeforeTicketReplyEvent(ticket, this.state.body)),
      onAnew: () => {
        controller?.beginAnew();
        this.#fresh++;
        this.#focus.to('#reply-body');
      },
    };
  }

  /** Puts the text in the field that is there, so that whoever goes on typing stays where they are in it. */
  #keepUp(): void {
    const area = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#reply-body');
    if (!area || !this.#turned) return;
    this.#turned = false;
    const { body } = this.state;
    if (area.value === body) return;
    const behind = area.value.length - area.selectionEnd;
    area.value = body;
    const at = Math.max(0, body.length - behind);
    area.setSelectionRange(at, at);
  }

  #follow(state: TicketReplyState, before: TicketReplyState): void {
    this.#turned ||= before.type !== state.type || before.restored !== state.restored;
    if (state.type !== 'sent' || before.type === 'sent') return;
    this.#replied(state.version ?? 0);
    this.#host.dispatchEvent(new MadoTicketRepliedEvent(this.#host.ticket ?? ''));
  }
}

/** What an outcome belongs to: not each step of a file's progress. */
export function outcomeIn(state: TicketViewState, writing: TicketReplyState): unknown {
  if (state.type !== 'ready') return state;
  if (writing.type === 'invalid') return writing.fieldErrors;
  return writing.type === 'failed' ? writing.error : writing.type;
}
