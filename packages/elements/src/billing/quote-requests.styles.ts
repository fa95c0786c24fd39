import { css, type CSSResult } from 'lit';

/** How the requests so far look, and their answers. */
export const quoteRequestsStyles: CSSResult = css`
  .request {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block: 16px;
  }
  .request-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .request .number {
    margin: 0;
    font-size: inherit;
    font-variant-numeric: tabular-nums;
  }
  .state {
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
  }
  .state-quoted {
    border-color: var(--_success);
    color: var(--_success);
    font-weight: 700;
  }
  .about,
  .continued {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .by {
    margin-inline-start: 16px;
  }
  .changes {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .said {
    margin: 0;
    font-size: var(--_small);
  }
  .said-by {
    display: block;
    color: var(--_7);
  }
  .answer {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_success);
    background: var(--_1);
  }
  .mado-text-link {
    color: var(--_accent);
    text-underline-offset: 4px;
    overflow-wrap: anywhere;
  }
  .to-answer {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
  }
  .answer-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    margin: 0;
  }
  @container (inline-size < 18em) {
    .quote .kind {
      white-space: normal; /* large text can be wider than a dialog */
    }
  }
`;
