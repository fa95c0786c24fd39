import type { FieldError } from '../portal/errors.ts';
import type { ApplicationDraft, ApplicationStep, DraftKind } from './application-draft.model.ts';

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
 * service comes before there is a draft; where it is chosen (`choosesService`), one can go back to it.
 */
export function stepsOf(kind: DraftKind): readonly ApplicationStep[] {
  return Object.hasOwn(steps, kind) ? steps[kind] : all;
}

type Subject = Pick<ApplicationDraft, 'kind' | 'serviceId' | 'source'>;

/** 別サービスへの切り替え: whether an application changes the service of the record that it comes from (CRT-10). */
export const switchesService = ({ kind, serviceId, source }: Subject): boolean =>
  kind === 'renewal' && source?.serviceId !== undefined && source.serviceId !== serviceId;

/**
 * Whether service, type and term of an application are chosen, and can be chosen anew until it is sent (CRT-04, CRT-10): in a
 * new one, and where the service is changed. Others are for what their record has.
 */
export const choosesService = (subject: Subject): boolean => subject.kind === 'new' || switchesService(subject);

/** Whether somebody with a draft can stand at a step of its kind. */
export const canStandAt = (step: ApplicationStep, subject: Subject): boolean =>
  step !== 'service' || choosesService(subject);

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

/** What is wrong at a step. */
export const errorsAt = (step: ApplicationStep, fieldErrors: readonly FieldError[]): readonly FieldError[] =>
  fieldErrors.filter(({ field }) => stepOf(field) === step);

function isEntryStep(step: string): step is EntryStep {
  return step === 'basics' || step === 'organisation' || step === 'contacts';
}
