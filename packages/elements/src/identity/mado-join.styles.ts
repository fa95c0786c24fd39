import { css, type CSSResult } from 'lit';

/** What stands in the shadow root of joining: the confirmation. */
export const madoJoinStyles: CSSResult = css`
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
`;
