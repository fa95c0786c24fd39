import { css, type CSSResult } from 'lit';

/** What stands here beside what was saved elsewhere meanwhile. */
export const conflictSidesStyles: CSSResult = css`
  .sides {
    display: grid;
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .side-label {
    margin: 0 0 4px;
    font-weight: 700;
  }
  .sides dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    margin: 0;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
  }
  .sides dl > div {
    min-inline-size: 0;
    padding: 8px 12px;
  }
  .sides dt {
    color: var(--_7);
    font-size: var(--_small);
  }
  .sides dd {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
