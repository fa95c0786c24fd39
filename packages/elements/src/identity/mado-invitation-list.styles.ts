import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .invitation-list,
  .invitation-list * {
    box-sizing: border-box;
  }
  .invitation-list {
    container-type: inline-size;
  }
  .mado-stack {
    gap: 16px;
  }
  form {
    max-inline-size: 36em;
  }
  .who {
    font-weight: 700;
  }
  .work {
    display: block;
    color: var(--_7);
    font-size: var(--_small);
  }
  .work.mado-error:not(:empty) {
    display: flex;
    color: var(--_danger);
  }
  .expired {
    color: var(--_danger);
    font-weight: 700;
  }
  .expired::before {
    margin-inline-end: 4px;
    content: '!' / '';
  }
  .rows .wide {
    white-space: normal;
  }
  .rows .wide .mado-hint {
    display: block;
    max-inline-size: 18em;
  }
  @container (inline-size >= 40em) {
    .rows tbody th {
      min-inline-size: 19em;
    }
  }
  .another {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
  }
`;

export const madoInvitationListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  dialogStyles,
  factsStyles,
  rowTableStyles,
  list,
];
