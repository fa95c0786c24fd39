import type { CSSResult } from 'lit';
import { termsDocumentsStyles } from '../identity/terms-documents.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { optionCardsStyles } from '../portal/form/option-cards.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { wizardCsrStyles } from './wizard-csr.styles.ts';
import { wizardStepsStyles } from './wizard-steps.styles.ts';
import { conflictSidesStyles } from './conflict-sides.styles.ts';
import { documentsAddressStyles } from './documents-address.styles.ts';
import { wizardStyles } from './wizard.styles.ts';

export const madoCertificateWizardStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  radiosStyles,
  factsStyles,
  waitingStyles,
  termsDocumentsStyles,
  entryFieldStyles,
  selectFieldStyles,
  optionCardsStyles,
  wizardStepsStyles,
  wizardCsrStyles,
  conflictSidesStyles,
  wizardStyles,
  documentsAddressStyles,
];
