import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { listCoreStyles } from '../portal/list/list.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { quoteRequestsStyles } from './quote-requests.styles.ts';

const quote: CSSResult = css`
  .quote,
  .quote * {
    box-sizing: border-box;
  }
  .quote {
    container-type: inline-size;
  }
  .quote .parts {
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    max-inline-size: 60em;
  }
  .quote form {
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .head,
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .title,
  .part-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .part-title {
    font-size: calc(var(--_size) * 1.0625);
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .rows tbody :is(th, td) {
    vertical-align: top;
  }
  .rows tbody :is(th, td:not(.wish)) {
    padding-block-start: calc(8px + (var(--_target) - 1.5em) / 2);
  }
  .rows tbody td.acts {
    padding-block-start: 8px;
  }
  .rows tbody .act {
    min-block-size: var(--_target);
  }
  .name,
  .now {
    font-weight: 700;
  }
  .now {
    margin-inline-end: 8px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .ends {
    display: inline-block;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .rows td.wish {
    inline-size: 25em;
    padding-inline-end: 0;
  }
  .wishing {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .choice {
    inline-size: auto;
    min-inline-size: 9.5em;
    padding-inline-end: 36px;
    background-image: linear-gradient(currentColor, currentColor);
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 18px center,
      right 12px center;
    background-repeat: no-repeat;
    background-size: 6px 6px;
    cursor: pointer;
  }
  .choice-change,
  .choice-cancel {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 700;
  }
  .choice option {
    background: var(--_surface);
    color: var(--_9);
    font-weight: 400;
  }
  .counting {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .count.mado-input {
    inline-size: 7em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .unit {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .wishing > .mado-error {
    inline-size: 100%;
  }
  .mado-area {
    min-block-size: 7em;
    line-height: 1.7;
    resize: vertical;
    word-break: normal; /* finding the phrases of what is being typed takes its time */
  }
  .mado-field {
    max-inline-size: 44em;
  }
  .mado-facts > div {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .mado-facts dt {
    color: inherit;
  }
  .mado-facts .same :is(dt, dd) {
    color: var(--_7);
    font-weight: 400;
  }
  .lines {
    white-space: pre-line;
  }
  .kind {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
    white-space: nowrap;
  }
  .kind-add,
  .kind-change {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .kind-cancel {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .amount {
    display: inline-block;
  }
  .offered {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .offered li {
    display: grid;
    gap: 4px;
    padding-block: 4px;
    border-block-end: 1px solid var(--_3);
  }
  .offered-count {
    display: grid;
    gap: 4px;
    padding-block-end: 8px;
    padding-inline-start: 30px;
  }
  .elsewhere {
    display: grid;
    gap: 8px;
    padding: 16px 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin: 0;
  }
  .contact .mado-link,
  .leaving {
    min-block-size: 24px;
    font-variant-numeric: tabular-nums;
  }
  .leaving {
    white-space: nowrap;
  }
  @container (inline-size < 40em) {
    .rows tbody tr {
      gap: 8px 16px;
    }
    .rows tbody :is(th, td:not(.wish)),
    .rows td.wish {
      inline-size: 100%;
      padding-block-start: 0;
    }
    .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .counting {
      flex-wrap: wrap; /* with large text, the unit stands below */
    }
  }
  @media (forced-colors: active) {
    .choice {
      appearance: auto;
      background-image: none;
    }
  }
`;

export const madoQuoteRequestStyles: CSSResult[] = [
  ...listCoreStyles,
  ...feedbackStyles,
  blankStyles,
  waitingStyles,
  dialogStyles,
  factsStyles,
  rowTableStyles,
  quote,
  quoteRequestsStyles,
];
