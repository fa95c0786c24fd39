import { css, type CSSResult } from 'lit';

/** How far something is: a dot beside the word, never the colour alone. */
export const stateDotStyles: CSSResult = css`
  .mado-form {
    --_warning: var(--mado-color-warning, light-dark(#9a5b00, #ffc46b));
  }
  .state {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
    font-size: var(--_small);
    white-space: nowrap;
  }
  .state::before {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    box-sizing: border-box;
    border: 2px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .state-good::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .state-soon::before {
    border-color: var(--_warning);
    background: linear-gradient(90deg, var(--_warning) 50%, transparent 50%);
  }
`;
