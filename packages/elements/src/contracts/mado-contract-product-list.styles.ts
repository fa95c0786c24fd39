import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { contractTableStyles } from './contract-table.styles.ts';

const products: CSSResult = css`
  .product {
    margin-inline-end: 8px;
    font-weight: 700;
  }
  .mark {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    white-space: nowrap;
  }
  .mark-expired {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .unit {
    margin-inline-start: 4px;
    color: var(--_7);
    font-size: var(--_small);
  }
  .remaining {
    font-weight: 700;
  }
  .remaining-over {
    color: var(--_danger);
  }
  @container (inline-size >= 40em) {
    .rows :is(th, td):has(+ .period) {
      padding-inline-end: 32px;
    }
  }
  .period {
    font-variant-numeric: tabular-nums;
  }
  .expired {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
  }
  .expired-told {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .expired-unavailable {
    color: var(--_danger);
  }
  .switch-box {
    position: relative;
    flex: none;
    inline-size: 40px;
    block-size: 24px;
    margin: 0;
    border: 1px solid var(--_6);
    border-radius: 12px;
    appearance: none;
    background: var(--_surface);
    cursor: inherit;
    transition: background 120ms ease-out;
  }
  .switch-box::before {
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    border-radius: 50%;
    background: var(--_6);
    content: '';
    transition: translate 120ms ease-out;
  }
  .switch-box:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch-box:checked::before {
    background: var(--_on-accent);
    translate: 16px;
  }
  .form-head {
    display: grid;
    gap: 8px;
  }
  .field-key {
    display: grid;
    gap: 6px;
  }
  .field-key .mado-input {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace;
    text-transform: uppercase;
  }
  .progress {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .progress:empty {
    display: none;
  }
  .progress-whole {
    color: var(--_success);
  }
  .progress-wrong {
    color: var(--_danger);
  }
  .key {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
  }
  @media (forced-colors: active) {
    .switch-box::before {
      background: ButtonText;
    }
    .switch-box:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
    .switch-box:checked::before {
      background: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .switch-box,
    .switch-box::before {
      transition: none;
    }
  }
`;

export const madoContractProductListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  ...contractTableStyles,
  products,
];
