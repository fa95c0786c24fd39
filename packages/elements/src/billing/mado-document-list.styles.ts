import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { billingListStyles } from './billing-list.styles.ts';

const own: CSSResult = css`
  .list {
    --_columns: minmax(0, 2fr) 4.5em minmax(11em, 1fr) 8.5em 6em 8em 6em;
  }
  .below {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .below > .tools {
    flex: 0 1 22em;
    min-block-size: var(--_target);
  }
  .none {
    color: var(--_7);
    font-size: var(--_small);
  }
  .table-body .table-number {
    overflow-wrap: anywhere;
  }
  .table-download {
    white-space: nowrap;
  }
  .table-download .mado-link {
    min-block-size: 0;
  }
  .size {
    display: block;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
  }
  @media (pointer: coarse) {
    .table-download {
      position: relative; /* above what opens the card */
    }
  }
  @container (max-width: 60em) {
    .table-body .table-download {
      display: flex;
      gap: 0 16px;
      align-items: baseline;
      grid-column: 1 / -1;
    }
    .table-body .table-download .mado-link {
      min-block-size: var(--_target);
    }
  }
`;

export const madoDocumentListStyles: CSSResult[] = [...billingListStyles, dialogStyles, own];
