import type { TicketFilter, TicketPage } from '@madoguchi/sdk';
import { isOpenTicket, ticketChannels, ticketKinds, ticketStates } from '@madoguchi/sdk/tickets/ticket.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { option, selectField, type SelectOption } from '../portal/form/select-field.ts';
import type { TicketListTexts } from './ticket-columns.ts';
import { channelText, kindText, stateText } from './ticket-words.ts';

export interface TicketFilters {
  readonly filter: TicketFilter;
  /** How many there are in each state, once that is known. */
  readonly states: TicketPage['states'] | undefined;
  /** The last day that was chosen comes before the first one: then nothing would be found. */
  readonly isReversed: boolean;
  /** Counts up where the filter was changed by something else than these fields. */
  readonly fresh: number;
  /** What chooses a device or a contract. */
  readonly about: TemplateResult;
  readonly onFilter: (change: Partial<TicketFilter>) => void;
}

/** State, kind, channel and period, each of which narrows the list at once (SUP-06). */
export function ticketFilters(
  messages: TicketListTexts,
  { filter, states, isReversed, fresh, about, onFilter }: TicketFilters,
): TemplateResult {
  const all = option('', messages.text('ticket-list.all'), '-');
  const choose = (name: 'state' | 'kind' | 'channel', options: readonly SelectOption[]): TemplateResult =>
    selectField(name, messages.text(`ticket-list.${name}`), [all, ...options], {
      onChange: (value) => onFilter({ [name]: value || undefined }),
    });
  const day = (name: 'from' | 'to', label: string): TemplateResult => html`<div class="mado-field entry" part="field">
    <label class="mado-label" part="label" for="day-${name}">${label}</label>
    <input
      class="mado-input"
      part="input"
      id="day-${name}"
      type="date"
      value=${filter[name] ?? ''}
      min="2000-01-01"
      max="2099-12-31"
      aria-invalid=${isReversed ? 'true' : nothing}
      aria-describedby=${isReversed ? 'period-error' : nothing}
      @change=${({ currentTarget: input }: Event) => {
        if (input instanceof HTMLInputElement) onFilter({ [name]: input.value || undefined });
      }}
    />
  </div>`;
  return html`${keyed(
    `${fresh} ${messages.locale}`,
    html`<div class="ticket-filters" role="group" aria-label=${messages.text('ticket-list.filters')}>
      ${choose('state', [
        option('open', stateOption(messages, 'open', openOf(states)), filter.state),
        ...ticketStates.map((state) =>
          option(state, stateOption(messages, state, states && (states[state] ?? 0)), filter.state),
        ),
      ])}
      ${choose(
        'kind',
        ticketKinds.map((kind) => option(kind, kindText(messages, kind), filter.kind)),
      )}
      ${choose(
        'channel',
        ticketChannels.map((channel) => option(channel, channelText(messages, channel), filter.channel)),
      )}
      ${day('from', messages.text('ticket-list.first-day'))} ${day('to', messages.text('ticket-list.last-day'))}
    </div>`,
  )}
    ${isReversed ? html`<p class="mado-error" part="error" id="period-error" role="alert">${messages.text('ticket-list.period-wrong')}</p>` : nothing}
    ${about}`;
}

function stateOption(messages: TicketListTexts, state: string, count: number | undefined): string {
  const text = stateText(messages, state);
  return count === undefined ? text : messages.text('ticket-list.state-count', { state: text, count });
}

/** How many are not resolved yet. */
const openOf = (states: TicketPage['states'] | undefined): number | undefined =>
  states && Object.entries(states).reduce((sum, [state, count]) => (isOpenTicket({ state }) ? sum + count : sum), 0);
