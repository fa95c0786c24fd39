import type { ArticleSuggestionsState, WrittenInquiry } from '@madoguchi/sdk';
import { createArticleSuggestions, type ArticleSuggestions } from '@madoguchi/sdk/content/article-suggestions.js';
import { html, nothing, type TemplateResult } from 'lit';
import { hrefFrom } from '../portal/href-template.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { MadoTicketArticleChosenEvent } from './mado-ticket-form.events.ts';
import type { SuggestionTexts, TicketFormTexts } from './ticket-form-words.ts';
import { suggestionTexts } from './ticket.texts.ts';
import { ticketSuggestions } from './ticket-suggestions.ts';

/** Looks for possible answers while an inquiry is written, and draws them (SUP-05). */
export class PossibleAnswers {
  readonly #host: MadoElement;
  readonly #search: PersonalConnection<ArticleSuggestionsState, ArticleSuggestions>;
  #areWordsAsked = false;

  /** `isSilent`: what the host shows was set by hand, and nothing is sent. */
  constructor(host: MadoElement, isSilent: () => boolean) {
    this.#host = host;
    this.#search = new PersonalConnection<ArticleSuggestionsState, ArticleSuggestions>(
      host,
      { type: 'none' },
      (portal) =>
        isSilent() || !portal.configuration.areas.includes('technical-information')
          ? undefined
          : createArticleSuggestions(portal),
    );
  }

  get state(): ArticleSuggestionsState {
    return this.#search.state;
  }
  set state(state: ArticleSuggestionsState) {
    this.#search.show(state);
  }

  /** What is written now. */
  readonly type = (written: WrittenInquiry): void => this.#search.controller?.type(written);

  render(messages: TicketFormTexts, articleHref: string | undefined): TemplateResult {
    const { state } = this;
    const count = 'found' in state ? (state.found?.length ?? 0) : 0;
    if (count > 0) this.#askForWords();
    const words = messages as TicketFormTexts & SuggestionTexts; // they are loaded with the first that are found
    const isSaid = words.find('suggestions.title') !== undefined;
    const suggestions = isSaid
      ? ticketSuggestions(words, state, {
          hrefOf: (article) => hrefFrom(articleHref, { article }),
          onChoose: (article) => this.#host.dispatchEvent(new MadoTicketArticleChosenEvent(article)),
        })
      : nothing;
    return html`<div class="suggesting">${suggestions}</div>
      <p class="mado-hidden" role="status">
        ${isSaid && count > 0 ? words.text('suggestions.found', { count }) : nothing}
      </p>`;
  }

  #askForWords(): void {
    if (this.#areWordsAsked) return;
    this.#areWordsAsked = true;
    this.#host.addTexts(suggestionTexts).catch(() => (this.#areWordsAsked = false)); // the line is down; the next ones try again
  }
}
