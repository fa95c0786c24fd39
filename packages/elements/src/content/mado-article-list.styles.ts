import { css, type CSSResult } from 'lit';
import { listStyles } from '../portal/list/list.styles.ts';
import { lineOfChoices } from '../portal/list/line-of-choices.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { articleTagStyles } from './article-tag.styles.ts';

const own: CSSResult = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    container-type: inline-size;
  }
  .filters > .mado-hint {
    margin-block-start: -8px;
  }
  .narrow {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
  }
  .product {
    flex: 0 1 20em;
    min-inline-size: min(14em, 100%);
  }
  .article {
    padding-block: 14px 12px;
  }
  .article-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.6;
  }
  .article-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
    overflow-wrap: anywhere;
  }
  .article-link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .article .article-link {
    display: inline-block;
    min-block-size: calc(1lh + 4px);
  }
  .excerpt {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    color: var(--_9);
    font-size: var(--_small);
    line-height: 1.7;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin: 6px 0 0;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
  }
  .bone-day {
    inline-size: 9em;
  }
  .meta > .tag.list-bone {
    inline-size: 6em;
  }
  .article-title > .list-bone {
    inline-size: 60%;
    min-block-size: calc(1lh + 4px);
  }
  .excerpt > .list-bone {
    inline-size: 90%;
  }
  .alerts {
    padding: 12px 16px 8px;
    border: 1px solid var(--_3);
    border-inline-start: 4px solid var(--_warning);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .alerts-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-block-size: calc(var(--_size) * 1.5);
    line-height: 1.5;
  }
  .alerts-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
    white-space: nowrap;
  }
  .alerts-count {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .alerts-head .alerts-all {
    min-block-size: 0;
    margin-inline-start: auto;
  }
  .alerts-all,
  .plain {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
    white-space: nowrap;
  }
  /* always as high as three alerts: what stands below stays where it is while somebody types */
  .alerts-body {
    --_alert: calc(var(--_size) * 1.5 + 12px);
    min-block-size: calc(var(--_alert) * 3);
    margin-block-start: 4px;
    container-type: inline-size;
  }
  .alerts-rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .alert {
    display: flex;
    gap: 0 16px;
    align-items: center;
    block-size: var(--_alert);
    line-height: 1.5;
  }
  .alert + .alert {
    border-block-start: 1px solid var(--_3);
  }
  .alert-meta {
    display: inline-flex;
    flex: none;
    gap: 12px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .alert-meta time {
    min-inline-size: 6.25em;
  }
  .alert-category {
    min-inline-size: 6em;
  }
  .alert-title {
    display: -webkit-box;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }
  .alert-title > .article-link {
    display: inline;
  }
  .alert > .list-bone {
    max-inline-size: 30em;
  }
  .alerts-told {
    margin: 0;
    padding-block: 6px;
    color: var(--_7);
    font-size: var(--_small);
  }
  .alerts-bones {
    opacity: 0;
    animation: list-appear 150ms 150ms forwards;
  }
  @media (width < 40em) {
    .alerts-body {
      --_alert: calc(var(--_size) * 4.3 + 16px);
    }
    .alert {
      block-size: auto;
      min-block-size: var(--_alert);
      flex-direction: column;
      gap: 0;
      align-items: start;
      justify-content: center;
    }
    .alert-meta {
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .alert-title {
      flex: none;
      max-inline-size: 100%;
      -webkit-line-clamp: 2;
    }
    .product {
      flex: 1 1 100%;
    }
  }
  @media print {
    .filters,
    .alerts-all,
    .list-further {
      display: none;
    }
  }
`;

export const madoArticleListStyles: CSSResult[] = [
  ...listStyles,
  selectFieldStyles,
  lineOfChoices(72),
  articleTagStyles,
  own,
];
