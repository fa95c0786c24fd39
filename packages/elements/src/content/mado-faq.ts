import type { Faq, FaqEntry, FaqFilter, FaqPage, FaqProcess, FaqState } from '@madoguchi/sdk';
import type { faqJa } from '@madoguchi/sdk/content/faq.ja.js';
import { createFaq } from '@madoguchi/sdk/content/faq.js';
import { searchWords } from '@madoguchi/sdk/portal/search-text.rules.js';
import { html, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { AddressQuery } from '../portal/address-query.ts';
import { dayText } from '../portal/text/day-text.ts';
import { choices } from '../portal/list/choices.ts';
import { LinkedRow } from '../portal/list/linked-row.ts';
import type { ListDrawing } from '../portal/list/list-drawing.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { rowLanguages } from '../portal/list/row-languages.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { SearchField } from '../portal/list/search-field.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { faqGroups, rowId } from './faq-groups.ts';
import { MadoFaqEntryOpenedEvent } from './mado-faq.events.ts';
import { madoFaqStyles } from './mado-faq.styles.ts';

export type * from './mado-faq.events.ts';

/** The value of the choice that narrows nothing; no process has it as its id. */
const all = '';

/**
 * The FAQ of a system (INF-08): whole at first, narrowed by choosing a process (処理) or by a search, whose words are
 * marked. Each answer opens under its question.
 *
 * @summary Questions about a system with their answers.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation for customers who do not use the system: whom to ask.
 * @event {MadoFaqEntryOpenedEvent} mado-faq-entry-opened - Somebody opened an answer.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart filters - What narrows the list.
 * @csspart search - The search.
 * @csspart search-field - The field with the words to search.
 * @csspart choices - The processes to choose from.
 * @csspart choice - One process.
 * @csspart count - How many there are.
 * @csspart group - The questions about one process.
 * @csspart group-title - The name of a process above its questions.
 * @csspart row - One question with its answer.
 * @csspart row-button - A question, which opens its answer.
 * @csspart body - An answer.
 * @csspart empty - What stands there when there is nothing.
 * @csspart closed - The explanation for customers who do not use the system.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} system - The id of the system it is about.
 * @attr {string} query - Keeps what is searched and chosen in the page's address, under names that begin so: `?faq-text=CSV`.
 * @attr {string} entry - The id of a question that is open from the beginning, for links that lead to it.
 */
export class MadoFaq extends MadoElement<typeof faqJa & ListTexts> {
  static override styles: CSSResult[] = madoFaqStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    system: {},
    query: {},
    entry: {},
  };

  declare system: string | undefined;
  declare query: string | undefined;
  declare entry: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/content/faq.ja.js')).faqJa,
    en: async () => (await import('@madoguchi/sdk/content/faq.en.js')).faqEn,
  };
  /** The system whose FAQ is shown. */
  #shown: string | undefined;
  readonly #faq = new PersonalConnection<FaqState, Faq>(
    this,
    { type: 'loading', filter: { systemId: '' } },
    (portal) => {
      if (this.#shown !== undefined) this.#forget(); // begun anew: for somebody else, or for another system
      this.#shown = this.system;
      return this.system ? createFaq(portal, this.#addressed(this.system)) : undefined;
    },
  );
  readonly #address = new AddressQuery<'text' | 'process'>(
    this,
    () => this.query,
    { text: 200, process: 64 },
    () => {
      const { filter } = this.state;
      const wanted = this.#addressed(filter.systemId);
      if (wanted.text !== filter.text || wanted.processId !== filter.processId)
        void this.#faq.controller?.narrow(wanted);
    },
  );
  readonly #view: ListView<FaqPage, FaqFilter> = new ListView<FaqPage, FaqFilter>(this, () => this.#faq.controller);
  readonly #search = new SearchField(this, (text) =>
    this.#narrow({ ...this.state.filter, text: text === '' ? undefined : text }),
  );
  readonly #open = new Set<string>();
  readonly #link = new LinkedRow<FaqEntry>();

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): FaqState {
    return this.#faq.state;
  }
  set state(state: FaqState) {
    this.#faq.show(state);
  }

  protected override willUpdate(): void {
    const { controller } = this.#faq;
    if (this.system !== this.#shown && controller) this.#faq.remake();
    const linked = this.#link.look(this.entry, this.state, () => void controller?.more());
    if (!linked) return;
    this.#open.add(linked.id);
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(rowId(linked.id))?.scrollIntoView());
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal } = this;
    const { processId, text } = state.filter;
    const system = 'part' in state ? state.part.system.name : undefined;
    const items = 'part' in state ? state.part.items : [];
    const languages = rowLanguages(messages, items, ({ question, answer }) => question + answer);
    return this.#view.render(messages, {
      title: system === undefined ? messages.text('faq.title') : messages.text('faq.title-of', { system }),
      filters: this.#renderFilters(),
      rows: (part) =>
        faqGroups(messages, part, {
          words: searchWords(text ?? ''),
          languages,
          day: usedPortal ? dayText(usedPortal, messages.locale) : () => '',
          level: rowLevel(this),
          isOpen: (id) => this.#open.has(id),
          onToggle: (entry) => this.#toggle(entry),
        }),
      boneTitle: html`<div class="group-title"><span class="list-bone">&nbsp;</span></div>`,
      bone: html`<div class="list-row">
        <div class="list-row-button"><span class="question"><span class="list-bone">&nbsp;</span></span></div>
      </div>`,
      empty: { title: messages.text('faq.empty'), hint: messages.text('faq.empty-hint') },
      foreign: languages.all,
      narrowed: processId !== undefined || text !== undefined,
      none: this.#elsewhere(),
      clear: () => {
        this.#search.clear();
        this.#narrow({ systemId: state.filter.systemId });
      },
    });
  }

  /** What is said where the process chosen has nothing of what others have. */
  #elsewhere(): ListDrawing<FaqPage>['none'] {
    const { state, messages } = this;
    const { processId, ...wider } = state.filter;
    const count = processId === undefined || !('part' in state) ? 0 : sum(state.part.processes);
    if (count === 0) return undefined;
    return {
      title: messages.text('faq.elsewhere'),
      hint: messages.text('faq.elsewhere-hint', { count }),
      action: messages.text('faq.elsewhere-all'),
      act: () => this.#narrow(wider),
    };
  }

  #renderFilters(): TemplateResult {
    const { state, messages } = this;
    const { filter } = state;
    const processes = 'part' in state ? state.part.processes : [];
    return html`<div class="filters" part="filters">
      ${this.#search.render(messages.text('faq.search'))}
      ${choices<string>({
        name: 'process',
        label: messages.text('faq.processes'),
        choices: [
          {
            value: all,
            label: messages.text('faq.process.all'),
            count: processes.length > 0 ? sum(processes) : undefined,
          },
          ...processes.map(({ id, name, count }) => ({ value: id, label: name, count })),
        ],
        chosen: filter.processId ?? all,
        locale: messages.locale,
        onChoose: (process) => this.#narrow({ ...filter, processId: process === all ? undefined : process }),
      })}
    </div>`;
  }

  #toggle(entry: FaqEntry): void {
    if (!this.#open.delete(entry.id)) {
      this.#open.add(entry.id);
      this.dispatchEvent(new MadoFaqEntryOpenedEvent(entry));
    }
    this.requestUpdate();
  }

  /** What the page's address asks for; the search shows it. */
  #addressed(systemId: string): FaqFilter {
    const text = this.#address.get('text');
    this.#search.show(text ?? '');
    return { systemId, text, processId: this.#address.get('process') };
  }

  #forget(): void {
    this.#search.clear();
    this.#address.put({ text: undefined, process: undefined });
  }

  #narrow(filter: FaqFilter): void {
    this.#address.put({ text: filter.text, process: filter.processId });
    void this.#faq.controller?.narrow(filter);
  }
}

function sum(processes: readonly FaqProcess[]): number {
  return processes.reduce((before, { count }) => before + count, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-faq': MadoFaq;
  }
}
