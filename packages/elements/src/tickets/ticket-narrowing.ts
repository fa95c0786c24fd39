import type { Portal, TicketFilter, TicketListState, TicketPage } from '@madoguchi/sdk';
import { createTicketList, type TicketList } from '@madoguchi/sdk/tickets/ticket-list.js';
import type { TemplateResult } from 'lit';
import { SearchedList } from '../portal/list/searched-list.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { SubjectFilter } from './subject-filter.ts';
import type { TicketListTexts } from './ticket-columns.ts';
import { ticketFilters } from './ticket-filters.ts';
import { longestQuery, queryOf, ticketFilterOf, type TicketQuery } from './ticket-query.ts';

type Host = MadoElement & { readonly state: TicketListState; readonly query: string | undefined };

/** What narrows お問い合わせ一覧, in its fields and in the page's address (SUP-06). */
export class TicketNarrowing {
  readonly list: SearchedList<TicketPage, TicketFilter, TicketList, TicketQuery>;
  readonly #host: Host;
  readonly #subject: SubjectFilter;
  /** Counts up where the fields are to show something else than was chosen in them. */
  #fresh = 0;
  /** A period that ends before it begins, as it stands in its fields. */
  #reversed: Pick<TicketFilter, 'from' | 'to'> | undefined;

  /** `begun` hears that the list begins anew. */
  constructor(host: Host, begun: () => void) {
    this.#host = host;
    this.#subject = new SubjectFilter(host, (about) => this.#narrow(about));
    this.list = new SearchedList<TicketPage, TicketFilter, TicketList, TicketQuery>(host, {
      create: (portal: Portal, filter) => {
        begun();
        this.#subject.forget();
        return createTicketList(portal, filter);
      },
      longest: longestQuery,
      filterOf: ticketFilterOf,
      queryOf,
      wordsOf: ({ search }) => search,
      withWords: (filter, search) => ({ ...filter, search }),
      addressed: () => this.#refill(),
    });
  }

  /** Shows a state by hand, with its filter in the fields. */
  set(state: TicketListState): void {
    this.#fill(state.filter);
    this.list.connection.show(state);
  }

  /** Narrows it by this and nothing else, and shows that in the fields. */
  show(filter: TicketFilter): void {
    this.#fill(filter);
    this.list.narrow(filter);
  }

  /** The fields below the search. */
  render(messages: TicketListTexts): TemplateResult {
    const { state } = this.#host;
    const { filter } = state;
    const part = 'part' in state ? state.part : undefined;
    return ticketFilters(messages, {
      filter: { ...filter, ...this.#reversed },
      states: part?.states,
      isReversed: this.#reversed !== undefined,
      fresh: this.#fresh,
      about: this.#subject.render(messages, filter, part),
      onFilter: (change) => this.#narrow(change),
    });
  }

  /** Narrows it by something else too, as somebody does in its fields. */
  #narrow(change: Partial<TicketFilter>): void {
    const filter = { ...this.#host.state.filter, ...this.#reversed, ...change };
    const { from, to } = filter;
    this.#reversed = from && to && from > to ? { from, to } : undefined;
    this.#host.requestUpdate();
    if (!this.#reversed) this.list.narrow(filter);
  }

  #fill({ search }: TicketFilter): void {
    this.#refill();
    this.list.field.show(search ?? '');
  }

  #refill(): void {
    this.#reversed = undefined;
    this.#fresh++;
  }
}
