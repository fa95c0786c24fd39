import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .environment-list,
  .environment-list * {
    box-sizing: border-box;
  }
  .environment-list {
    container-type: inline-size;
  }
  .mado-stack {
    gap: 16px;
  }
  form {
    max-inline-size: 36em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: baseline;
  }
  .head .mado-button {
    margin-inline-start: auto;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .count {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .field-sort-key .mado-input {
    max-inline-size: 10em;
  }
  .environments {
    inline-size: 100%;
    border-block-start: 1px solid var(--_4);
    border-collapse: collapse;
    line-height: 1.5;
  }
  .environments :is(th, td) {
    padding: 8px 16px 8px 0;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .environments thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .environments tbody .name {
    font-weight: 700;
  }
  .environments .sort-key {
    font-variant-numeric: tabular-nums;
    text-align: end;
    padding-inline-end: 32px;
    white-space: nowrap;
  }
  .environments .products {
    white-space: nowrap;
  }
  .environments .acts {
    inline-size: 1%;
    padding-inline-end: 0;
    white-space: nowrap;
  }
  .label {
    display: none;
  }
  .act {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    line-height: 1.4;
  }
  .act + .act {
    margin-inline-start: 16px;
  }
  .state {
    display: inline-flex;
    gap: 8px;
    align-items: baseline;
  }
  .state::before {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_6);
    border-radius: 50%;
    content: '';
  }
  .state-current::before {
    border-color: var(--_success);
    background: var(--_success);
  }
  .state-outdated::before {
    border-color: var(--_danger);
    background: linear-gradient(90deg, var(--_danger) 50%, transparent 50%);
  }
  .state-outdated {
    color: var(--_danger);
  }
  .facts {
    display: grid;
    gap: 0;
    margin: 0;
    border-block-start: 1px solid var(--_3);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(6em, 30%) 1fr;
    gap: 4px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
  }
  .facts dt {
    color: var(--_7);
  }
  .facts dd {
    margin: 0;
    font-weight: 700;
  }
  @container (inline-size < 640px) {
    .head .mado-button {
      margin-inline-start: 0;
    }
    .environments,
    .environments tbody {
      display: block;
    }
    .environments thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .environments tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-block: 12px 4px;
      border-block-end: 1px solid var(--_3);
    }
    .environments tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
    }
    .environments tbody .name {
      inline-size: 100%;
    }
    .environments tbody .sort-key {
      text-align: start;
    }
    .environments tbody :is(.sort-key, .products) {
      color: var(--_7);
      font-size: var(--_small);
    }
    .environments tbody .activation {
      font-size: var(--_small);
    }
    .environments tbody .acts {
      inline-size: 100%;
    }
    .label {
      display: inline;
      margin-inline-end: 8px;
    }
  }
`;

export const madoEnvironmentListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  list,
];
