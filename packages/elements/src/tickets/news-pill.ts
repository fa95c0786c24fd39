import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';

/** That something new is there, which is shown when somebody wants it. */
export interface NewsPill {
  readonly text: string;
  readonly act: string;
  readonly onShow: () => void;
}

/**
 * Tells of news over what is read, which stays where it is: it takes no room. Without news it stands there empty, so that
 * screen readers hear of the first.
 */
export function newsPill(news: NewsPill | undefined): TemplateResult {
  return html`<div class="mado-form news" role="status">
    ${
      news
        ? html`<div class="news-pill" part="news">
            <span>${news.text}</span>
            <button class="mado-button news-show" part="show-news" type="button" @click=${news.onShow}>${news.act}</button>
          </div>`
        : nothing
    }
  </div>`;
}

export const newsPillStyles: CSSResult = css`
  .news {
    position: sticky;
    z-index: 3;
    inset-block-start: 12px;
    block-size: 0;
  }
  .news-pill {
    display: flex;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    padding: 8px 8px 8px 20px;
    border: 1px solid var(--_accent);
    border-radius: 32px;
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 16%);
    font-size: var(--_small);
    font-weight: 700;
    line-height: 1.4;
  }
  .news-show {
    flex: none;
    min-inline-size: 0;
    padding-inline: 16px;
    border-radius: 24px;
  }
`;
