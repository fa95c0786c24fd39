import { css, type CSSResult } from 'lit';

/** How the documents of terms look, in light DOM and in shadow roots alike. */
export const termsDocumentsStyles: CSSResult = css`
  .mado-documents {
    display: grid;
    gap: 12px;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
    text-spacing-trim: trim-start; /* a bracket that begins a line stands at its edge, where a browser knows how */
  }
  .mado-documents details {
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .mado-documents summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 10px 16px;
    border-radius: var(--_radius);
    cursor: pointer;
    font-weight: 700;
    line-height: 1.5;
    list-style: none;
  }
  .mado-documents summary::-webkit-details-marker {
    display: none;
  }
  .mado-documents summary:hover {
    background: var(--_1);
  }
  .mado-documents .chevron {
    flex: none;
    color: var(--_7);
    transition: rotate 160ms ease-out;
  }
  .mado-documents details[open] .chevron {
    rotate: 90deg;
  }
  .mado-documents .name {
    flex: 1 1 14em; /* on a phone the state stands below, opened or not */
  }
  .mado-documents .state {
    margin-inline-start: 28px;
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 400;
  }
  .mado-documents .state-opened {
    color: var(--_success);
  }
  .mado-documents .body {
    padding: 4px 16px 16px;
    border-block-start: 1px solid var(--_3);
  }
  .mado-documents .body p {
    max-inline-size: 44em;
    margin: 12px 0 0;
    white-space: pre-line;
  }
  .mado-documents .article {
    max-inline-size: 44em;
    margin: 24px 0 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.6;
    text-wrap: balance;
  }
  .mado-documents .article + p {
    margin-block-start: 4px;
  }
  @media (prefers-reduced-motion: reduce) {
    .mado-documents .chevron {
      transition: none;
    }
  }
`;
