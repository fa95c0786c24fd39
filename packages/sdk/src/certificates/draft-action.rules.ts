import type { ActionRefusal } from './action-decision.model.ts';
import type { DraftKind } from './application-draft.model.ts';
import type { ApplicationAction } from './application.model.ts';

const actions: Readonly<Record<Exclude<DraftKind, 'new' | 'renewal'>, ApplicationAction>> = {
  'next': 'next',
  'reissue': 'reissue',
  'contact-change': 'change-contacts',
};

/**
 * The action of a record that an application which comes from it does (CRT-09). A renewal to another service than the record
 * `has`, or to one that is still to be chosen, changes it (CRT-10).
 */
export function actionOf(
  kind: Exclude<DraftKind, 'new'>,
  serviceId: string | undefined,
  has: string,
): ApplicationAction {
  if (kind !== 'renewal') return actions[kind];
  return serviceId === has ? 'renew' : 'switch-service';
}

/** Those after which the record leads nowhere, so that what is wanted is a new application. */
const forGood: readonly ActionRefusal[] = [
  'reissue-contact',
  'reissue-new-application',
  'reissue-used-contact',
  'reissue-used-new-application',
  'certificate-ended',
  'contract-ended',
  'already-revoked',
];

/** Whether what is closed for its record can be had by a new application instead (CRT-11). */
export const leadsToNew = (kind: DraftKind, refusal: string): boolean =>
  kind !== 'contact-change' && forGood.some((code) => code === refusal);
