import type { TicketViewState } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { blank } from '../portal/list/blank.ts';
import { backLink } from './ticket-head.ts';
import type { TicketTexts } from './ticket-view-words.ts';

/** What stands there where no ticket can be shown: none yet, none of that id, or none that was read. */
export function ticketUnread(
  messages: TicketTexts,
  state: TicketViewState,
  outcome: FormOutcome,
  { listHref, onRetry }: { readonly listHref: string | undefined; readonly onRetry: () => void },
): TemplateResult {
  if (state.type === 'unavailable' && state.error.code === 'not-found')
    return blank({
      kind: 'none',
      title: messages.text('ticket.not-found'),
      hint: messages.text('ticket.not-found-hint'),
      action: html`${backLink(messages, listHref)}`,
    });
  return untilRead(messages, outcome, state.type === 'unavailable' ? state : { type: 'loading' }, {
    loading: messages.text('ticket.loading'),
    unavailable: messages.text('ticket.unavailable'),
    onRetry,
  });
}
