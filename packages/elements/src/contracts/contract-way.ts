import type { ReactiveController } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { keepForms, type FormKeeper } from '../portal/form/form-places.ts';
import { Fragment } from '../portal/fragment.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { leaveModalIn } from '../portal/dialog/open-modals.ts';
import { showChosenTab } from '../portal/tabs.ts';
import { isContractTab, pathOf, placeOf, tabOf, type ContractPlace, type ContractTab } from './contract-places.ts';

interface ContractWayHost extends MadoElement {
  tab: string | undefined;
  readonly fragment: boolean;
}

/** Somebody goes on to a place of an environment. */
export interface EnvironmentOpening extends Event {
  readonly purpose: 'assignment' | 'activation';
  readonly environment: { readonly id: string };
}

/** What the way through a contract goes by. */
export interface ContractWayOptions {
  /** The tabs that there are. */
  readonly tabs: () => readonly ContractTab[];
  readonly offers: (type: ContractPlace['type']) => boolean;
  /** Whether the tabs are on the screen. */
  readonly isShown: () => boolean;
  /** Hears when another tab is shown than before. */
  readonly changed: (tab: ContractTab, before: ContractTab | undefined) => void;
}

/**
 * Where somebody is in a contract: on a tab, at what leads on from the environments, or at the quote request. The way
 * leads there by what is pressed, by the element's `tab`, and by the page's address where the host keeps it there.
 */
export class ContractWay implements ReactiveController {
  readonly #host: ContractWayHost;
  readonly #options: ContractWayOptions;
  readonly #fragment: Fragment;
  readonly #focus: FocusNext;
  /** Undefined at first, and with it the first tab. */
  #place: ContractPlace | undefined;
  /** The `tab` that was followed last. */
  #taken: string | undefined;
  /** The tab that was brought into sight: afterwards the row of tabs stays where somebody moves it. */
  #inSight: ContractTab | undefined;
  /** Leaves the form that is open, for the list of the same tab. */
  #leaveForm: (() => void) | undefined;
  /** Hear that a form may be wanted. */
  readonly #looks = new Set<() => void>();
  /** What was pressed to go further in: coming back, it takes the focus. */
  #origin: HTMLElement | undefined;

  /** An element that draws an outcome makes it first: the way has the last word on the focus. */
  constructor(host: ContractWayHost, options: ContractWayOptions) {
    this.#host = host;
    this.#options = options;
    this.#fragment = new Fragment(
      host,
      () => host.fragment,
      (path) => {
        // the way back leaves an open dialog first: the place stays, and what is in its form
        if (this.#place && leaveModalIn(host)) return this.#fragment.put(pathOf(this.#place));
        const place = path === '' ? this.first : placeOf(path);
        if (place) this.#arrive(place); // anything else in the address is the host's
      },
    );
    const wanted = (): string | undefined => {
      const { place } = this;
      return 'form' in place && !this.#leaveForm ? place.form : undefined;
    };
    const keeper: FormKeeper = {
      opened: (leave, about) => this.#openForm(leave, about),
      closed: () => this.#closeForm(),
      follow: (look) => {
        this.#looks.add(look);
        return () => void this.#looks.delete(look);
      },
      get wanted() {
        return wanted();
      },
    };
    keepForms(host, keeper);
    this.#focus = new FocusNext(host);
    host.addController(this);
  }

  /** The first tab. */
  get first(): ContractPlace {
    return { type: this.#options.tabs()[0] ?? 'detail' };
  }

  /** What is shown: the first tab where the portal does not have what was asked for. */
  get place(): ContractPlace {
    return this.#place && this.#options.offers(this.#place.type) ? this.#place : this.first;
  }

  /** Goes to a place as somebody asked for it. */
  to(place: ContractPlace): void {
    this.#fragment.put(pathOf(place));
    this.#show(place);
  }

  /** Goes further in, where `back` is what leads back and takes the focus. `origin` is what was pressed, if it stays. */
  into(place: ContractPlace, back: string, origin?: Element | null): void {
    this.#origin = origin instanceof HTMLElement ? origin : undefined;
    this.#focusOn(back);
    this.to(place);
  }

  /** Follows what leads on from the environments or from one of them, unless the host does, who hears of it after us. */
  follow(event: EnvironmentOpening): void {
    const { purpose, environment, target } = event;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const pressed = target instanceof HTMLElement ? target.shadowRoot?.activeElement : undefined;
      this.into({ type: purpose, environment: environment.id }, '[part="to-environments"]', pressed);
    });
  }

  /** Goes back. The focus goes to what led in where that is still there, and otherwise to `goal`. */
  backTo(place: ContractPlace, goal: string): void {
    this.#focusOn(goal);
    this.to(place);
  }

  hostUpdate(): void {
    const { tab } = this.#host;
    if (tab === this.#taken) return;
    this.#taken = tab;
    const isShown = this.#place && tabOf(this.#place) === tab; // or a link led to it, deeper in
    if (isContractTab(tab) && !isShown) this.#place = { type: tab };
  }

  hostUpdated(): void {
    const tab = this.#options.isShown() ? this.#place && tabOf(this.#place) : undefined;
    if (tab !== this.#inSight) showChosenTab(this.#host.renderRoot);
    this.#inSight = tab;
  }

  /** A form in the place of a list has an address of its own, so that the way back leads to the list. */
  #openForm(leave: () => void, form: string): void {
    const type = tabOf(this.place);
    if (type === undefined) return;
    this.#leaveForm = leave;
    this.#place = { type, form };
    this.#fragment.put(pathOf(this.#place));
  }

  #closeForm(): void {
    this.#leaveForm = undefined;
    const { place } = this;
    if (!('form' in place)) return;
    this.#place = { type: place.type };
    this.#fragment.replace(place.type);
  }

  /** By the page's address. */
  #arrive(place: ContractPlace): void {
    const { place: before } = this;
    const left = 'form' in before && pathOf(place) === before.type;
    this.#show(place);
    if (left) this.#leaveForm?.();
    else if (!this.#leaveForm) for (const look of this.#looks) look();
  }

  #show(place: ContractPlace): void {
    const before = this.#place ? tabOf(this.#place) : this.#options.tabs()[0];
    const tab = tabOf(place);
    this.#place = place;
    this.#host.requestUpdate();
    if (tab === undefined || tab === before) return;
    this.#host.tab = this.#taken = tab;
    this.#options.changed(tab, before);
  }

  #focusOn(selector: string): void {
    const goal = (): HTMLElement | null => {
      const drawn = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      return drawn && this.#origin?.isConnected ? this.#origin : drawn;
    };
    this.#focus.to(goal, { preventScroll: true });
  }
}
