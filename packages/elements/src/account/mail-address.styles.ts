import { css, type CSSResult } from 'lit';

/** How a mail address is broken where it does not fit. */
export const mailAddressStyles: CSSResult = css`
  .mail-address > span {
    display: inline-block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
`;
