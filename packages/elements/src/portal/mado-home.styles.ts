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
  .company:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
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
  .bone {
    inline-size: min(240px, 60%);
    border-radius: var(--_radius);
    background: linear-gradient(var(--_2) 0 0) center / 100% 80% no-repeat;
    opacity: 0;
    animation: mado-appear 150ms 150ms forwards;
  }
  .mado-title.bone {
    inline-size: min(320px, 80%);
  }
  .lead.bone {
    inline-size: min(400px, 100%);
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
