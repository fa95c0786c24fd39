import { css, type CSSResult } from 'lit';

/** How a waiting form looks. */
export const waitingStyles: CSSResult = css`
  .mado-waiting {
    display: grid;
    gap: var(--_gap);
    opacity: 0;
    animation: mado-appear 150ms 150ms forwards;
  }
  .mado-bone {
    display: block;
    block-size: var(--_target);
    border-radius: var(--_radius);
    background: var(--_2);
  }
  .mado-hidden + .mado-bone {
    inline-size: 60%;
    block-size: 28px;
  }
  @keyframes mado-appear {
    to {
      opacity: 1;
    }
  }
`;
