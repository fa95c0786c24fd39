import { css, type CSSResult } from 'lit';

export const madoSiteMapStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .map,
  .map * {
    box-sizing: border-box;
  }
  .map {
    position: relative;
    line-height: 1.5;
  }
  .title {
    margin: 0 0 16px;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: 24px 48px;
  }
  .heading {
    margin: 0 0 4px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_4);
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 700;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul ul {
    padding-inline-start: 16px;
  }
  .label {
    display: block;
    padding-block: 8px 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: inherit;
    text-decoration: none;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .link[aria-current] {
    color: var(--_accent);
    font-weight: 700;
  }
  .why,
  .told {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .why {
    margin-inline-start: 12px;
  }
  .retry {
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
  }
  .toggle {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--_target);
    margin: 0;
    padding: 6px 12px;
    border: 0;
    border-radius: var(--_radius);
    appearance: none;
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    line-height: 1.4;
    white-space: nowrap;
  }
  .toggle:hover,
  .toggle[aria-expanded='true'] {
    background: var(--_2);
  }
  .chevron {
    flex: none;
    transition: rotate 160ms ease-out;
  }
  [aria-expanded='true'] > .chevron {
    rotate: 180deg;
  }
  .panel[hidden] {
    display: none;
  }
  .menu .panel {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(560px, 92vw);
    padding: 20px 24px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  .menu .groups {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: 16px 32px;
    min-inline-size: min(440px, 92vw - 50px);
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
`;
