import { css, type CSSResult } from 'lit';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
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
  .mado-form {
    container-type: inline-size;
  }
  form,
  .details {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44em;
  }
  .details {
    display: grid;
    gap: 32px;
  }
  .part {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .part-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
  }
  .change {
    display: block;
    inline-size: fit-content;
    min-block-size: 24px;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .code .mado-field {
    flex: 0 1 12em;
  }
  .lookup:empty {
    display: none;
  }
  .found {
    display: grid;
    gap: 8px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .found .mado-button {
    text-align: start;
  }
  .stored {
    margin: 0;
    color: var(--_accent);
    font-size: var(--_small);
    font-weight: 700;
  }
  .unsaved {
    color: var(--_7);
    font-size: var(--_small);
  }
`;

export const madoCustomerDetailsStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  factsStyles,
  entryFieldStyles,
  own,
];
