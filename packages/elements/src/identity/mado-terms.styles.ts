import { css, type CSSResult } from 'lit';

export const madoTermsStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([application]) .mado-title {
    font-size: 1.25em; /* it stands within what is applied for */
  }
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
`;
