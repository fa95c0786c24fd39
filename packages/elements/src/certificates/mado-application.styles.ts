import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { documentsAddressStyles } from './documents-address.styles.ts';
import { applicationPrintStyles } from './application-print.styles.ts';
import { applicationSectionStyles } from './application-section.styles.ts';

const own: CSSResult = css`
  .state {
    font-size: var(--_small);
  }
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .application,
  .application * {
    box-sizing: border-box;
  }
  .application {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    container-type: inline-size;
  }
  .mado-bone:last-child {
    block-size: 320px;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 24px;
    align-items: center;
  }
  .back {
    grid-column: 1 / -1;
    justify-self: start;
    font-size: var(--_small);
  }
  .head slot {
    display: block;
    grid-column: 1;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1;
    gap: 0 16px;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .inline {
    min-block-size: 24px;
    font: inherit;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    grid-row: 2 / span 2;
    grid-column: 2;
    gap: 8px 16px;
    justify-content: end;
  }
  .expired {
    font-size: var(--_small);
  }
  .mado-notice-warning {
    --_tone: var(--_warning);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(16em, 20em);
    gap: 40px 48px;
    align-items: start;
  }
  .main,
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
  }
  .main {
    grid-row: 1;
    grid-column: 1;
  }
  .beside {
    grid-row: 1;
    grid-column: 2;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    scroll-margin-block-start: 16px;
  }
  .section-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
  }
  .entries-title {
    margin: 8px 0 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .contacts {
    display: grid;
    align-items: start;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 12px 32px;
  }
  .mado-facts > div {
    grid-template-columns: minmax(6em, 9em) minmax(0, 1fr);
  }
  .mado-facts dd {
    font-weight: 400;
    word-break: normal; /* a name longer than a line is no phrase: it would leave a single character */
  }
  .mado-dialog .mado-facts dd {
    font-weight: 700;
  }
  .lines,
  .note {
    white-space: pre-line;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    max-block-size: 16em;
    overflow: auto;
  }
  .names > span {
    min-inline-size: min(17em, 100%);
  }
  .names[tabindex],
  .csr {
    padding: 8px 12px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .mono,
  .csr {
    font-family: ui-monospace, 'SFMono-Regular', Consolas, monospace;
    font-size: var(--_small);
  }
  .csr {
    max-block-size: 12em;
    margin: 0;
    overflow: auto;
    line-height: 1.5;
    white-space: pre-wrap;
  }
  .joining > summary {
    display: list-item; /* with the mark of what opens */
    inline-size: fit-content;
    padding-block: 8px;
  }
  .joining > .mado-stack {
    max-inline-size: 36em;
    margin-block-start: 12px;
  }
  @container (inline-size < 56em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .main,
    .beside {
      grid-row: auto;
      grid-column: 1;
    }
  }
  @container (inline-size < 36em) {
    .head,
    .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .acts {
      grid-row: auto;
      grid-column: 1;
      justify-content: start;
      margin-block-start: 12px;
    }
    .acts:not(:has(*)) {
      display: none;
    }
    .issued,
    .issued-next {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .period {
      grid-column: 1 / -1;
    }
  }
`;

export const madoApplicationStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  factsStyles,
  dialogStyles,
  stateDotStyles,
  applicationSectionStyles,
  documentsAddressStyles,
  own,
  applicationPrintStyles,
];
