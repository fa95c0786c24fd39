import { css, type CSSResult } from 'lit';
import { entryFieldStyles } from '../form/entry-field.styles.ts';
import { feedbackStyles } from '../form/feedback.styles.ts';
import { formStyles } from '../form/form.styles.ts';
import { tokens } from '../tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
  .mado-input:read-only {
    background: var(--_2);
  }
  .mado-input:disabled {
    border-style: dashed;
    background: var(--_2);
    color: var(--_7);
    cursor: not-allowed;
  }
`;

/** How the fields look that a page can use alone. */
export const fieldStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, entryFieldStyles, own];
