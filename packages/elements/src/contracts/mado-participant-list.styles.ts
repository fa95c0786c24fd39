import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  .participant-list,
  .participant-list * {
    box-sizing: border-box;
  }
  .participant-list {
    container-type: inline-size;
  }
  .mado-stack {
    gap: 16px;
  }
  form {
    max-inline-size: 36em;
  }
  .stays {
    margin-block-start: calc(8px - var(--_gap));
  }
  .who {
    font-weight: 700;
  }
  .rows .name .act {
    font-weight: 700;
  }
  .self {
    display: inline-block;
    margin-inline-start: 4px;
    padding-inline: 8px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    white-space: nowrap;
  }
  .role-owner {
    font-weight: 700;
  }
  mado-invitation-list {
    margin-block-start: calc(var(--_gap) * 2);
  }
  .inviting > mado-invitation-list {
    margin-block-start: 0;
  }
`;

export const madoParticipantListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  radiosStyles,
  dialogStyles,
  factsStyles,
  rowTableStyles,
  list,
];
