import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { conflictSidesStyles } from './conflict-sides.styles.ts';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';

const details: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .details,
  .details * {
    box-sizing: border-box;
  }
  .details {
    container-type: inline-size;
  }
  .details form {
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    max-inline-size: 44em;
  }
  .head {
    display: grid;
    gap: 12px;
  }
  .part {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 24px 0 0;
    border: 0;
    border-block-start: 1px solid var(--_4);
  }
  .part-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .copy {
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
    text-align: start;
  }
  .facts-part {
    display: grid;
    gap: 8px;
  }
  .facts-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .acts {
    display: grid;
    gap: 12px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_4);
  }
  .mado-dialog {
    inline-size: min(640px, calc(100vw - 32px));
    container-type: inline-size;
  }
  .mado-dialog .mado-stack {
    gap: 24px;
  }
  .mado-facts dd {
    word-break: normal; /* a name longer than a line is no phrase: it would leave a single character */
  }
  .mado-dialog .mado-actions {
    position: sticky;
    inset-block-end: -24px;
    margin: 0 -24px -24px;
    padding: 16px 24px;
    border-block-start: 1px solid var(--_4);
    background: var(--_surface);
  }
  @container (inline-size < 36em) {
    .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;

export const madoAccountDetailsStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  dialogStyles,
  factsStyles,
  entryFieldStyles,
  conflictSidesStyles,
  details,
];
