import { FormOutcome } from '../form/form-outcome.ts';

/** Draws why a list could not be read. The focus stays where it is: somebody may be typing what narrows the list. */
export class ListFailure extends FormOutcome {
  override hostUpdated(): void {}
}
