import { canonicalJson } from '../portal/canonical-json.rules.ts';
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
import { mergeEntries } from './merged-entries.rules.ts';
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

/** What was typed on another page, as this one goes on with it; undefined where it is what the draft is. */
export function restoredFrom(draft: ApplicationDraft, kept: KeptApplication): Restored | undefined {
  const agreementId = kept.agreementId ?? draft.agreementId;
  const step = stepFor({ kind: draft.kind, step: kept.step, agreementId });
  const isSame =
    canonicalJson([kept.entries, step, agreementId]) ===
    canonicalJson([draft.entries, stepFor(draft), draft.agreementId]);
  if (isSame) return undefined;
  const { entries, base, version } = kept;
  if (version === draft.version) return { entries, base, agreementId, step, typedIn: version, merged: false };
  // saved since, elsewhere or by the page that was left while its answer was on the way
  const { entries: both, clashes } = mergeEntries(base, entries, draft.entries);
  if (clashes.length > 0) return { entries, base, agreementId, step, typedIn: version, merged: false };
  const merged = canonicalJson(both) !== canonicalJson(entries);
  return { entries: both, base: draft.entries, agreementId, step, typedIn: draft.version, merged };
}

export interface Restored {
  readonly entries: ApplicationEntries;
  /** What the version holds that it was typed in. */
  readonly base: ApplicationEntries;
  readonly agreementId: string | undefined;
  readonly step: ApplicationStep;
  /** The version of the draft that it was typed in. */
  readonly typedIn: number;
  /** Whether something that was saved elsewhere has joined it. */
  readonly merged: boolean;
}
