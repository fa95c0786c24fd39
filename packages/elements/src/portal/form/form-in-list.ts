import type { Portal, Readable } from '@madoguchi/sdk';
import { keyed } from 'lit/directives/keyed.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { ReactiveController } from 'lit';
import { ControllerConnection, type ConnectionHost } from '../controller-connection.ts';
import { keeperAround, type FormKeeper } from './form-places.ts';

/** What the states of such forms have in common. */
interface FormInListState {
  readonly type: string;
  /** Whether kept entries came with it. */
  readonly restored?: true | undefined;
}

type Host = ConnectionHost & Element;

/** How a form is opened that the page's address names, as after a reload. */
export interface FormReopening<Subject> {
  /** What it is about: by the id of a row, or `new`. Undefined while that is not known, null where there is no such form. */
  readonly find: (about: string) => Subject | null | undefined;
  /** Opens it in a way of the list's own. */
  readonly open?: ((subject: Subject) => void) | undefined;
}

/**
 * A form that stands in the place of a list while it is open, and what it is about: a row, or that something new is made.
 * Each time it opens its fields begin anew, or with what was kept of them.
 */
export class FormInList<
  Subject extends 'new' | { readonly id: string },
  State extends FormInListState,
  Form extends Readable<State>,
> implements ReactiveController {
  readonly #host: Host;
  readonly #leave: () => void;
  readonly #reopening: FormReopening<Subject>;
  readonly #connection: ControllerConnection<State | undefined, Form>;
  #subject: Subject | undefined;
  #byHand: State | undefined;
  #round = 0;
  #keeper: FormKeeper | undefined;
  #around: FormKeeper | undefined;
  #unfollow: (() => void) | undefined;

  /**
   * `changed` hears of each change while the form is open, before it is drawn, and whether kept entries came with it.
   * `leave` shows the list again, for whoever goes back by the browser.
   */
  constructor(
    host: Host,
    make: (portal: Portal, subject: Subject) => Form | undefined,
    changed: (state: State, subject: Subject, restored: boolean) => void,
    leave: () => void,
    reopening: FormReopening<Subject>,
  ) {
    this.#host = host;
    this.#leave = leave;
    this.#reopening = reopening;
    host.addController(this);
    this.#connection = new ControllerConnection<State | undefined, Form>(
      host,
      undefined,
      (portal) => (this.#subject === undefined ? undefined : make(portal, this.#subject)),
      (state, before) => {
        if (state === undefined || this.#subject === undefined) return;
        const restored = state.restored === true && !before?.restored;
        if (restored) this.#round++; // other fields than those that were drawn empty
        changed(state, this.#subject, restored);
      },
    );
  }

  /** What the open form is about; undefined while the list is shown. */
  get subject(): Subject | undefined {
    return this.#subject;
  }

  get state(): State | undefined {
    return this.#byHand ?? (this.#subject === undefined ? undefined : this.#connection.state);
  }

  get controller(): Form | undefined {
    return this.#connection.controller;
  }

  /** Shows a state by hand, or the list again. */
  show(state: State | undefined): void {
    this.#byHand = state;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#around = keeperAround(this.#host);
    this.#unfollow = this.#around?.follow(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  hostUpdated(): void {
    const about = this.#subject === undefined ? this.#around?.wanted : undefined;
    if (about === undefined || !this.#host.checkVisibility()) return; // one in another tab’s slot is not meant
    const subject = this.#reopening.find(about);
    if (subject === null) this.#around?.closed();
    else if (subject !== undefined) (this.#reopening.open ?? ((one: Subject) => this.open(one)))(subject);
  }

  open(subject: Subject): void {
    this.#subject = subject;
    this.#round++;
    this.#connection.remake();
    this.#keeper = this.#around;
    this.#keeper?.opened(this.#leave, typeof subject === 'object' ? subject.id : 'new');
  }

  close(): void {
    this.#subject = undefined;
    this.#keeper?.closed();
    this.#keeper = undefined;
    this.#connection.remake();
  }

  /** Draws the fields anew: what stands in them is no longer what was typed. */
  begin(): void {
    this.#round++;
    this.#host.requestUpdate();
  }

  /** A drawing of the form, whose fields are new each time it opens. */
  keyed(drawn: unknown): DirectiveResult {
    return keyed(this.#round, drawn);
  }
}
