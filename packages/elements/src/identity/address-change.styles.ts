import { css, type CSSResult } from 'lit';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
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
  .mado-stack {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 38em;
  }
`;

/** How the elements of a changed address look. */
export const addressChangeStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  factsStyles,
  entryFieldStyles,
  radiosStyles,
  own,
];
