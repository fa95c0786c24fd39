import { css, type CSSResult } from 'lit';

/** How the state of a quote looks, and how long it can be ordered: a dot or weight beside the words, never colour alone. */
export const quoteStateStyles: CSSResult = css`
  .state {
    white-space: nowrap;
  }
  .table-due {
    border-color: var(--_warning);
    background: var(--_warning);
  }
  .state-due,
  .left-soon {
    color: var(--_warning);
    font-weight: 700;
  }
  .left {
    white-space: nowrap;
  }
`;
