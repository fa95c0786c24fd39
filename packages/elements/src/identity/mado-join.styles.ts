import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { passwordFormStyles } from './password-form.styles.ts';
import { termsDocumentsStyles } from './terms-documents.styles.ts';

const join: CSSResult = css`
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
`;

/** What stands in the shadow root of joining: the confirmation. */
export const madoJoinStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, dialogStyles, factsStyles, join];

/** What stands in its light DOM: the form. */
export const joinFormStyles: readonly CSSResult[] = [
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  factsStyles,
  passwordFormStyles,
  termsDocumentsStyles,
];
