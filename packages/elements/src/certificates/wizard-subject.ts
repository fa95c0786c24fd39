import type { ApplicationWizardOptions, ApplicationWizardState } from '@madoguchi/sdk';
import { switchesService } from '@madoguchi/sdk/certificates/application-steps.rules.js';

/** What an application is begun for, as the attributes of its element name it. */
export interface WizardSubject {
  readonly draft: string | undefined;
  readonly kind: string | undefined;
  readonly source: string | undefined;
  readonly service: string | undefined;
  readonly contractType: string | undefined;
  readonly months: number | undefined;
}

const kinds = ['renewal', 'next', 'reissue', 'contact-change'] as const;

/** The same for the controller. What names no record whole is a new application. */
export function wizardOptions(subject: WizardSubject): Omit<ApplicationWizardOptions, 'drafts'> {
  const { draft, source, service, contractType, months } = subject;
  if (draft) return { draftId: draft };
  if (!source || !service) return {};
  if (subject.kind === 'switch-service') return { switchFrom: { sourceId: source, serviceId: service } };
  const kind = kinds.find((one) => one === subject.kind);
  if (!kind || !contractType || !months) return {};
  return { subject: { kind, serviceId: service, contractType, months, sourceId: source } };
}

/** What the title says: the kind of application, or that it changes the service (CRT-10); `kind` as the attribute has it. */
export function titleOf(state: ApplicationWizardState, kind: string | undefined): string {
  const switches = 'draft' in state ? switchesService(state.draft) : kind === 'switch-service';
  const own = 'draft' in state ? state.draft.kind : 'kind' in state ? state.kind : 'new';
  return switches && own === 'renewal' ? 'switch-service' : own;
}

/** What an element's attributes name of it, and nothing else of the element. */
export function subjectIn({ draft, kind, source, service, contractType, months }: WizardSubject): WizardSubject {
  return { draft, kind, source, service, contractType, months };
}
