import type { Portal } from '../portal/create-portal.ts';
import { createKeptEntries, type DraftsOption, type KeptEntries } from '../portal/kept-entries.ts';
import type { ApplicationDraft, ApplicationStep, KeptApplication } from './application-draft.model.ts';
import type {
  ApplicationBasics,
  ApplicationContact,
  ApplicationEntries,
  ApplicationOrganisation,
  ContactRole,
} from './application-entries.model.ts';
import { stepsOf } from './application-steps.rules.ts';
import { fieldWithPrivateKey } from './private-key.rules.ts';

/** What was typed into a draft, beyond the page, until it is on the server. */
export function keptApplicationOf(
  portal: Portal,
  options: DraftsOption,
  draftId: string,
): KeptEntries<KeptApplication> {
  return createKeptEntries(
    portal,
    options,
    `application:${draftId}`,
    async () => (await import('./application-draft.model.ts')).keptApplication,
  );
}

/** What somebody types: some fields of one block. */
export type EntryChange =
  | { readonly block: 'basics'; readonly typed: Partial<ApplicationBasics> }
  | { readonly block: 'organisation'; readonly typed: Partial<ApplicationOrganisation> }
  | { readonly block: ContactRole; readonly typed: Partial<ApplicationContact> };

/** The entries with a change in them; or the field of the change that holds a private key, which then is nowhere (CRT-05). */
export function changed(
  entries: ApplicationEntries,
  change: EntryChange,
): { readonly entries: ApplicationEntries } | { readonly privateKeyIn: string } {
  const prefix =
    change.block === 'basics' || change.block === 'organisation' ? change.block : `contacts.${change.block}`;
  const name = fieldWithPrivateKey(change.typed);
  if (name !== undefined) return { privateKeyIn: `${prefix}.${name}` };
  const { basics, organisation, contacts } = entries;
  if (change.block === 'basics') return { entries: { ...entries, basics: { ...basics, ...change.typed } } };
  if (change.block === 'organisation')
    return { entries: { ...entries, organisation: { ...organisation, ...change.typed } } };
  const contact = { ...contacts[change.block], ...change.typed };
  return { entries: { ...entries, contacts: { ...contacts, [change.block]: contact } } };
}

/** Where a draft goes on: at the step that it was left at, but not past terms that nobody agreed to. */
export function stepFor({
  kind,
  step,
  agreementId,
}: Pick<ApplicationDraft, 'kind' | 'step' | 'agreementId'>): ApplicationStep {
  if (agreementId === undefined) return 'terms';
  const steps = stepsOf(kind);
  return steps.includes(step) && step !== 'service' ? step : (steps[steps.indexOf('terms') + 1] ?? 'check');
}
