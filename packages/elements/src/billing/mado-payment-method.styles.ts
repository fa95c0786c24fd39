import { css, type CSSResult } from 'lit';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .method,
  .method * {
    box-sizing: border-box;
  }
  .method {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    container-type: inline-size;
    max-inline-size: 44em;
    line-height: 1.7;
  }
  .mado-form.mado-title {
    margin-block-end: 24px;
  }
  .step-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    line-height: 1.5;
  }
  .step-title:focus {
    outline: none;
  }
  .fields {
    display: block;
    padding: 16px;
    border: 1px solid var(--_4);
    border-radius: 8px;
  }
  .fields[data-busy] {
    opacity: 0.6;
    pointer-events: none;
  }
  .method-part {
    display: inline-block;
  }
`;

export const madoPaymentMethodStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  factsStyles,
  blankStyles,
  own,
];
