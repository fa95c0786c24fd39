import { css, type CSSResult } from 'lit';
import { billingListStyles } from './billing-list.styles.ts';
import { quoteStateStyles } from './quote-state.styles.ts';

const own: CSSResult = css`
  .list {
    --_columns: minmax(0, 2.2fr) 9em 8.5em 8em minmax(0, 1.4fr) 6.5em;
  }
  .portlet-row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 24px;
    align-items: baseline;
    justify-content: space-between;
    padding: 10px 12px;
  }
  .portlet-row:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .portlet-facts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    margin-inline-start: auto;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .portlet-amount {
    min-inline-size: 7em;
    color: var(--_9);
    text-align: end;
    white-space: nowrap;
  }
  @media (width < 40em) {
    .portlet-facts {
      margin-inline-start: 0;
    }
    .portlet-amount {
      min-inline-size: 0;
    }
  }
`;

export const madoRenewalQuoteListStyles: CSSResult[] = [...billingListStyles, quoteStateStyles, own];
