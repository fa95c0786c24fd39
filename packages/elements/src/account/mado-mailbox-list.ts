import type { MailboxListState, MailboxRow } from '@madoguchi/sdk';
import { createMailboxList, type MailboxList } from '@madoguchi/sdk/account/mailbox-list.js';
import type { mailboxListJa } from '@madoguchi/sdk/account/mailbox-list.ja.js';
import { canAddMailbox } from '@madoguchi/sdk/account/mailbox.rules.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { dayText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { hrefFrom } from '../portal/href-template.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { closed } from '../portal/list/closed.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { isAbsentTo } from '../portal/absent-to.ts';
import { mayUse } from '../portal/may-use.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoBeforeVirusCheckSwitchEvent, MadoVirusCheckSwitchedEvent } from './mado-mailbox-list.events.ts';
import { madoMailboxListStyles } from './mado-mailbox-list.styles.ts';
import { mailboxPlaces } from './mailbox-places.ts';
import { mailboxRow } from './mailbox-row.ts';

export type * from './mado-mailbox-list.events.ts';

type Ready = Extract<MailboxListState, { readonly type: 'ready' }>;

/**
 * メールアドレス: the mail addresses of a contract, how many of its places are taken, and メールウィルスチェック of each, which can be
 * switched at any time (MYP-08, MYP-10). For subscribers to the internet: for others it leaves itself out (MYP-17).
 *
 * @summary The mail addresses of a contract, and the settings of each.
 * @slot header - Instead of title and lead.
 * @slot empty - Instead of what stands there when there is none yet.
 * @slot footer - Below everything.
 * @event {MadoBeforeVirusCheckSwitchEvent} mado-before-virus-check-switch - A virus check is about to be switched; cancelable.
 * @event {MadoVirusCheckSwitchedEvent} mado-virus-check-switched - It was switched.
 * @csspart closed - What stands there for somebody without the internet.
 * @csspart title - The title.
 * @csspart count - How many places are taken.
 * @csspart new - What leads to another address.
 * @csspart full - Why there can be no other.
 * @csspart mailboxes - The list.
 * @csspart mailbox - One mail address.
 * @csspart address - The address.
 * @csspart switch - The switch of its virus check.
 * @csspart work - What came of it.
 * @csspart empty - What stands there when there is none.
 * @csspart servers - What a mail program is set up with.
 * @csspart facts - Its facts.
 * @csspart failure - What stands there when they could not be read.
 * @csspart retry - The button that tries again then.
 * @attr {string} new-href - Where another address is registered; absent without it.
 */
export class MadoMailboxList extends MadoElement<typeof mailboxListJa> {
  static override styles: CSSResult[] = madoMailboxListStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    newHref: { attribute: 'new-href' },
  };

  declare newHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/account/mailbox-list.ja.js')).mailboxListJa,
    en: async () => (await import('@madoguchi/sdk/account/mailbox-list.en.js')).mailboxListEn,
  };
  readonly #list = new PersonalConnection<MailboxListState, MailboxList>(
    this,
    { type: 'loading' },
    (portal) => (mayUse(portal, 'mail-addresses') === false ? undefined : createMailboxList(portal)),
    (state, before) => this.#follow(state, before),
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): MailboxListState {
    return this.#list.state;
  }
  set state(state: MailboxListState) {
    this.#list.show(state);
  }

  protected override render(): TemplateResult {
    const { state } = this;
    return html`<section class="mado-form mailbox-list">${this.#renderState(state)}</section>
      <slot name="footer"></slot>`;
  }

  #renderState(state: MailboxListState): TemplateResult {
    const { messages, usedPortal } = this;
    if (isAbsentTo(usedPortal, 'mail-addresses', state))
      return closed({ title: messages.text('mailboxes.closed'), hint: messages.text('mailboxes.closed-hint') });
    if (state.type !== 'ready')
      return untilRead(messages, this.#outcome, state, {
        loading: messages.text('mailboxes.loading'),
        unavailable: messages.text('mailboxes.unavailable'),
        onRetry: () => void this.#list.controller?.retry(),
      });
    const { items, servers } = state;
    const level = rowLevel(this);
    const day = this.usedPortal ? dayText(this.usedPortal, messages.locale) : () => '';
    const server = ({ host, port }: (typeof servers)['incoming']): string =>
      messages.text('mailboxes.server', { host, port: String(port) });
    return html`<div class="head">
        <slot name="header"
          ><h2 class="mado-title" part="title">${messages.text('mailboxes.title')}</h2>
          <p class="mado-text">${messages.text('mailboxes.lead')}</p></slot
        >
      </div>
      ${this.#renderPlaces(state)}
      ${
        items.length === 0
          ? html`<slot name="empty"
              ><div class="blank" part="empty">
                <p class="blank-title">${messages.text('mailboxes.empty')}</p>
                <p class="mado-text">${messages.text('mailboxes.empty-hint', { limit: state.limit })}</p>
              </div></slot
            >`
          : html`<ul class="mailboxes" part="mailboxes">
              ${items.map((row, at) => mailboxRow(messages, row, `switch-${at}`, { day: day(row.mailbox.registeredAt), level }, (on) => this.#switch(row, on)))}
            </ul>`
      }
      <section class="servers" part="servers" aria-labelledby="servers">
        ${heading({ level, class: 'servers-title' }, html`<span id="servers">${messages.text('mailboxes.servers')}</span>`)}
        ${factList([
          [messages.text('mailboxes.incoming'), server(servers.incoming)],
          [messages.text('mailboxes.outgoing'), server(servers.outgoing)],
        ])}
        <p class="mado-hint">${messages.text('mailboxes.servers-hint')}</p>
      </section>`;
  }

  /** How many places are taken, and the way to another address: present and closed where none is left. */
  #renderPlaces({ items, limit }: Ready): TemplateResult {
    const { messages } = this;
    const used = items.length;
    const full = !canAddMailbox({ items, limit }).ok;
    const href = hrefFrom(this.newHref);
    const label = messages.text('mailboxes.add');
    return html`<div class="usage">
      <div class="count" part="count">
        ${mailboxPlaces(used, limit)}
        <p class="used">${messages.text('mailboxes.used', { used, limit })}</p>
        ${full ? nothing : html`<p class="mado-hint left">${messages.text('mailboxes.left', { left: limit - used })}</p>`}
      </div>
      ${
        href === undefined
          ? nothing
          : full
            ? html`<a class="mado-button" part="new" role="link" tabindex="0" aria-disabled="true" aria-describedby="full">${label}</a>`
            : html`<a class="mado-button" part="new" href=${href}>${label}</a>`
      }
      ${full ? html`<p class="full" part="full" id="full">${messages.text('mailboxes.full', { limit })}</p>` : nothing}
    </div>`;
  }

  #switch({ mailbox }: MailboxRow, on: boolean): void {
    void this.#list.controller?.switchVirusCheck(mailbox.id, on, () =>
      this.dispatchEvent(new MadoBeforeVirusCheckSwitchEvent(mailbox, on)),
    );
  }

  #follow(state: MailboxListState, before: MailboxListState): void {
    if (state.type !== 'ready' || before.type !== 'ready') return;
    for (const [at, { mailbox, work }] of state.items.entries()) {
      if (work === before.items[at]?.work) continue;
      if (work.type === 'saved') this.dispatchEvent(new MadoVirusCheckSwitchedEvent(mailbox));
      if (work.type === 'failed') void this.#loadReasons();
    }
  }

  /** The words of failures come with the first one. */
  async #loadReasons(): Promise<void> {
    const { errorTexts } = await import('../portal/form/failure-view.ts');
    await this.addTexts(errorTexts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-mailbox-list': MadoMailboxList;
  }
}
