import type { FieldError, PortalError } from '../portal/errors.ts';
import type { Restorable } from '../portal/kept-entries.ts';
import type { Attachment } from './attachments.ts';
import type { FieldFinding } from './guarded-texts.rules.ts';
import type { TicketEntries } from './ticket-entries.rules.ts';
import type { TicketSubject } from './ticket.model.ts';
import type { OpenedTicket } from './tickets.endpoints.ts';

/** What all states with the form on the screen have. */
export interface TicketAsking extends Restorable {
  /** As typed; contract and device are those of `subject`. */
  readonly typed: TicketEntries;
  /** What it is about; left out as long as nothing is chosen. */
  readonly subject?: TicketSubject | undefined;
  /** What was asked about where the form was opened, while what is `restored` is about something else: `choose` takes it. */
  readonly asked?: TicketSubject | undefined;
  readonly files: readonly Attachment[];
  /**
   * What is `restored` was sent more than 24 hours ago and not answered: it may have been opened, and the server does not know
   * it again. Sent now, it is one more ticket.
   */
  readonly unanswered?: true | undefined;
}

export type TicketFormState =
  | { readonly type: 'loading' }
  /** What it is about could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (TicketAsking & { readonly type: 'ready' })
  /** Files that are not sent yet are `sending` or `unfinished` at `files`. */
  | (TicketAsking & { readonly type: 'invalid'; readonly fieldErrors: readonly FieldError[] })
  /** The person is asked, once all of it is good: `send` opens the ticket, `back` and any change do not. */
  | (TicketAsking & { readonly type: 'confirming' })
  /** Texts look as if they held secrets, or one was taken out of what is `restored`; nothing was sent: `sendAnyway` sends them, `back` and any change do not. */
  | (TicketAsking & { readonly type: 'warned'; readonly findings: readonly FieldFinding[] })
  | (TicketAsking & { readonly type: 'submitting' })
  /** No ticket was opened that is known of; what was typed stays. */
  | (TicketAsking & { readonly type: 'failed'; readonly error: PortalError })
  | (TicketAsking & { readonly type: 'opened'; readonly ticket: OpenedTicket });
