import { css, type CSSResult } from 'lit';
import { warningTone } from './warning.styles.ts';

/** How far something is: a dot of a shape of its own beside the word, never the colour alone. */
export const stateDotStyles: CSSResult = css`
  ${warningTone}
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
    box-sizing: border-box;
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
  .state-soon::before {
    border-color: var(--_warning);
    background: linear-gradient(90deg, var(--_warning) 50%, transparent 50%);
  }
  .state-due {
    color: var(--_warning);
  }
  .state-due::before {
    border-color: var(--_warning);
    background: var(--_warning);
  }
  .state-over {
    color: var(--_7);
  }
  @media (width < 30em) {
    .state {
      white-space: normal; /* large text can be wider than a phone */
    }
  }
  @media (forced-colors: active) {
    :is(.state-good, .state-due)::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
