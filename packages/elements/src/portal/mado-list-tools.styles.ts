import { css, type CSSResult } from 'lit';

export const madoListToolsStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .tools,
  .tools * {
    box-sizing: border-box;
  }
  .tools {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
    line-height: 1.5;
  }
  .tool {
    gap: 6px;
    min-inline-size: 0;
    padding: 6px 12px;
    border-color: var(--_4);
    font-size: var(--_small);
    font-weight: 500;
    white-space: nowrap;
  }
  .tool[aria-expanded='true'] {
    border-color: var(--_6);
    background: var(--_2);
  }
  .tool-chevron {
    flex: none;
    color: var(--_7);
    transition: rotate 160ms ease-out;
  }
  [aria-expanded='true'] .tool-chevron {
    rotate: 180deg;
  }
  .panel {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    gap: 12px;
    inline-size: min(24em, 100%);
    min-inline-size: min(20em, 100%);
    max-block-size: min(70vh, 34em);
    padding: 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 16%);
  }
  .panel[hidden] {
    display: none;
  }
  .choice {
    display: grid;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choice .mado-check {
    min-block-size: 36px;
  }
  .fixed {
    margin: -6px 0 4px 30px;
  }
  .act {
    justify-self: start;
    min-block-size: 28px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    font-size: var(--_small);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .act:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .views {
    display: grid;
    margin: -8px 0 0;
    padding: 0;
    list-style: none;
  }
  .trouble + .views {
    margin: 0;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    border-block-end: 1px solid var(--_3);
  }
  .view-name {
    position: relative;
    min-block-size: var(--_target);
    margin: 0;
    padding: 8px 0 8px 24px;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .view-name:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .view-name[aria-current] {
    font-weight: 700;
  }
  [aria-current] > .view-mark {
    position: absolute;
    inset-block-start: calc(var(--_target) / 2 - 8px);
    inset-inline-start: 4px;
    inline-size: 7px;
    block-size: 12px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .keep {
    display: grid;
    gap: 12px;
  }
  .keep .mado-field {
    justify-items: stretch;
  }
  .tool-act {
    min-inline-size: 0;
    min-block-size: 36px;
    padding: 4px 16px;
    font-size: var(--_small);
  }
  .tool-act.mado-busy {
    padding-inline: 24px;
  }
  .trouble {
    display: grid;
    gap: 12px;
  }
  .panel .mado-notice {
    padding: 12px;
    font-size: var(--_small);
  }
  .panel progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .amount {
    font-variant-numeric: tabular-nums;
  }
  .view-asked {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .note {
    position: absolute;
    inset-block-start: calc(100% + 16px);
    inset-inline-end: 0;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .tools :focus-visible {
    outline-offset: 2px;
  }
  @media (max-width: 36em) {
    .tools {
      justify-content: flex-start;
    }
    .panel {
      inline-size: 100%;
    }
  }
  @media (pointer: coarse) {
    .choice .mado-check,
    .tool-act,
    .act {
      min-block-size: var(--_target);
    }
  }
  @media (forced-colors: active) {
    [aria-current] > .view-mark {
      border-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .tool-chevron {
      transition: none;
    }
  }
`;
