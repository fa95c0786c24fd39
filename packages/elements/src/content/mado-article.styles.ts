import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { articleTagStyles } from './article-tag.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .article,
  .article * {
    box-sizing: border-box;
  }
  .article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 46em;
    text-spacing-trim: trim-start;
  }
  .head {
    display: grid;
    gap: 8px;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_4);
  }
  .article .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.5);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .products {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 16px;
    margin: 0;
    font-size: var(--_small);
  }
  .products dt {
    color: var(--_7);
  }
  .products dd {
    margin: 0;
  }
  .mado-paragraph {
    margin: 0;
    line-height: 1.9;
    white-space: pre-line;
  }
  .mado-paragraph + .mado-paragraph {
    margin-block-start: 1em;
  }
  .mado-text-link {
    color: var(--_accent);
    text-underline-offset: 4px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_3);
  }
  .bones {
    opacity: 0;
    animation: article-appear 150ms 150ms forwards;
  }
  .bone {
    display: block;
    border-radius: 4px;
    background: var(--_2);
  }
  .bones .mado-paragraph > .bone {
    margin-block-end: 8px;
    block-size: 1.2em;
  }
  .bones .mado-paragraph > .bone:last-child {
    inline-size: 60%;
  }
  .bones .title > .bone {
    inline-size: 70%;
  }
  .bones .meta > .bone {
    inline-size: min(16em, 100%);
  }
  @keyframes article-appear {
    to {
      opacity: 1;
    }
  }
  @media print {
    .acts {
      display: none;
    }
    .article {
      max-inline-size: none;
    }
    .mado-paragraph {
      orphans: 3;
      widows: 3;
    }
    .head {
      break-after: avoid;
    }
  }
`;

export const madoArticleStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  blankStyles,
  articleTagStyles,
  own,
];
