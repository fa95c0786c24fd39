import type { TicketSubject, TicketSubjectSearchState } from '@madoguchi/sdk';
import { createTicketSubjectSearch, type TicketSubjectSearch } from '@madoguchi/sdk/tickets/ticket-subject-search.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ControllerConnection } from '../portal/controller-connection.ts';
import { FocusNext } from '../portal/focus-next.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { subjectLines } from './subject-lines.ts';
import type { TicketFormTexts } from './ticket-form-words.ts';

/** How long somebody has to pause in typing before it is searched, in milliseconds. */
const pause = 250;

/** 対象の機器またはご契約: one field that finds both, and what was chosen in its place (SUP-05). */
export class SubjectPicker implements ReactiveController {
  readonly #host: MadoElement;
  readonly #choose: (subject: TicketSubject | undefined) => void;
  readonly #required: boolean;
  readonly #focus: FocusNext;
  readonly #search: ControllerConnection<TicketSubjectSearchState, TicketSubjectSearch>;
  #open = false;
  /** Which of those that were found the arrow keys stand at. */
  #at = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: MadoElement, choose: (subject: TicketSubject | undefined) => void, required: boolean) {
    this.#host = host;
    this.#required = required;
    this.#choose = choose;
    this.#focus = new FocusNext(host);
    this.#search = new ControllerConnection<TicketSubjectSearchState, TicketSubjectSearch>(
      host,
      { type: 'loading', text: '' },
      (portal) => (this.#open ? createTicketSubjectSearch(portal) : undefined),
    );
    host.addController(this);
  }

  /** What is found. Shown by hand, the list is open, and nothing is searched. */
  get state(): TicketSubjectSearchState | undefined {
    return this.#open ? this.#search.state : undefined;
  }
  set state(state: TicketSubjectSearchState | undefined) {
    this.#open = state !== undefined;
    if (state) this.#search.show(state);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render(messages: TicketFormTexts, subject: TicketSubject | undefined, error: string | undefined): TemplateResult {
    return html`<div class="mado-field subject" part="field" @focusout=${this.#left}>
      <label class="mado-label" part="label" id="subject-label" for=${ifDefined(subject ? undefined : 'subject')}
        >${messages.text('ticket-form.subject')}${this.#required ? html`<span class="mado-mark" aria-hidden="true">${messages.text('ticket-form.required')}</span>` : nothing}</label
      >
      ${subject ? this.#chosen(messages, subject, error) : this.#field(messages, error)}
      ${error ? html`<p class="mado-error" part="error" id="subject-error">${error}</p>` : nothing}
    </div>`;
  }

  /** What was found was somebody else's. */
  close(): void {
    if (this.#search.controller) this.#draw(false);
  }

  #chosen(messages: TicketFormTexts, subject: TicketSubject, error: string | undefined): TemplateResult {
    const change = (): void => {
      this.#focus.to('#subject', { asked: true });
      this.#choose(undefined);
    };
    return html`<div class="chosen" part="subject">
      <div class="chosen-lines">${subjectLines(messages, subject, this.#host.usedPortal)}</div>
      <button class="mado-button mado-button-quiet" part="change" type="button" id="subject" aria-describedby=${error ? 'subject-label subject-error' : 'subject-label'} aria-invalid=${ifDefined(error && 'true')} @click=${change}>
        ${messages.text('ticket-form.subject-change')}
      </button>
    </div>`;
  }

  #field(messages: TicketFormTexts, error: string | undefined): TemplateResult {
    const found = this.#found;
    return html`<p class="mado-hint" part="hint" id="subject-hint">${messages.text('ticket-form.subject-hint')}</p>
      <div class="finder">
        <input
          class="mado-input"
          part="input"
          id="subject"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="200"
          placeholder=${messages.text('ticket-form.subject-search')}
          aria-autocomplete="list"
          aria-expanded=${this.#open}
          aria-controls="subjects"
          aria-activedescendant=${ifDefined(this.#open && this.#at >= 0 ? `subject-${this.#at}` : undefined)}
          aria-required=${this.#required}
          aria-invalid=${ifDefined(error && 'true')}
          aria-describedby=${error ? 'subject-hint subject-error' : 'subject-hint'}
          @focus=${this.#show}
          @click=${this.#show}
          @input=${this.#typed}
          @compositionend=${this.#typed}
          @keydown=${this.#pressed}
        />
        <div class="found" part="found" ?hidden=${!this.#open} @mousedown=${keepFocus}>
          <ul class="found-list" id="subjects" role="listbox" aria-label=${messages.text('ticket-form.subject')}>
            ${found.map(
              (subject, index) =>
                html`<li
                  class="found-one ${index === this.#at ? 'found-at' : ''}"
                  part="choice"
                  id="subject-${index}"
                  role="option"
                  aria-selected=${index === this.#at}
                  @click=${() => this.#take(subject)}
                >
                  ${subjectLines(messages, subject, this.#host.usedPortal)}
                </li>`,
            )}
          </ul>
          <p class="found-note" role="status">${this.#note(messages)}</p>
        </div>
      </div>`;
  }

  get #found(): readonly TicketSubject[] {
    const { state } = this.#search;
    return this.#open && 'found' in state ? state.found.subjects : [];
  }

  #note(messages: TicketFormTexts): string {
    if (!this.#open) return '';
    const { state } = this.#search;
    if (state.type === 'unavailable') return messages.text('ticket-form.subject-failed');
    if (state.type !== 'ready') return messages.text('ticket-form.subject-loading');
    const { subjects, total } = state.found;
    if (total === 0) return messages.text('ticket-form.subject-none');
    if (subjects.length < total) return messages.text('ticket-form.subject-more', { total, shown: subjects.length });
    return messages.text('ticket-form.subject-found', { count: total });
  }

  #draw(open: boolean, at = -1): void {
    const begins = open && !this.#open;
    this.#open = open;
    this.#at = at;
    if (begins) this.#search.remake(); // whoever is signed in now: what was found before is nobody's any more
    this.#host.requestUpdate();
  }

  readonly #show = ({ currentTarget: input }: Event): void => {
    if (this.#open) return;
    this.#draw(true);
    if (input instanceof HTMLInputElement && input.value.trim()) void this.#search.controller?.search(input.value);
  };

  /** The focus went elsewhere; what is searched next begins from what is typed. */
  readonly #left = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const stays =
      relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (this.#open && !stays && this.#search.controller) this.#draw(false);
  };

  readonly #typed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || (event instanceof InputEvent && event.isComposing)) return;
    const { value } = event.target;
    clearTimeout(this.#timer);
    this.#draw(true);
    this.#timer = setTimeout(() => void this.#search.controller?.search(value), pause);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return; // 229: Safari, whose composition is over by then
    const found = this.#found;
    const { key } = event;
    const chosen = found[this.#at];
    if (key === 'Enter') {
      if (chosen) this.#take(chosen);
    } else if (key === 'Escape' && this.#open) this.#draw(false);
    else if (key === 'ArrowDown') this.#draw(true, Math.min(this.#at + 1, found.length - 1));
    else if (key === 'ArrowUp' && this.#open) this.#draw(true, Math.max(this.#at - 1, -1));
    else return;
    event.preventDefault(); // Enter searches, and never sends the form
    const { renderRoot } = this.#host;
    void this.#host.updateComplete.then(() =>
      renderRoot.querySelector('.found-at')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  #take(subject: TicketSubject): void {
    clearTimeout(this.#timer);
    this.#focus.to('#subject', { asked: true, preventScroll: true });
    this.#draw(false);
    this.#choose(subject);
  }
}

/** A press on the list leaves the focus in the field. */
const keepFocus = (event: Event): void => event.preventDefault();
