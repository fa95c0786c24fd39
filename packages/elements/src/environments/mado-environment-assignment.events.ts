import type { Assignment, AssignmentChange } from '@madoguchi/sdk';

/** Products are about to be assigned; cancel it to keep the request from being sent. */
export class MadoBeforeAssignmentSaveEvent extends Event {
  /** What will change, product by product. */
  readonly changes: readonly AssignmentChange[];
  constructor(changes: readonly AssignmentChange[]) {
    super('mado-before-assignment-save', { bubbles: true, composed: true, cancelable: true });
    this.changes = changes;
  }
}

/** Products were assigned. */
export class MadoAssignmentSavedEvent extends Event {
  readonly assignment: Assignment;
  constructor(assignment: Assignment) {
    super('mado-assignment-saved', { bubbles: true, composed: true });
    this.assignment = assignment;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-assignment-save': MadoBeforeAssignmentSaveEvent;
    'mado-assignment-saved': MadoAssignmentSavedEvent;
  }
}
