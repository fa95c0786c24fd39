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

/** Somebody goes on from what was assigned to the activation; cancel it to lead there without loading a page. */
export class MadoBeforeActivationOpenEvent extends Event {
  readonly purpose = 'activation';
  readonly environment: { readonly id: string; readonly name: string };
  constructor({ environmentId, environmentName }: Assignment) {
    super('mado-before-activation-open', { bubbles: true, composed: true, cancelable: true });
    this.environment = { id: environmentId, name: environmentName };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-assignment-save': MadoBeforeAssignmentSaveEvent;
    'mado-before-activation-open': MadoBeforeActivationOpenEvent;
    'mado-assignment-saved': MadoAssignmentSavedEvent;
  }
}
