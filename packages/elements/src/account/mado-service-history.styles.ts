import { css, type CSSResult } from 'lit';
import { madoServiceListStyles } from './mado-service-list.styles.ts';

const own: CSSResult = css`
  .event {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 2px 16px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_3);
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size < 30em) {
    .event {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const madoServiceHistoryStyles: CSSResult[] = [...madoServiceListStyles, own];
