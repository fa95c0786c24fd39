import { css, type CSSResult } from 'lit';
import { warningTone } from '../warning.styles.ts';

/** How a file looks on its way to the server. */
export const uploadedFileStyles: CSSResult = css`
  ${warningTone}
  .attachment {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
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
  .attachment-failed > .attachment-state {
    color: var(--_danger);
  }
  .attachment-warned > .attachment-state {
    color: var(--_warning);
    font-weight: 700;
  }
  .attachment-done > .attachment-state {
    color: var(--_success);
  }
  .attachment-done > .attachment-state::before {
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
  .attachment-acts[hidden] {
    display: none;
  }
  .attachment > .attachment-asks {
    grid-row: auto;
    grid-column: 1 / -1;
    justify-content: start;
  }
  .attachment-acts > .plain {
    min-inline-size: 24px;
    min-block-size: var(--_target);
    font-size: var(--_small);
  }
`;
