import { css, type CSSResult } from 'lit';

/** How the timeline of a ticket looks: what was said stands in boxes, what happened between them. */
export const ticketTimelineStyles: CSSResult = css`
  .timeline {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    scroll-margin-block: 80px;
  }
  .entry-said {
    padding: 12px 16px;
    border: 1px solid var(--_3);
    border-inline-start: 4px solid var(--_4);
    border-radius: var(--_radius);
  }
  .entry-customer.entry-said {
    background: var(--_1);
  }
  .entry-engineer.entry-said {
    border-inline-start-color: var(--_accent);
  }
  .entry-sales.entry-said {
    border-inline-start-color: var(--_success);
  }
  .entry-event {
    padding: 2px 16px;
    border-inline-start: 4px solid transparent;
    font-size: var(--_small);
  }
  .entry-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    margin: 0;
    font-size: var(--_small);
    line-height: 1.6;
  }
  .entry-event > .entry-head {
    color: var(--_7);
  }
  .entry-event strong {
    font-weight: 400;
  }
  .entry-role,
  .entry-at {
    color: var(--_7);
  }
  .entry-role {
    margin-inline-start: 4px;
  }
  .entry-at {
    font-variant-numeric: tabular-nums;
  }
  .entry-new {
    padding: 0 8px;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 700;
    line-height: 1.6;
  }
  .entry-happened {
    margin: 0;
  }
  .entry-said > .entry-happened {
    color: var(--_7);
    font-size: var(--_small);
  }
  .entry-body {
    line-height: 1.8;
    white-space: pre-wrap;
    word-break: normal;
    overflow-wrap: anywhere;
  }
  .mado-text-link {
    color: var(--_accent);
    text-underline-offset: 4px;
  }
  .entry-files {
    margin: 8px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .entry-file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .file-link {
    word-break: normal;
    overflow-wrap: anywhere;
  }
  .file-size {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .entry-new {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
