import { canonicalJson } from '../portal/canonical-json.rules.ts';
import type { ApplicationDraft, ApplicationStep, KeptApplication, ServiceSubject } from './application-draft.model.ts';
import type { UpdateDraftInput } from './application-drafts.endpoints.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { Applying } from './application-wizard-state.ts';
import { stepFor } from './draft-entries.ts';
import { mergeEntries } from './merged-entries.rules.ts';

/** What stands here of a draft, and what it was typed over. It is changed as one, so that no part speaks of another version. */
export interface TypedDraft {
  readonly entries: ApplicationEntries;
  readonly agreementId: string | undefined;
  /** The version that it was typed in: that of the draft, but in a conflict. */
  readonly typedIn: number;
  /** What that version holds. */
  readonly base: ApplicationEntries;
}

/** A draft in which nothing was typed. */
export function untouched({ entries, agreementId, version }: ApplicationDraft): TypedDraft {
  return { entries, agreementId, typedIn: version, base: entries };
}

/** The same, as typed in this version: it was stored as that, or somebody decided so. */
export function typedOver(typed: TypedDraft, { version, entries }: ApplicationDraft): TypedDraft {
  return { ...typed, typedIn: version, base: entries };
}

/** What keeps it on the server, and the version that it replaces; `choice` is another service, type or term. */
export function updateOf(
  { id: draftId, version }: ApplicationDraft,
  step: ApplicationStep,
  { agreementId, entries }: TypedDraft,
  choice?: ServiceSubject,
): { readonly input: UpdateDraftInput; readonly version: number } {
  return { input: { draftId, step, agreementId, entries, ...(choice && { choice }) }, version };
}

/** Whether somebody has to decide between what stands here and what was saved elsewhere. */
export function isConflict({ typedIn }: TypedDraft, { version }: ApplicationDraft): boolean {
  return typedIn !== version;
}

/**
 * What was saved elsewhere joins what stands here, field by field. About a field that both changed somebody is asked: then it
 * stays typed in the version that it was typed in. `former` is the draft as it was known here.
 */
export function joined(typed: TypedDraft, former: ApplicationDraft, newer: ApplicationDraft): TypedDraft {
  const { entries, clashes } = mergeEntries(typed.base, typed.entries, newer.entries);
  const agreementId = typed.agreementId ?? (former.agreementId === undefined ? newer.agreementId : undefined);
  const both = { ...typed, entries, agreementId };
  return clashes.length > 0 ? both : typedOver(both, newer);
}

/** What was typed on another page, as this one goes on with it; undefined where it is what the draft is. */
export function restoredFrom(
  draft: ApplicationDraft,
  { version, entries, base, ...kept }: KeptApplication,
): RestoredDraft | undefined {
  const agreementId = kept.agreementId ?? draft.agreementId;
  const step = stepFor({ kind: draft.kind, step: kept.step, agreementId });
  const isSame =
    canonicalJson([entries, step, agreementId]) === canonicalJson([draft.entries, stepFor(draft), draft.agreementId]);
  if (isSame) return undefined;
  const typed: TypedDraft = { entries, agreementId, typedIn: version, base };
  if (!isConflict(typed, draft)) return { typed, step, told: { restored: true } };
  // saved since, elsewhere or by the page that was left while its answer was on the way
  const both = joined(typed, draft, draft);
  const merged = !isConflict(both, draft) && canonicalJson(both.entries) !== canonicalJson(entries);
  return { typed: both, step, told: { restored: true, ...(merged && { merged }) } };
}

export interface RestoredDraft {
  readonly typed: TypedDraft;
  readonly step: ApplicationStep;
  readonly told: Pick<Applying, 'restored' | 'merged'>;
}
