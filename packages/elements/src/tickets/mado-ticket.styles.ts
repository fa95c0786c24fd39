import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { newsPillStyles } from './news-pill.ts';
import { ticketAttachmentsStyles } from './ticket-attachments.styles.ts';
import { ticketTimelineStyles } from './ticket-timeline.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .ticket,
  .ticket * {
    box-sizing: border-box;
  }
  .ticket {
    container-type: inline-size;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 24px;
    align-items: start;
  }
  .head > *,
  .head slot {
    display: block;
    grid-column: 1;
  }
  .head > .back {
    display: inline-flex;
    justify-self: start;
    font-size: var(--_small);
  }
  .head .mado-title {
    word-break: normal;
  }
  .head > .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .line .state {
    color: var(--_9);
    font-weight: 700;
  }
  .line .state-due {
    color: var(--_warning);
  }
  .head > .recovery {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    margin: 0;
  }
  .recovery > span {
    color: var(--_7);
    font-size: var(--_small);
  }
  .recovery > strong {
    font-variant-numeric: tabular-nums;
  }
  .head > .acts {
    display: flex;
    flex-wrap: wrap;
    grid-row: 2 / span 3;
    grid-column: 2;
    gap: 8px;
    justify-content: end;
  }
  .head > .acts:not(:has(*)) {
    display: none;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(16em, 22em);
    gap: 40px 48px;
    align-items: start;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .section-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .mado-facts > div {
    grid-template-columns: minmax(0, 8.5em) minmax(0, 1fr);
    font-size: var(--_small);
  }
  .mado-facts dd {
    font-weight: 400;
    word-break: normal;
  }
  .fact-line {
    display: block;
  }
  .reply form {
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .mado-field {
    grid-template-columns: minmax(0, 1fr);
  }
  .mado-area {
    min-block-size: 8em;
    line-height: 1.7;
    resize: vertical;
    word-break: normal;
  }
  @container (inline-size < 56em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (inline-size < 36em) {
    .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .head > .acts {
      grid-row: auto;
      grid-column: 1;
      justify-content: start;
    }
  }
`;

export const madoTicketStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  factsStyles,
  dialogStyles,
  stateDotStyles,
  ticketAttachmentsStyles,
  ticketTimelineStyles,
  newsPillStyles,
  own,
];
