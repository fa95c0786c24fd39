import type {
  CatalogueViewState,
  CertificateCatalogue,
  DraftList,
  DraftListState,
  DraftSummary,
  Messages,
  Portal,
} from '@madoguchi/sdk';
import { createDraftList } from '@madoguchi/sdk/certificates/draft-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { outcomeHost } from '../portal/form/outcome-host.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { LastDone } from '../portal/last-done.ts';
import { heading } from '../portal/list/heading.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { moreRows } from '../portal/list/more-rows.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { askedRow, failedRow, failureIn, removedNow } from '../portal/list/row-work.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { Modal } from '../portal/dialog/modal.ts';
import { momentText } from '../portal/text/moment-text.ts';
import { opensElsewhere } from '../portal/opens-elsewhere.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { ApplicationListTexts } from './application-columns.ts';
import { draftName, draftRemoval, draftRows } from './draft-rows.ts';
import {
  MadoApplicationDraftRemovedEvent,
  MadoBeforeApplicationDraftOpenEvent,
  MadoBeforeApplicationDraftRemoveEvent,
} from './mado-application-list.events.ts';

interface DraftsHost extends MadoElement {
  readonly state: unknown;
  readonly draftHref: string | undefined;
}

/** The applications that were begun and not sent, above those that were (CRT-04). Without any there is nothing. */
export class ApplicationDrafts {
  readonly #host: DraftsHost;
  readonly #list: PersonalConnection<DraftListState, DraftList>;
  readonly #modal: Modal;
  readonly #outcome: FormOutcome;
  readonly #focus: FocusNext;
  readonly #last: LastDone<DraftSummary>;

  /** `byHand` tells whether nothing is to be read. */
  constructor(host: DraftsHost, byHand: () => boolean) {
    this.#host = host;
    this.#list = new PersonalConnection<DraftListState, DraftList>(
      host,
      { type: 'loading', filter: {} },
      (portal: Portal) => (byHand() ? undefined : createDraftList(portal)),
      (state, before) => this.#follow(state, before),
    );
    this.#modal = new Modal(host);
    this.#outcome = new FormOutcome(
      outcomeHost(host, () => failureIn(this.state) ?? this.state),
      () => host.renderRoot,
      () => 'drafts',
    );
    this.#focus = new FocusNext(host);
    this.#last = new LastDone<DraftSummary>(host);
  }

  get state(): DraftListState {
    return this.#list.state;
  }

  /**
   * Whether nobody knows yet how much room they take, and so where what stands below them begins: how many there are, or what
   * their services are called.
   */
  isComing(catalogue: CatalogueViewState): boolean {
    const { state } = this;
    if (this.#list.controller === undefined) return false;
    return 'part' in state ? state.part.items.length > 0 && catalogue.type === 'loading' : state.type === 'loading';
  }

  show(state: DraftListState): void {
    this.#list.show(state);
  }

  render(
    messages: ApplicationListTexts & Messages<PortalTexts & ListTexts>,
    portal: Portal | undefined,
    catalogue: CertificateCatalogue | undefined,
  ): TemplateResult | typeof nothing {
    const { state } = this;
    const host = this.#host;
    const list = this.#list.controller;
    const { done } = this.#last;
    if (!('part' in state) || (state.part.items.length === 0 && !done)) return nothing;
    const { items, total } = state.part;
    const asked = askedRow(items) ?? failedRow(items);
    const work = asked?.work;
    return html`<section class="mado-form drafts" part="drafts" aria-labelledby="drafts-title">
        <div class="drafts-head">
          ${heading({ level: rowLevel(host), class: 'drafts-title' }, html`<span id="drafts-title" tabindex="-1">${messages.text('applications.drafts')}</span>`)}
          <span class="list-count">${messages.text('applications.drafts-count', { count: total })}</span>
        </div>
        ${
          done
            ? html`<p class="mado-notice mado-notice-success" part="success" id="draft-done" role="status" tabindex="-1">
                ${messages.text('applications.draft-removed', { name: draftName(messages, done) })}
              </p>`
            : nothing
        }
        ${draftRows(messages, state.part, {
          catalogue,
          moment: portal ? momentText(portal, messages.locale) : () => '',
          href: ({ id }) => hrefFrom(host.draftHref, { draft: id }),
          onResume: this.#resume,
          onRemove: ({ id }) => {
            this.#last.forget();
            list?.ask(id, 'remove');
          },
        })}
        ${moreRows(messages, state, { text: messages.text('list.more'), list, view: { outcome: this.#outcome, focus: this.#focus }, taken: work?.type === 'failed', root: host.renderRoot })}
        ${this.#modal.render(
          asked &&
            draftRemoval(messages, {
              row: asked,
              list,
              before: () => host.dispatchEvent(new MadoBeforeApplicationDraftRemoveEvent(asked.item)),
              failure: this.#outcome.render(messages, { error: work?.type === 'failed' ? work.error : undefined }),
            }),
        )}
      </section>`;
  }

  readonly #resume = (draft: DraftSummary, event: Event): void => {
    if (event instanceof MouseEvent && opensElsewhere(event)) return;
    if (!this.#host.dispatchEvent(new MadoBeforeApplicationDraftOpenEvent(draft))) event.preventDefault();
  };

  #follow(state: DraftListState, before: DraftListState): void {
    if (state.type === 'loading') this.#last.forget(); // another person's
    const draft = removedNow<DraftSummary>(state, before);
    if (!draft) return;
    this.#last.done = draft;
    this.#focus.to('#draft-done', { preventScroll: true });
    this.#host.dispatchEvent(new MadoApplicationDraftRemovedEvent(draft));
  }
}
