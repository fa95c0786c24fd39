import { css, type CSSResult } from 'lit';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { termsDocumentsStyles } from '../identity/terms-documents.styles.ts';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { optionCardsStyles } from '../portal/form/option-cards.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { warningTone } from '../portal/warning.styles.ts';
import { mailAddressStyles } from './mail-address.styles.ts';
import { mailboxPlacesStyles } from './mailbox-places.styles.ts';

const form: CSSResult = css`
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
  .mailbox-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 40em;
  }
  form {
    grid-template-columns: minmax(0, 1fr);
  }
  .step {
    display: grid;
    gap: 2px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_3);
  }
  .step .place {
    inline-size: 40px;
    block-size: 6px;
  }
  .step-heading {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    line-height: 1.5;
  }
  .step-title:focus,
  .print-title:focus {
    outline: none;
  }
  #localPart {
    max-inline-size: 22em;
  }
  .stored {
    min-block-size: 1.7em;
    margin-block: -16px 0;
    overflow-wrap: anywhere;
  }
  .whole {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .whole-address {
    font-weight: 700;
  }
  .code {
    overflow-wrap: anywhere;
    font-family: ui-monospace, 'SFMono-Regular', 'Menlo', 'Consolas', monospace;
    letter-spacing: 0.02em;
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .others .mado-hint {
    inline-size: 100%;
  }
  .others [aria-disabled] {
    border-color: var(--_4);
    background: transparent;
    color: var(--_7);
    cursor: default;
  }
  .terms-label {
    margin: 0;
  }
  .done {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .warning {
    --_tone: var(--_warning);
    font-weight: 700;
  }
  .paper {
    display: grid;
    gap: 12px;
  }
  .copying {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .paper-note {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  article.paper {
    padding: clamp(16px, 5vw, 40px);
    border: 1px solid var(--_4);
    background: var(--_surface);
    box-shadow: 0 2px 12px rgb(0 0 0 / 12%);
  }
  @media print {
    .paper {
      position: fixed;
      inset: 0 0 auto;
      visibility: visible;
      padding: 0;
      border: 0;
      background: #fff;
      box-shadow: none;
      color: #000;
      print-color-adjust: exact;
    }
    article.paper {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .paper dt,
    .paper-note {
      color: #000;
    }
    .copying,
    .mado-actions,
    .mado-notice {
      display: none;
    }
  }
`;

export const madoMailboxFormStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  optionCardsStyles,
  termsDocumentsStyles,
  dialogStyles,
  factsStyles,
  blankStyles,
  warningTone,
  mailboxPlacesStyles,
  mailAddressStyles,
  form,
];
