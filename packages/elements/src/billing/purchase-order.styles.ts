import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';

/** How the purchase order looks: where it is chosen, and how far it is. */
export const purchaseOrderStyles: CSSResult = css`
  ${fileDropStyles}
  .purchase-order {
    justify-items: stretch;
  }
  .drop .mado-hint {
    flex-basis: 100%;
  }
  .attached {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
  }
  .attached-line,
  .attached-state {
    margin: 0;
    line-height: 1.5;
  }
  .attached-name {
    font-weight: 500;
    word-break: normal;
    overflow-wrap: anywhere;
  }
  .attached-size,
  .attached-state {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .attached-uploaded > .attached-state {
    color: var(--_success);
  }
  .attached-uploaded > .attached-state::before {
    content: '✓ ' / '';
  }
  :is(.attached-failed, .attached-refused) > .attached-state {
    color: var(--_danger);
  }
  .attached-lost > .attached-state {
    color: var(--_warning);
    font-weight: 700;
  }
  .attached progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  .attached-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .attached-acts .plain {
    min-block-size: var(--_target);
    font-size: var(--_small);
  }
`;
