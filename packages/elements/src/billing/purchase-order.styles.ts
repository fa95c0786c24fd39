import { css, type CSSResult } from 'lit';

/** How the purchase order looks: where it is chosen, and how far it is. */
export const purchaseOrderStyles: CSSResult = css`
  .purchase-order {
    justify-items: stretch;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 16px;
    border: 1px dashed var(--_6);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .drop-over {
    border-color: var(--_accent);
    border-style: solid;
    background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
  }
  .drop .mado-hint {
    flex: 1 1 100%;
  }
  .drop .mado-error {
    flex: 1 1 100%;
  }
  .pick {
    flex: none;
  }
  .mado-form .pick:has(:focus-visible) {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  /* where fingers touch, there is nothing to drop */
  @media (hover: none) and (pointer: coarse) {
    .drop-words {
      display: none;
    }
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
