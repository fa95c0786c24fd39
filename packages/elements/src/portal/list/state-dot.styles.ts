import { css, type CSSResult } from 'lit';

/** How a state looks in a row: a dot of a shape of its own, and the word beside it. */
export const stateDotStyles: CSSResult = css`
  .state {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
    white-space: nowrap;
  }
  .state::before {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .state-good::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .state-open::before {
    border-color: var(--_accent);
    background: linear-gradient(90deg, var(--_accent) 50%, transparent 50%);
  }
  .state-over {
    color: var(--_7);
  }
  .state-over::before {
    border-radius: 2px;
    background: var(--_6);
  }
  @media (forced-colors: active) {
    .state-good::before,
    .state-over::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
