import { css, type CSSResult } from 'lit';

/** How the places of a contract look. */
export const mailboxPlacesStyles: CSSResult = css`
  .places {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .place {
    inline-size: 20px;
    block-size: 8px;
    border: 1px solid var(--_6);
    border-radius: 4px;
    background: var(--_surface);
  }
  .place-taken {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .place-taken {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
  }
`;
