import { css, type CSSResult } from 'lit';

/**
 * How tables look: one line a row where it is wide, a card a row where it is narrow. The element gives `--_columns`, the
 * tracks of a line, and `--_card`, the height of a card whose texts take one line each.
 */
export const tableStyles: CSSResult = css`
  .table {
    container-type: inline-size;
  }
  .table-scroller {
    position: relative;
    border-block-start: 1px solid var(--_4);
  }
  .table-windowed {
    border-block-end: 1px solid var(--_4);
    max-block-size: min(70vh, 720px);
    overflow: auto;
    overscroll-behavior: contain;
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
    position: relative;
    min-block-size: calc(var(--_target) + 5px);
    border-block-end: 1px solid var(--_3);
  }
  .table-body .table-row:hover {
    background: var(--_1);
  }
  .table-windowed .table-body .table-row {
    position: absolute;
    inset: 0 0 auto;
    align-items: center;
    block-size: calc(var(--_target) + 5px);
  }
  .table-body .table-row[hidden] {
    display: none;
  }
  .table-cell,
  .table-heading {
    min-inline-size: 0;
    padding-block: calc((var(--_target) - 1.5em) / 2 + 2px);
    line-height: 1.5;
  }
  .table-cell {
    font-variant-numeric: tabular-nums;
  }
  .table-cell:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .table-windowed .table-cell {
    padding-block: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    word-break: normal;
    overflow-wrap: normal;
  }
  .table-heading {
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 700;
    padding-block: 6px;
    white-space: nowrap;
  }
  .table-sort {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 28px;
    margin: 0 -4px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-align: inherit;
  }
  .table-sort:hover,
  [aria-sort] .table-sort {
    color: var(--_9);
  }
  .table-sort svg {
    flex: none;
    opacity: 0;
  }
  .table-sort:is(:hover, :focus-visible) svg {
    opacity: 0.6;
  }
  [aria-sort] .table-sort svg {
    opacity: 1;
  }
  [aria-sort='descending'] svg {
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
    text-underline-offset: 4px;
    overflow-wrap: anywhere;
  }
  .table-link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .table .table-body :focus-visible {
    outline-offset: -2px;
  }
  .table-body .table-row:has(:focus-visible) {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: -2px;
  }
  .table .table-link:focus-visible {
    outline: none;
  }
  .table-dot {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 8px;
    border: 2px solid var(--_6);
    border-radius: 50%;
  }
  .table-good {
    border-color: var(--_success);
    background: var(--_success);
  }
  .table-soon {
    border-color: var(--_warning);
    background: linear-gradient(90deg, var(--_warning) 50%, transparent 50%);
  }
  @media (pointer: coarse) {
    .table-link::after {
      position: absolute;
      inset: 0;
      content: '';
    }
  }
  @container (max-width: 60em) {
    .table-head {
      position: static;
    }
    .table-head .table-row {
      display: flex;
      flex-wrap: wrap;
    }
    .table-heading:not(:has(button)) {
      position: absolute;
      clip-path: inset(50%);
    }
    .table-heading:not([aria-sort]) svg {
      display: none;
    }
    .table .table-body .table-row {
      grid-template-columns: minmax(0, 1fr) fit-content(70%);
      align-content: start;
      gap: 4px 16px;
      padding-block: 12px;
    }
    .table-windowed .table-body .table-row {
      block-size: var(--_card);
    }
    .table-body .table-cell {
      padding-block: 0;
    }
    .table-body .table-cell:first-child {
      grid-column: 1 / -1;
    }
  }
`;
