import { css, type CSSResult } from 'lit';

/** Where a file is chosen, or dropped. */
export const fileDropStyles: CSSResult = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    padding: 16px;
    border: 1px dashed var(--_6);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .drop-over {
    border-color: var(--_accent);
    border-style: solid;
    background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
  }
  .drop .mado-hint {
    flex: 1 1 14em;
  }
  .drop .mado-error {
    flex: 1 1 100%;
  }
  .pick {
    flex: none;
    max-inline-size: 100%;
  }
  .mado-form .pick:has(:focus-visible) {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  /* where fingers touch, there is nothing to drop */
  @media (hover: none) and (pointer: coarse) {
    .drop-words {
      display: none;
    }
  }
`;
