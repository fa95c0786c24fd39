import { css, type CSSResult } from 'lit';

/** How a device or contract is found, and looks once it is chosen. */
export const subjectPickerStyles: CSSResult = css`
  .subject {
    justify-items: stretch;
  }
  .finder {
    position: relative;
  }
  /* a field that searches is none that tells of a failure */
  .finder > .mado-input[role]:not([aria-invalid]) {
    padding: 6px 12px;
    border: 1px solid var(--_6);
    background: var(--_surface);
    line-height: 1.4;
  }
  .finder > .mado-input[aria-invalid] {
    padding: 6px 12px;
    border-inline-start-width: 1px;
    background: var(--_surface);
    line-height: 1.4;
  }
  .finder > .mado-input::placeholder {
    color: var(--_7);
    opacity: 1;
  }
  .found {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-block-size: min(24em, 60vh);
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 16%);
  }
  .found[hidden] {
    display: none;
  }
  .found-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .found-one {
    display: grid;
    min-block-size: var(--_target);
    padding: 8px 12px;
    border-block-end: 1px solid var(--_3);
    cursor: pointer;
    line-height: 1.5;
  }
  .found-one:hover,
  .found-at {
    background: var(--_2);
  }
  .found-at {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: -2px;
  }
  .found-note {
    margin: 0;
    padding: 8px 12px;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding: 12px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .chosen-lines {
    display: grid;
    flex: 1 1 16em;
    min-inline-size: 0;
    line-height: 1.5;
  }
  .subject-name {
    font-weight: 700;
  }
  .subject-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--_7);
    font-size: var(--_small);
    word-break: normal;
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .found-at {
      outline-color: Highlight;
    }
  }
`;
