import { css, type CSSResult } from 'lit';

export const madoNavStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .nav,
  .nav * {
    box-sizing: border-box;
  }
  .nav,
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    align-items: center;
    line-height: 1.5;
  }
  .items {
    flex: 1;
    justify-content: space-between;
  }
  .items[hidden] {
    display: none;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .end,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
  }
  .menu {
    position: relative;
  }
  .title,
  .top {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--_target);
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }
  .title {
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    word-break: auto-phrase;
  }
  a.title:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 5px;
  }
  .top {
    position: relative;
    margin: 0;
    padding: 6px 12px;
    border: 0;
    appearance: none;
    background: none;
    cursor: pointer;
    font: inherit;
    line-height: 1.4;
  }
  .end .top {
    font-size: var(--_small);
  }
  .top:hover,
  .top[aria-expanded='true'] {
    background: var(--_2);
  }
  .top[aria-current] {
    font-weight: 700;
  }
  .top[aria-current]::after {
    position: absolute;
    inset-block-end: 2px;
    inset-inline: 12px;
    border-block-end: 2px solid var(--_accent);
    content: '';
  }
  .chevron {
    flex: none;
    transition: rotate 160ms ease-out;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  .panel {
    position: absolute;
    z-index: 10;
    inset-block-start: 100%;
    inset-inline-start: 0;
    min-inline-size: max(100%, 240px);
    inline-size: max-content;
    max-inline-size: min(360px, 90vw);
    padding-block-start: 6px;
  }
  .panel[hidden] {
    display: none;
  }
  .entries {
    display: grid;
    padding: 6px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    align-content: center;
    min-block-size: var(--_target);
    padding: 8px 12px;
    border-radius: calc(var(--_radius) - 2px);
    color: inherit;
    text-decoration: none;
  }
  .entry:hover {
    background: var(--_2);
  }
  .entry[aria-current] {
    font-weight: 700;
    box-shadow: inset 3px 0 var(--_accent);
  }
  .away {
    color: var(--_7);
  }
  .why {
    font-size: var(--_small);
    font-weight: 400;
  }
  .told {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 8px 12px;
  }
  .told p {
    margin: 0;
    font-size: var(--_small);
  }
  .told .mado-button {
    min-inline-size: 0;
    padding-inline: 16px;
    font-size: var(--_small);
  }
  .bones {
    display: grid;
    gap: 8px;
    padding: 8px 12px;
  }
  .bone {
    block-size: 1.5em;
    border-radius: var(--_radius);
    background: var(--_2);
  }
  .bone + .bone {
    inline-size: 70%;
  }
  .folded {
    justify-content: space-between;
  }
  .folded .title {
    flex: 1;
    min-inline-size: 0;
  }
  .toggle {
    flex: none;
    border: 1px solid var(--_6);
  }
  .folded .items {
    display: grid;
    flex: 1 0 100%;
    gap: 0;
    justify-content: stretch;
    margin-block-start: 8px;
    border-block-start: 1px solid var(--_3);
  }
  .folded .items[hidden] {
    display: none;
  }
  .folded .row,
  .folded .end {
    display: block;
  }
  .folded .items .top {
    display: flex;
    justify-content: space-between;
    inline-size: 100%;
    border-block-end: 1px solid var(--_3);
    border-radius: 0;
    font-size: inherit;
    text-align: start;
  }
  .folded .items .top[aria-current]::after {
    inset-block: 8px;
    inset-inline: 0 auto;
    border-block-end: 0;
    border-inline-start: 3px solid var(--_accent);
  }
  .folded .panel {
    position: static;
    inline-size: auto;
    max-inline-size: none;
    padding: 0;
  }
  .folded .entries {
    padding: 4px 0 8px 12px;
    border: 0;
    border-block-end: 1px solid var(--_3);
    border-radius: 0;
    background: var(--_1);
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .entry[aria-current] {
      border-inline-start: 3px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
`;
