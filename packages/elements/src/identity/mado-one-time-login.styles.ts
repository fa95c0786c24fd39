import { css, type CSSResult } from 'lit';

/** What sign-in with a one-time password has besides the form kit. */
export const oneTimeLoginStyles: CSSResult = css`
  .mado-form .mado-first-step[hidden] {
    display: none;
  }
  .mado-form .mado-step {
    margin: 0 0 calc(var(--_gap) * -0.5);
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 700;
  }
  .mado-form .mado-code .mado-input {
    inline-size: min(100%, 9em);
    font-size: calc(var(--_size) * 1.5);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.2em;
  }
  .mado-form .mado-notes {
    margin: 0;
    padding-inline-start: 1.25em;
    color: var(--_7);
    font-size: var(--_small);
    list-style: disc;
  }
`;
