import { css, type CSSResult } from 'lit';
import { warningTone } from '../warning.styles.ts';

/** What waits for the customer: the strongest sign of a list. */
export const tableDueStyles: CSSResult = css`
  ${warningTone}
  .table-due {
    border-color: var(--_warning);
    background: var(--_warning);
  }
  .table-state:has(> .table-due) {
    color: var(--_warning);
    font-weight: 700;
  }
`;
