import { css, type CSSResult } from 'lit';
import { linesStyles } from '../account/lines.styles.ts';
import { policyLinksStyles } from '../account/policy-links.styles.ts';
import { projectFieldsStyles } from '../account/project-fields.styles.ts';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { optionCardsStyles } from '../portal/form/option-cards.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const application: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .application,
  .application * {
    box-sizing: border-box;
  }
  .application {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    max-inline-size: 40em;
  }
  .application form {
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 8px;
  }
  .access {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_3);
  }
  .access-head {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .part-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
`;

export const madoAccountApplicationStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  radiosStyles,
  optionCardsStyles,
  dialogStyles,
  factsStyles,
  linesStyles,
  projectFieldsStyles,
  policyLinksStyles,
  application,
];
