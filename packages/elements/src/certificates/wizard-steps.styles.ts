import { css, type CSSResult } from 'lit';

/** How the steps of an application look: a row with names, on a phone the count and the name of the present one. */
export const wizardStepsStyles: CSSResult = css`
  .steps {
    container: steps / inline-size;
  }
  .steps ol {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    position: relative;
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .step:not(:first-child)::before {
    position: absolute;
    inset-block-start: 21px;
    inset-inline: calc(-50% + 20px) calc(50% + 20px);
    block-size: 2px;
    background: var(--_4);
    content: '';
  }
  .step:is(.step-done, .step-current)::before {
    background: var(--_accent);
  }
  .step-go {
    display: grid;
    gap: 4px;
    justify-items: center;
    inline-size: 100%;
    margin: 0;
    padding: 6px 4px;
    border: 0;
    border-radius: var(--_radius);
    appearance: none;
    background: none;
    color: var(--_7);
    font: inherit;
    font-size: var(--_small);
    line-height: 1.4;
    text-align: center;
  }
  button.step-go {
    cursor: pointer;
  }
  button.step-go:hover .step-name {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .step-current .step-go {
    color: var(--_9);
    font-weight: 700;
  }
  .step-done .step-go {
    color: var(--_9);
  }
  .number {
    display: grid;
    inline-size: 32px;
    block-size: 32px;
    border: 1px solid var(--_6);
    border-radius: 50%;
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1;
    place-items: center;
  }
  .step-done .number {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .step-current .number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .step-name {
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .step-of {
    display: none;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  @container steps (max-width: 34em) {
    .step-of {
      display: block;
      margin-block-end: 4px;
    }
    .step {
      flex: 0 1 auto;
    }
    .steps ol {
      gap: 4px;
      align-items: center;
    }
    .step::before {
      display: none;
    }
    .step-go {
      grid-auto-flow: column;
      gap: 8px;
      align-items: center;
      padding-inline: 2px;
    }
    .step:not(.step-current) .step-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .step-current .number {
      border-width: 4px;
    }
  }
`;
