import type { List, ListState, Page, Portal } from '@madoguchi/sdk';
import { AddressQuery } from '../address-query.ts';
import type { MadoElement } from '../mado-element.ts';
import { PersonalConnection } from '../personal-connection.ts';
import { ListView } from './list-view.ts';
import { SearchField } from './search-field.ts';

/** A list whose words to search stand in its filter. */
export interface SearchedListOptions<Filter, Controller, Name extends string> {
  readonly create: (portal: Portal, filter: Filter) => Controller | undefined;
  /** What the page's address keeps, each under a name of its own, and how long it may be. */
  readonly longest: Readonly<Record<Name, number>>;
  /** The filter that an address holds; what is none of ours narrows nothing. */
  readonly filterOf: (get: (name: Name) => string | undefined) => Filter;
  /** How a filter stands in an address. */
  readonly queryOf: (filter: Filter) => Readonly<Record<Name, string | undefined>>;
  /** The words that a filter searches. */
  readonly wordsOf: (filter: Filter) => string | undefined;
  /** A filter that searches these words, and is otherwise the same. */
  readonly withWords: (filter: Filter, words: string | undefined) => Filter;
  /** Hears that the page's address is followed: its fields are to show that. */
  readonly addressed?: () => void;
}

type Host<Part extends Page<unknown>, Filter> = MadoElement & {
  readonly state: ListState<Part, Filter>;
  readonly query: string | undefined;
};

/** What a list is made of that is searched, narrowed and kept in the page's address. */
export class SearchedList<
  Part extends Page<unknown>,
  Filter extends object,
  Controller extends List<Part, Filter>,
  Name extends string,
> {
  readonly connection: PersonalConnection<ListState<Part, Filter>, Controller>;
  readonly view: ListView<Part, Filter>;
  readonly field: SearchField;
  readonly #options: SearchedListOptions<Filter, Controller, Name>;
  readonly #address: AddressQuery<Name>;
  #begun = false;

  /** `changed` hears of each state that the controller comes to, before it is drawn. */
  constructor(
    host: Host<Part, Filter>,
    options: SearchedListOptions<Filter, Controller, Name>,
    changed?: (state: ListState<Part, Filter>) => void,
  ) {
    this.#options = options;
    this.#address = new AddressQuery<Name>(
      host,
      () => host.query,
      options.longest,
      () => {
        const wanted = this.#addressed();
        if (JSON.stringify(options.queryOf(wanted)) !== JSON.stringify(options.queryOf(host.state.filter)))
          void this.connection.controller?.narrow(wanted);
      },
    );
    this.field = new SearchField(host, (words) =>
      this.narrow(options.withWords(host.state.filter, words === '' ? undefined : words)),
    );
    this.connection = new PersonalConnection<ListState<Part, Filter>, Controller>(
      host,
      { type: 'loading', filter: options.filterOf(() => undefined) },
      (portal) => {
        if (this.#begun) this.#address.put(options.queryOf(options.filterOf(() => undefined))); // for somebody else, or of something else
        this.#begun = true;
        return options.create(portal, this.#addressed());
      },
      changed,
    );
    this.view = new ListView<Part, Filter>(host, () => this.connection.controller);
  }

  /** Narrows it, and writes that into the address. */
  narrow(filter: Filter): void {
    this.#address.put(this.#options.queryOf(filter));
    void this.connection.controller?.narrow(filter);
  }

  /** Takes off what narrows it: `filter` is what is left. */
  clear(filter: Filter): void {
    this.field.clear();
    this.narrow(filter);
  }

  /** What the page's address asks for; the field shows its words. */
  #addressed(): Filter {
    const filter = this.#options.filterOf((name) => this.#address.get(name));
    this.field.show(this.#options.wordsOf(filter) ?? '');
    this.#options.addressed?.();
    return filter;
  }
}
