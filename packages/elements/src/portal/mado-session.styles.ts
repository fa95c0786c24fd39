import { css, type CSSResult } from 'lit';

export const madoSessionStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .session {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: center;
    min-block-size: var(--_target);
    line-height: 1.5;
  }
  .who {
    display: grid;
    min-inline-size: 0;
  }
  .name {
    font-weight: 700;
  }
  .company {
    color: var(--_7);
    font-size: var(--_small);
  }
  .mado-button {
    min-inline-size: 0;
    font-size: var(--_small);
    white-space: nowrap;
  }
`;
