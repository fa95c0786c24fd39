import type { ArticleSuggestionsState, SuggestedArticle } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';
import type { SuggestionTexts } from './ticket-form-words.ts';

export interface TicketSuggestions {
  /** Where an article stands; undefined where the host's script shows it. */
  readonly hrefOf: (id: string) => string | undefined;
  readonly onChoose: (article: SuggestedArticle) => void;
}

/** Possible answers from the knowledge base, each beside the form: it stays as it is (SUP-05). */
export function ticketSuggestions(
  messages: SuggestionTexts,
  state: ArticleSuggestionsState,
  { hrefOf, onChoose }: TicketSuggestions,
): TemplateResult | typeof nothing {
  const found = 'found' in state ? (state.found ?? []) : [];
  if (found.length === 0) return nothing;
  const lang = (text: string): string | undefined => foreignLanguage(text, messages.locale);
  const title = ({ title: text }: SuggestedArticle): TemplateResult =>
    html`<span lang=${ifDefined(lang(text))}>${text}</span>`;
  return html`<aside class="suggestions" part="suggestions" aria-labelledby="suggestions">
    <h3 class="suggestions-title" id="suggestions">${messages.text('suggestions.title')}</h3>
    <p class="mado-hint">${messages.text('suggestions.hint')}</p>
    <ul class="suggested">
      ${found.map((article) => {
        const href = hrefOf(article.id);
        const tell = (): void => onChoose(article);
        return html`<li part="suggestion">
          <span class="suggested-category"
            >${messages.find(`articles.category.${article.category}`) ?? messages.text('articles.category.other')}</span
          >
          ${
            href
              ? html`<a class="mado-link suggested-link" href=${href} target="_blank" rel="noopener" @click=${tell}
                  >${title(article)}<span class="mado-hidden">${messages.text('ticket-form.in-other-tab')}</span></a
                >`
              : html`<button class="mado-link plain suggested-link" type="button" @click=${tell}>${title(article)}</button>`
          }
          <span class="suggested-excerpt" lang=${ifDefined(lang(article.excerpt))}>${article.excerpt}</span>
        </li>`;
      })}
    </ul>
  </aside>`;
}
