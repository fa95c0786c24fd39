import { css, type CSSResult } from 'lit';

export const madoHomeStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
  .home {
    display: grid;
    gap: var(--_gap);
    margin-block-end: calc(var(--_gap) * 1.5);
  }
  .greeting {
    display: grid;
    gap: 4px;
  }
  .company {
    margin: 0;
    color: var(--_7);
  }
  .word {
    display: inline-block;
    max-inline-size: 100%;
  }
  .lead {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .bones {
    display: grid;
    gap: 12px;
    opacity: 0;
    animation: mado-appear 150ms 150ms forwards;
  }
  .bone {
    inline-size: min(240px, 60%);
    block-size: 1.4em;
    border-radius: var(--_radius);
    background: var(--_2);
  }
  .bone + .bone {
    inline-size: min(320px, 80%);
    block-size: 2em;
  }
  .bone + .bone + .bone {
    inline-size: min(400px, 100%);
    block-size: 1.3em;
  }
  @keyframes mado-appear {
    to {
      opacity: 1;
    }
  }
  ::slotted(*) {
    margin-block-end: calc(var(--_gap) * 1.5);
  }
`;
