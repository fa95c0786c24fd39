import type { CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { oneTimeLoginStyles } from './mado-one-time-login.styles.ts';
import { passwordFormStyles } from './password-form.styles.ts';

export const madoRegistrationStyles: readonly CSSResult[] = [
  ...feedbackStyles,
  waitingStyles,
  radiosStyles,
  oneTimeLoginStyles,
  passwordFormStyles,
];
