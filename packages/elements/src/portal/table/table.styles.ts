import { css, type CSSResult } from 'lit';

/** How tables look: one line a row where it is wide, a card a row where it is narrow. */
export const tableStyles: CSSResult = css`
  .table {
    container-type: inline-size;
    border-block: 1px solid var(--_4);
  }
  .table-scroller {
    position: relative;
  }
  .table-windowed {
    max-block-size: min(70vh, 720px);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .table-scroller:focus-visible {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .table-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    border-block-end: 1px solid var(--_4);
    background: var(--_surface);
  }
  .table-body {
    position: relative;
  }
  .table-row {
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 0 16px;
    align-items: baseline;
    padding-inline: 12px;
  }
  .table-body .table-row {
    min-block-size: calc(var(--_target) + 4px);
    border-block-end: 1px solid var(--_3);
  }
  .table-body .table-row:last-child {
    border-block-end: 0;
  }
  .table-body .table-row:hover {
    background: var(--_1);
  }
  .table-windowed .table-body .table-row {
    position: absolute;
    inset: 0 0 auto;
    border-block-end: 1px solid var(--_3);
    contain: layout style;
  }
  .table-row[hidden] {
    display: none;
  }
  .table-cell,
  .table-heading {
    min-inline-size: 0;
    padding-block: 11px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .table-cell {
    font-variant-numeric: tabular-nums;
  }
  .table-windowed .table-cell {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .table-number {
    text-align: end;
  }
  .table-heading {
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 700;
  }
  .table-sort {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 24px;
    margin: -4px;
    padding: 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-align: inherit;
  }
  .table-sort:hover {
    color: var(--_9);
  }
  .table-sort svg {
    flex: none;
    opacity: 0;
  }
  .table-sort:hover svg,
  .table-sort:focus-visible svg {
    opacity: 0.6;
  }
  [aria-sort] .table-sort svg {
    opacity: 1;
  }
  [aria-sort='descending'] .table-sort svg {
    rotate: 180deg;
  }
  .table-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .table-link:hover {
    text-decoration-thickness: 2px;
  }
  .table-cell[data-mark]:not([data-mark=''])::before {
    display: inline-block;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 8px;
    border-radius: 50%;
    background: var(--_success);
    content: '';
    forced-color-adjust: none;
  }
  .table-cell[data-mark='soon']::before {
    background: light-dark(#9a5b00, #ffc46b);
  }
  .table-cell[data-mark='over']::before {
    border: 2px solid var(--_6);
    background: none;
  }
  @container (max-width: 42em) {
    .table-head {
      position: static;
      overflow: auto;
      border-block-end: 1px solid var(--_3);
    }
    .table-head .table-row {
      display: flex;
      gap: 4px 16px;
    }
    .table-head .table-heading {
      flex: none;
    }
    .table-body .table-row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 2px 16px;
      padding-block: 12px;
    }
    .table-body .table-cell {
      padding-block: 0;
      text-align: start;
    }
    .table-body .table-cell:first-child {
      grid-column: 1 / -1;
      padding-block-end: 4px;
    }
    .table-body .table-cell:not(:first-child)::after {
      display: block;
      order: -1;
      color: var(--_7);
      content: attr(data-label);
      font-size: var(--_small);
    }
  }
`;
