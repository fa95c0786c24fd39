import type { Announcement, AnnouncementFilter, AnnouncementListState, AnnouncementPage } from '@madoguchi/sdk';
import type { announcementsJa } from '@madoguchi/sdk/content/announcements.ja.js';
import { createAnnouncementList, type AnnouncementList } from '@madoguchi/sdk/content/announcement-list.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { AddressQuery } from '../portal/address-query.ts';
import { dayText } from '../portal/text/day-text.ts';
import { checkBox } from '../portal/form/check.ts';
import { choices } from '../portal/list/choices.ts';
import { disclosure } from '../portal/list/disclosure.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import { rowLanguages, type RowLanguages } from '../portal/list/row-languages.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { linkedText } from '../portal/text/linked-text.ts';
import { paragraphs } from '../portal/text/paragraphs.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { MadoAnnouncementOpenedEvent } from './mado-announcements.events.ts';
import { madoAnnouncementsStyles } from './mado-announcements.styles.ts';

export type * from './mado-announcements.events.ts';

const kinds = ['announcement', 'support'] as const;

/**
 * Announcements and support information, the newest first (INF-10). Each opens in place and is read from then on.
 *
 * @summary What the vendor has to tell, with what is unread.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation for customers without a contract: whom to ask.
 * @event {MadoAnnouncementOpenedEvent} mado-announcement-opened - Somebody opened an announcement.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart see-all - The link to all of them.
 * @csspart filters - What narrows the list.
 * @csspart choices - The kinds to choose from.
 * @csspart choice - One kind.
 * @csspart check - A box to tick with its label.
 * @csspart checkbox - The box to tick.
 * @csspart count - How many there are.
 * @csspart row - One announcement.
 * @csspart row-button - What opens it.
 * @csspart important - The mark of an important one.
 * @csspart body - The text of one.
 * @csspart empty - What stands there when there is nothing.
 * @csspart closed - The explanation for customers without a contract.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {number} limit - How many to show at most, for a part of a home page: without filters, count and further ones.
 * @attr {string} query - Keeps what is chosen in the page's address, under names that begin so: `?news-kind=support`.
 * @attr {string} more-href - Where all of them are; a link beside the title leads there.
 */
export class MadoAnnouncements extends MadoElement<typeof announcementsJa & ListTexts> {
  static override styles: CSSResult[] = [...listStyles, madoAnnouncementsStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    limit: { type: Number },
    query: {},
    moreHref: { attribute: 'more-href' },
  };

  declare limit: number | undefined;
  declare query: string | undefined;
  declare moreHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/content/announcements.ja.js')).announcementsJa,
    en: async () => (await import('@madoguchi/sdk/content/announcements.en.js')).announcementsEn,
  };
  readonly #list = new PersonalConnection<AnnouncementListState, AnnouncementList>(
    this,
    { type: 'loading', filter: {} },
    (portal) => {
      if (this.#begun) this.#address.put({ kind: undefined, unread: undefined }); // for somebody else
      this.#begun = true;
      return createAnnouncementList(portal, this.#addressed());
    },
  );
  #begun = false;
  readonly #address = new AddressQuery<'kind' | 'unread'>(
    this,
    () => this.query,
    { kind: 64, unread: 1 },
    () => {
      const { kind, unread } = this.state.filter;
      const wanted = this.#addressed();
      if (wanted.kind !== kind || wanted.unread !== unread) void this.#list.controller?.narrow(wanted);
    },
  );
  readonly #view: ListView<AnnouncementPage, AnnouncementFilter> = new ListView<AnnouncementPage, AnnouncementFilter>(
    this,
    () => this.#list.controller,
  );
  readonly #open = new Set<string>();

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): AnnouncementListState {
    return this.#list.state;
  }
  set state(state: AnnouncementListState) {
    this.#list.show(state);
  }

  protected override render(): TemplateResult {
    const { state, messages, limit, usedPortal } = this;
    const { kind, unread } = state.filter;
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    const items = 'part' in state ? (limit ? state.part.items.slice(0, limit) : state.part.items) : [];
    const languages = rowLanguages(messages, items, ({ title, body }) => title + body);
    return this.#view.render(messages, {
      title: messages.text('announcements.title'),
      aside: this.#renderAside(),
      filters: limit ? undefined : this.#renderFilters(),
      rows: () =>
        html`<ul class="list-rows">
          ${repeat(
            items,
            ({ id }) => id,
            (item) => this.#renderRow(item, languages, day),
          )}
        </ul>`,
      bone: html`<div class="list-row">
        <div class="list-row-button">
          <span class="meta"><span class="day"><span class="list-bone">&nbsp;</span></span><span class="kind list-bone">&nbsp;</span></span>
          <span class="name"><span class="list-bone">&nbsp;</span></span>
        </div>
      </div>`,
      bones: limit,
      empty: { title: messages.text('announcements.empty'), hint: messages.text('announcements.empty-hint') },
      narrowed: kind !== undefined || unread === true,
      clear: () => this.#narrow({}),
      excerpt: Boolean(limit),
      foreign: languages.all,
    });
  }

  #renderAside(): TemplateResult | undefined {
    const { state, messages, limit } = this;
    const href = safeUrl(this.moreHref);
    const unread = limit && 'part' in state ? state.part.unread : 0;
    if (!href && !unread) return undefined;
    return html`<div class="aside">
      ${unread ? html`<span class="unread-count">${messages.text('announcements.unread-count', { count: unread })}</span>` : nothing}
      ${href ? html`<a class="mado-link" part="see-all" href=${href}>${messages.text('announcements.see-all')}</a>` : nothing}
    </div>`;
  }

  #renderFilters(): TemplateResult {
    const { state, messages } = this;
    const { filter } = state;
    const count = 'part' in state ? state.part.unread : undefined;
    return html`<div class="list-filters" part="filters">
      ${choices<string>({
        name: 'kind',
        label: messages.text('announcements.kinds'),
        choices: ['all' as const, ...kinds].map((value) => ({
          value,
          label: messages.text(`announcements.kind.${value}`),
        })),
        chosen: filter.kind ?? 'all',
        locale: messages.locale,
        onChoose: (kind) => this.#narrow({ ...filter, kind: kind === 'all' ? undefined : kind }),
      })}
      ${checkBox({
        id: 'unread',
        label:
          count === undefined
            ? messages.text('announcements.unread-only')
            : messages.text('announcements.unread-only-counted', { count }),
        checked: filter.unread === true,
        onChange: (unread) => this.#narrow({ ...filter, unread: unread || undefined }),
      })}
    </div>`;
  }

  #renderRow(item: Announcement, languages: RowLanguages<Announcement>, day: (iso: string) => string): TemplateResult {
    const { messages } = this;
    const kind = messages.find(`announcements.tag.${item.kind}`) ?? messages.text('announcements.kind.other');
    const lang = languages.of(item);
    return disclosure({
      id: `announcement-${item.id}`,
      lang,
      open: this.#open.has(item.id),
      level: rowLevel(this),
      line: html`${
        item.read
          ? nothing
          : html`<span class="dot"></span><span class="mado-hidden">${messages.text('announcements.unread')}</span>`
      }
        <span class="meta"
          ><time class="day" datetime=${item.publishedAt}>${day(item.publishedAt)}</time><span class="kind">${kind}</span></span
        >
        <span class="name ${item.read ? '' : 'name-unread'}"
          >${
            item.important
              ? html`<span class="important" part="important">${messages.text('announcements.important')}</span>`
              : nothing
          }<span lang=${ifDefined(lang)}>${item.title}</span>${languages.note(item)}</span
        >`,
      body: () => html`${paragraphs(item.body, linkedText)}`,
      onToggle: () => this.#toggle(item),
    });
  }

  #toggle(item: Announcement): void {
    if (!this.#open.delete(item.id)) {
      this.#open.add(item.id);
      void this.#list.controller?.open(item.id);
      this.dispatchEvent(new MadoAnnouncementOpenedEvent(item));
    }
    this.requestUpdate();
  }

  /** What the page's address asks for. */
  #addressed(): AnnouncementFilter {
    const kind = kinds.find((one) => one === this.#address.get('kind'));
    return { kind, unread: this.#address.get('unread') ? true : undefined };
  }

  #narrow(filter: AnnouncementFilter): void {
    this.#address.put({ kind: filter.kind, unread: filter.unread ? '1' : undefined });
    void this.#list.controller?.narrow(filter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-announcements': MadoAnnouncements;
  }
}
