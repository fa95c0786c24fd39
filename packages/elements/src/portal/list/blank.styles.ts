import { css, type CSSResult } from 'lit';

/** How it looks where there is nothing to see. */
export const blankStyles: CSSResult = css`
  .list-blank {
    display: grid;
    gap: 8px;
    justify-items: center;
    padding: 40px 24px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
    text-align: center;
  }
  .list-blank-icon {
    color: var(--_6);
  }
  .list-blank-title {
    margin: 0;
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .list-blank .mado-hint {
    max-inline-size: 36em;
    text-wrap: pretty;
  }
  .list-blank .mado-button {
    margin-block-start: 12px;
  }
`;
