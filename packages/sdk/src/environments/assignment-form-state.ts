import type { PortalError } from '../portal/errors.ts';
import type { Restorable } from '../portal/kept-entries.ts';
import type { AssignmentChange, AssignmentRow } from './assignment-rows.rules.ts';
import type { Assignment, AssignmentLine } from './assignment.model.ts';

/** What came of a paste from a spreadsheet. */
export interface Pasted {
  /** How many rows were filled. */
  readonly filled: number;
  /** Names that no product of the contract has. */
  readonly unknown: readonly string[];
  /** How many counts there were for which no row was left. */
  readonly surplus: number;
}

/** What all states with an assignment on the screen have. */
export interface Assigning extends Restorable {
  readonly assignment: Assignment;
  readonly rows: readonly AssignmentRow[];
  /** その他の製品 that can be added (LIC-07). */
  readonly others: readonly AssignmentLine[];
  /** Whether the person may change it, now. */
  readonly manages: boolean;
  /** Whether the person could, had the contract not ended. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

export type AssignmentFormState =
  | { readonly type: 'loading' }
  /** It could not be read; `retry` tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
  | (Assigning & { readonly type: 'ready'; readonly pasted?: Pasted | undefined })
  /** Nothing would change: there is nothing to confirm. */
  | (Assigning & { readonly type: 'unchanged' })
  /** Some rows cannot be sent: their `check` says why. */
  | (Assigning & { readonly type: 'invalid' })
  /** The person is shown what will change: `send` does it, `back` does not. */
  | (Assigning & { readonly type: 'confirming'; readonly changes: readonly AssignmentChange[] })
  | (Assigning & { readonly type: 'submitting'; readonly changes: readonly AssignmentChange[] })
  /** Nothing was assigned that is known of; what was typed stays. After `not-enough-licenses` the rows show what remains now. */
  | (Assigning & { readonly type: 'failed'; readonly error: PortalError })
  /** Somebody assigned meanwhile, also since what was kept: the rows that this person changed keep what was typed, `line` is what it is now. */
  | (Assigning & { readonly type: 'conflict' })
  | (Assigning & { readonly type: 'saved' });
