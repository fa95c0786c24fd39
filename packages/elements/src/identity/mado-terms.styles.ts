import { css, type CSSResult } from 'lit';

export const madoTermsStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
  .documents {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  details {
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  summary {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 10px 16px;
    border-radius: var(--_radius);
    cursor: pointer;
    font-weight: 700;
    line-height: 1.5;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--_1);
  }
  .chevron {
    flex: none;
    color: var(--_7);
    transition: rotate 160ms ease-out;
  }
  details[open] .chevron {
    rotate: 90deg;
  }
  .name {
    flex: 1;
  }
  .state {
    flex: none;
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 400;
  }
  .state-opened {
    color: var(--_success);
  }
  .body {
    padding: 4px 16px 16px;
    border-block-start: 1px solid var(--_3);
  }
  .body p {
    max-inline-size: 44em;
    margin: 12px 0 0;
    white-space: pre-line;
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
`;
