import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';
import { warningTone } from '../portal/warning.styles.ts';

/** How the files of a message look. */
export const ticketAttachmentsStyles: CSSResult = css`
  ${warningTone}
  ${fileDropStyles}
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
  .camera {
    display: none;
  }
  /* where fingers touch, there is mostly a camera */
  @media (hover: none) and (pointer: coarse) {
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
