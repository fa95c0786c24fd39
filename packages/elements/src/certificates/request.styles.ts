import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
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
  .request,
  .request * {
    box-sizing: border-box;
  }
  .request {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    max-inline-size: 44em;
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .mado-dialog {
    inline-size: min(560px, calc(100vw - 32px));
  }
  .mado-check {
    padding-block: 8px;
  }
`;

export const requestStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  factsStyles,
  dialogStyles,
  own,
];
