import { css, type CSSResult } from 'lit';

/** How far a contract is: a dot beside the words, and never the colour alone. */
export const contractTermStyles: CSSResult = css`
  .term {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .term::before {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .term-current::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .term-ending-soon::before {
    border-color: var(--_danger);
    background: linear-gradient(90deg, var(--_danger) 50%, transparent 50%);
  }
  :is(.term-ending-soon, .term-ended) {
    color: var(--_danger);
  }
  .term-ended::before {
    border-color: var(--_danger);
  }
`;
