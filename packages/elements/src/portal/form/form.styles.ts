import { css, type CSSResult } from 'lit';

/** How forms look, in light DOM and in shadow roots alike. */
export const formStyles: CSSResult = css`
  .mado-form {
    color: var(--_9);
    font-family: var(--mado-font-family);
    text-transform: none;
    font-size: var(--_size);
    line-height: 1.7;
    letter-spacing: normal;
    text-align: start;
    overflow-wrap: anywhere;
    word-break: auto-phrase;
  }
  .mado-form form,
  .mado-stack {
    display: grid;
    gap: var(--_gap);
    margin: 0;
  }
  .mado-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.5);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .mado-field {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .mado-label {
    font-weight: 700;
    line-height: 1.5;
  }
  .mado-input {
    min-block-size: var(--_target);
    inline-size: 100%;
    margin: 0;
    padding: 6px 12px;
    border: 1px solid var(--_6);
    border-radius: var(--_radius);
    appearance: none;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }
  .mado-input:hover {
    border-color: var(--_9);
  }
  .mado-text {
    margin: 0;
  }
  .mado-check {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
    line-height: 1.5;
  }
  .mado-field + .mado-check {
    margin-block-start: calc(var(--_gap) * -0.5);
  }
  .mado-box {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .mado-box:not(:checked) {
    border: 1px solid var(--_6);
    border-radius: 3px;
    appearance: none;
    background: var(--_surface);
  }
  .mado-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .mado-button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 120px;
    min-block-size: var(--_target);
    margin: 0;
    padding: 6px 24px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    appearance: none;
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    font: inherit;
    font-weight: 700;
    line-height: 1.4;
    text-align: center;
  }
  .mado-button:hover {
    background: var(--_accent-hover);
  }
  .mado-button-quiet {
    border-color: var(--_6);
    background: var(--_surface);
    color: var(--_9);
  }
  .mado-button-quiet:hover {
    background: var(--_2);
  }
  .mado-busy::before {
    position: absolute;
    inset-inline-start: 5px;
    padding: 5.5px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    content: '';
  }
  @keyframes mado-turn {
    to {
      rotate: 1turn;
    }
  }
  .mado-links {
    display: grid;
    justify-items: start;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .mado-input[role] {
    border-color: light-dark(#a3161b, #ffb4ab);
  }
  .mado-link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .mado-link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .mado-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mado-form :focus-visible {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .mado-busy::before {
      animation: mado-turn 0.8s linear infinite;
    }
  }
`;
