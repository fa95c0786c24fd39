import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';

export const madoEnvironmentActivationStyles: CSSResult = css`
  ${fileDropStyles}
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
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .environment {
    min-inline-size: 0;
  }
  .state {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    font-size: var(--_small);
    white-space: nowrap;
  }
  .state::before {
    inline-size: 0;
    block-size: 0;
    border: 4px solid var(--_7);
    border-radius: 50%;
    content: '';
  }
  .state-current::before {
    border-color: var(--_success);
  }
  .state-outdated::before {
    border-color: var(--_danger);
  }
  .steps {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    position: relative;
    display: grid;
    gap: 12px;
    justify-items: start;
    padding-block-end: 32px;
    padding-inline-start: 48px;
  }
  .step:not(:last-child)::before {
    position: absolute;
    inset-block: 36px 0;
    inset-inline-start: 15px;
    inline-size: 1px;
    background: var(--_4);
    content: '';
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .number {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    inline-size: 32px;
    block-size: 32px;
    border: 1px solid var(--_6);
    border-radius: 50%;
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1;
    place-items: center;
  }
  .step-done .number {
    border-color: var(--_success);
    color: var(--_success);
  }
  .step-title {
    margin: 0;
    padding-block: 2px;
    font-size: inherit;
    font-weight: 700;
    line-height: 28px;
    text-wrap: balance;
  }
  .step-name {
    margin-inline-end: 4px;
    color: var(--_7);
  }
  .step > * {
    max-inline-size: 44em;
  }
  .step > .mado-notice,
  .step > .drop,
  .step > .facts,
  .step > .sending {
    inline-size: 100%;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0 24px;
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
  }
  .facts dt {
    padding-block: 2px;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.7;
  }
  .facts dd {
    min-inline-size: 0;
    margin: 0;
    padding-block: 2px;
    line-height: 1.5;
  }
  .sending {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  .file {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .file-name {
    overflow-wrap: anywhere;
  }
  @media (max-width: 30em) {
    .step {
      padding-inline-start: 0;
    }
    .step:not(:last-child)::before {
      display: none;
    }
    .step-title {
      padding-inline-start: 44px;
    }
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dd {
      padding-block-end: 8px;
    }
  }
`;
