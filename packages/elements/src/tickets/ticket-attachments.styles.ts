import { css, type CSSResult } from 'lit';

/** How the files of a message look. */
export const ticketAttachmentsStyles: CSSResult = css`
  .files {
    justify-items: stretch;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .files > legend {
    margin-block-end: 6px;
    padding: 0;
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
    flex: 1 1 16em;
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
  .camera {
    display: none;
  }
  /* where fingers touch, there is nothing to drop, and mostly a camera */
  @media (hover: none) and (pointer: coarse) {
    .drop-words {
      display: none;
    }
    .camera {
      display: inline-flex;
    }
  }
  .attached {
    margin: 8px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .attachment {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
  }
  .attachment > :not(.attachment-acts) {
    grid-column: 1;
  }
  .attachment-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    line-height: 1.5;
  }
  .attachment-name {
    font-weight: 500;
    word-break: normal;
    overflow-wrap: anywhere;
  }
  .attachment-size,
  .attachment-state {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .attachment-state {
    margin: 0;
    line-height: 1.5;
  }
  :is(.attachment-failed, .attachment-refused) > .attachment-state {
    color: var(--_danger);
  }
  :is(.attachment-warned, .attachment-lost) > .attachment-state {
    color: var(--_warning);
    font-weight: 700;
  }
  .attachment-sent > .attachment-state {
    color: var(--_success);
  }
  .attachment-sent > .attachment-state::before {
    content: '✓ ' / '';
  }
  .attachment-progress {
    inline-size: 100%;
    block-size: 6px;
    margin-block: 6px 2px;
    accent-color: var(--_accent);
  }
  .attachment-acts {
    display: flex;
    flex-wrap: wrap;
    grid-row: 1 / span 3;
    grid-column: 2;
    gap: 0 16px;
    align-self: start;
    justify-content: end;
  }
  .attachment-warned > .attachment-acts {
    grid-row: auto;
    grid-column: 1 / -1;
    justify-content: start;
  }
  .plain {
    min-inline-size: 24px;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
  }
  .findings {
    margin: 4px 0 0;
    padding-inline-start: 1.25em;
    font-size: var(--_small);
    line-height: 1.6;
  }
`;
