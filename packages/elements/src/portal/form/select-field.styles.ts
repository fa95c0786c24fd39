import { css, type CSSResult } from 'lit';

/** How a field looks in which one of a few things is chosen. */
export const selectFieldStyles: CSSResult = css`
  select.mado-input {
    padding-inline-end: 36px;
    text-overflow: ellipsis;
    appearance: none;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 19px center,
      right 14px center;
    background-size: 5px 5px;
    background-repeat: no-repeat;
  }
  @media (forced-colors: active) {
    select.mado-input {
      appearance: auto;
      background-image: none;
    }
  }
`;
