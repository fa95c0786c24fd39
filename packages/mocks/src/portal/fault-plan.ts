import { faults, type Fault, type FaultOptions } from './fault.ts';
import { checkOperation } from './operation-of.ts';

/** A fault that is to befall requests of one operation, or of all (`*`). */
export interface PlannedFault {
  readonly operation: string;
  readonly fault: Fault;
  readonly retryAfter: number | undefined;
  left: number;
}

/** Which faults are to come. */
export interface FaultPlan {
  /** Adds one before those added earlier. Call what it returns to take it back. */
  add(this: void, operation: string, fault: Fault, options?: FaultOptions): () => void;
  /** The fault of a request of this operation, counted as used. */
  take(operation: string | undefined): Pick<PlannedFault, 'fault' | 'retryAfter'> | undefined;
}

export function createFaultPlan(): FaultPlan {
  let planned: readonly PlannedFault[] = [];
  return {
    add(operation, fault, { times = Infinity, retryAfter } = {}) {
      if (operation !== '*') checkOperation(operation);
      if (!Object.hasOwn(faults, fault))
        throw new TypeError(`There is no fault ${fault}. There are: ${Object.keys(faults).join(', ')}.`);
      const added: PlannedFault = { operation, fault, retryAfter, left: times };
      planned = [added, ...planned];
      return () => void (planned = planned.filter((one) => one !== added));
    },
    take(operation) {
      const next = planned.find((one) => one.left > 0 && (one.operation === '*' || one.operation === operation));
      if (next) next.left--;
      return next;
    },
  };
}
