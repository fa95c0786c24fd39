import { css, type CSSResult } from 'lit';

/** How documents, actions, history, certificates and files of an application look. */
export const applicationSectionStyles: CSSResult = css`
  .awaited {
    padding: 20px;
    border: 1px solid var(--_warning);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface));
  }
  .documents,
  .files,
  .series,
  .open-actions,
  .timeline {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .document {
    padding-block: 8px;
    border-block-start: 1px solid var(--_3);
  }
  .awaited .document {
    border-color: var(--_4);
  }
  .document-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .note {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_4);
    font-size: var(--_small);
  }
  .open-actions {
    display: grid;
    gap: 8px;
  }
  .act {
    inline-size: 100%;
    justify-content: start;
    padding-inline: 16px;
    text-align: start;
  }
  .closed-actions {
    display: grid;
    gap: 12px;
    margin: 0;
    font-size: var(--_small);
  }
  .closed-actions dt {
    display: inline-block;
    margin-inline-end: 1em;
    color: var(--_7);
    font-weight: 700;
  }
  .closed-actions dd {
    margin: 0;
    color: var(--_7);
  }
  .event {
    position: relative;
    padding: 0 0 20px 28px;
  }
  .event:not(:last-child)::after {
    position: absolute;
    inset-block: 20px -4px;
    inset-inline-start: 6px;
    inline-size: 2px;
    background: var(--_3);
    content: '';
  }
  .event::before {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 0;
    inline-size: 14px;
    block-size: 14px;
    box-sizing: border-box;
    border: 2px solid var(--_6);
    border-radius: 50%;
    background: var(--_surface);
    content: '';
  }
  .event-good::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .event-soon::before {
    border-color: var(--_warning);
    background: linear-gradient(90deg, var(--_warning) 50%, var(--_surface) 50%);
  }
  .event[aria-current] .event-state {
    font-weight: 700;
  }
  .event-at {
    display: block;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .issued {
    display: grid;
    grid-template-columns: minmax(13em, 2fr) minmax(5em, 1fr) minmax(7em, 1fr) 6em;
    gap: 0 16px;
    align-items: baseline;
    padding-block: 8px;
    border-block-start: 1px solid var(--_3);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .issued:last-child {
    border-block-end: 1px solid var(--_3);
  }
  .issued[aria-current] .period {
    font-weight: 700;
  }
  .issued-next {
    grid-template-columns: minmax(13em, 2fr) minmax(5em, 3fr);
    color: var(--_7);
  }
  .months,
  .shown-here {
    color: var(--_7);
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
    border-block-start: 1px solid var(--_3);
  }
  .file:last-child {
    border-block-end: 1px solid var(--_3);
  }
  .file-name {
    color: var(--_7);
    font-size: var(--_small);
  }
`;
