import { css, type CSSResult } from 'lit';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { subjectPickerStyles } from './subject-picker.styles.ts';
import { ticketAttachmentsStyles } from './ticket-attachments.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .ticket-form,
  .ticket-form * {
    box-sizing: border-box;
  }
  .ticket-form {
    container-type: inline-size;
  }
  .ticket-form > .mado-stack,
  .asking > form {
    position: relative;
    grid-template-columns: minmax(0, 44em);
  }
  .title {
    margin: 0 0 24px;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .beside-each .mado-radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .beside-each .mado-radios > :is(legend, .mado-hint, .mado-error) {
    flex: 1 1 100%;
  }
  .mado-area {
    min-block-size: 12em;
    line-height: 1.7;
    resize: vertical;
    word-break: normal;
  }
  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .part-title {
    padding: 0;
    font-size: calc(var(--_size) * 1.0625);
    font-weight: 700;
    line-height: 1.5;
  }
  .contact > legend + .mado-hint {
    margin-block: 4px -4px;
  }
  .suggestions {
    padding: 16px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .suggestions-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .suggested {
    display: grid;
    gap: 12px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .suggested li {
    display: grid;
    justify-items: start;
    line-height: 1.5;
  }
  .suggested-category {
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
  }
  .suggested-link.mado-link {
    min-block-size: 28px;
    font-size: inherit;
    line-height: 1.5;
    text-align: start;
  }
  .suggested-excerpt {
    display: -webkit-box;
    overflow: hidden;
    color: var(--_7);
    font-size: var(--_small);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .mado-dialog {
    inline-size: min(600px, calc(100vw - 32px));
  }
  .mado-facts dd {
    font-weight: 400;
  }
  .written {
    display: block;
    max-block-size: 12em;
    overflow: auto;
    white-space: pre-wrap;
  }
  .written-contact {
    white-space: pre-line;
  }
  .attached-name {
    display: block;
  }
  .opened-number {
    font-variant-numeric: tabular-nums;
  }
  @container (inline-size >= 68em) {
    /* beside the form, where nothing of it moves */
    .suggesting {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(44em + 40px);
      inline-size: calc(100cqi - 44em - 40px);
      max-inline-size: 24em;
    }
    .suggestions {
      position: sticky;
      inset-block-start: 16px;
    }
  }
`;

export const madoTicketFormStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  entryFieldStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  ticketAttachmentsStyles,
  subjectPickerStyles,
  own,
];
