import { css, type CSSResult } from 'lit';
import { stateDotStyles } from '../portal/state-dot.styles.ts';

/** How the state of a quote looks, and how long it can be ordered: a dot or weight beside the words, never colour alone. */
export const quoteStateStyles: CSSResult = css`
  ${stateDotStyles}
  .state-due,
  .left-soon {
    color: var(--_warning);
    font-weight: 700;
  }
  .left {
    display: inline-block;
  }
`;
