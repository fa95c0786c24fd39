import type { ApplicationAction, ApplicationRecord } from '@madoguchi/sdk/certificates/application.model.js';

/** What the wizard begins for an action that goes through it. */
const kinds: Readonly<Partial<Record<ApplicationAction, string>>> = {
  'renew': 'renewal',
  'switch-service': 'switch-service',
  'next': 'next',
  'reissue': 'reissue',
  'change-contacts': 'contact-change',
};

/** The page on which an action with a record is done (CRT-09). */
export function actionPage(
  action: ApplicationAction,
  { id, serviceId, contractType, months }: Pick<ApplicationRecord, 'id' | 'serviceId' | 'contractType' | 'months'>,
): string {
  const kind = kinds[action];
  if (kind !== undefined) {
    const facts = { kind, 'source': id, 'service': serviceId, 'contract-type': contractType, 'months': String(months) };
    return `/certificate/apply/?${new URLSearchParams(facts)}`;
  }
  const query = new URLSearchParams({ application: id });
  return action === 'terminate' ? `/certificate/termination/?${query}` : `/certificate/revocation/?${query}`;
}
