import { css, type CSSResult } from 'lit';

/** How choices look that say what they are. */
export const optionCardsStyles: CSSResult = css`
  .options {
    display: grid;
    gap: 8px;
    inline-size: 100%;
  }
  .mado-radios:has(> .options) {
    justify-items: stretch;
  }
  .options + .mado-error {
    margin-block-start: 6px;
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 12px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .option:hover {
    border-color: var(--_7);
  }
  .option-chosen {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 6%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .mado-radios[aria-invalid='true'] .option {
    border-color: var(--_danger);
  }
  .option-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .option-title {
    font-weight: 700;
  }
  .option-aside {
    font-variant-numeric: tabular-nums;
  }
  .option-text {
    grid-column: 2;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.6;
  }
  .option-text > span {
    display: block;
  }
`;
