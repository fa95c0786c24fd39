import { css, type CSSResult } from 'lit';

/** How questions with radio buttons look. */
export const radiosStyles: CSSResult = css`
  .mado-radios {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
  }
  .mado-radios > legend {
    padding: 0;
    margin-block-end: 4px;
  }
  .mado-radios > .mado-hint {
    margin-block-end: 4px;
  }
  .mado-radios > .mado-check {
    padding-block: 4px; /* between choices of two lines */
  }
  .mado-radio {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .mado-radio:not(:checked) {
    border: 1px solid var(--_6);
    border-radius: 50%;
    appearance: none;
    background: var(--_surface);
  }
  .mado-radios[aria-invalid='true'] .mado-radio:not(:checked) {
    border-color: var(--_danger);
  }
  .mado-check:has(> [aria-disabled='true']) {
    color: var(--_7);
    cursor: default;
  }
`;
