import type { ApplicationStep, DraftKind } from './application-draft.model.ts';

const all: readonly ApplicationStep[] = ['service', 'terms', 'basics', 'organisation', 'contacts', 'check'];
const steps: Readonly<Record<DraftKind, readonly ApplicationStep[]>> = {
  'new': all,
  'renewal': all,
  'next': all.slice(1),
  'reissue': all.slice(1),
  'contact-change': ['terms', 'contacts', 'check'],
};

/**
 * The steps of a kind of application in their order (CRT-04, CRT-10 to CRT-12); all of them for a kind of a newer server. The
 * service is chosen in a new one and where
 * it is changed with a renewal; it stands before there is a draft, and nobody goes back to it afterwards (CRT-20).
 */
export function stepsOf(kind: DraftKind): readonly ApplicationStep[] {
  return Object.hasOwn(steps, kind) ? steps[kind] : all;
}

/** The steps in which something is entered in a kind of application. */
export function entrySteps(kind: DraftKind): readonly EntryStep[] {
  return stepsOf(kind).filter((step) => isEntryStep(step));
}

/** A step with fields. */
export type EntryStep = 'basics' | 'organisation' | 'contacts';

/** The step that a field belongs to, such as `basics` for `basics.serverName`; what none of them has is seen at the check. */
export function stepOf(field: string): ApplicationStep {
  const [first = ''] = field.split('.', 1);
  if (isEntryStep(first)) return first;
  if (first === 'agreementId') return 'terms';
  return ['serviceId', 'contractType', 'months'].includes(first) ? 'service' : 'check';
}

function isEntryStep(step: string): step is EntryStep {
  return step === 'basics' || step === 'organisation' || step === 'contacts';
}
