import { css, type CSSResult } from 'lit';

/** The colour of what should be looked at soon; elements that warn of nothing do not carry it. */
export const warningTone: CSSResult = css`
  .mado-form {
    --_warning: var(--mado-color-warning, light-dark(#9a5b00, #ffc46b));
  }
`;
