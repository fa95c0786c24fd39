import { css, type CSSResult } from 'lit';

export const wizardStyles: CSSResult = css`
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
  .mado-bone:last-child {
    block-size: 320px;
  }
  .wizard {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 48em;
  }
  .wizard > *,
  .step-form > * {
    min-inline-size: 0;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.5);
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .step-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: baseline;
    justify-content: space-between;
  }
  .step-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .guides {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin: 0;
    font-size: var(--_small);
  }
  .part-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .part,
  .contacts {
    display: grid;
    gap: var(--_gap);
    min-inline-size: 0;
  }
  .contacts {
    gap: calc(var(--_gap) * 2);
  }
  .contact {
    padding-block-start: 20px;
    border-block-start: 2px solid var(--_3);
  }
  .block-choice .mado-radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .block-choice .mado-radios > legend {
    inline-size: 100%;
    font-size: var(--_small);
  }
  .mado-area {
    min-block-size: 7em;
    resize: vertical;
  }
  .plain {
    padding: 0;
    border: 0;
    appearance: none;
    background: none;
    font: inherit;
    font-size: var(--_small);
  }
  .ahead > summary {
    min-block-size: var(--_target);
    padding-block: 6px;
    color: var(--_accent);
    cursor: pointer;
  }
  .document-list {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 12px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    list-style: none;
  }
  .document-list > li {
    display: grid;
  }
  .document-name {
    font-weight: 700;
  }
  .summary-part {
    display: grid;
    gap: 8px;
  }
  .mado-facts {
    overflow-wrap: anywhere;
  }
  .mado-facts dd {
    min-inline-size: 0;
    font-weight: 400;
    word-break: normal; /* a name longer than a line is no phrase: it would leave a single character */
    white-space: pre-line;
  }
  .empty {
    color: var(--_7);
  }
  .small-print {
    display: grid;
    gap: 4px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: center;
    justify-content: space-between;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_3);
  }
  .saving {
    min-inline-size: 0;
    flex: 1 1 16em;
  }
  .saving-failed .not-saved {
    color: var(--_danger);
  }
  .done .part {
    gap: 8px;
  }
  .next {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 1.5em;
  }
  @media print {
    .done > .mado-actions,
    .done .part:has(> .mado-actions) {
      display: none;
    }
  }
  @container (inline-size < 30em) {
    .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
