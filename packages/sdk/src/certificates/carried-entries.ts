import type { Portal } from '../portal/create-portal.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import { contactRoles } from './application-entries.rules.ts';
import type { ApplicationEditor, ApplicationWizardState, ServiceChoice } from './application-wizard-state.ts';
import { leadsToNew } from './draft-action.rules.ts';
import { entriesFrom } from './entries-from.rules.ts';
import type { SourceFacts } from './source-facts.ts';

/** What goes from an application that cannot be sent any more into a new one (CRT-11). */
export interface Carried {
  readonly entries: ApplicationEntries;
  readonly choice: ServiceChoice;
  /** The draft that it was entered in, where there is one. */
  readonly draftId: string | undefined;
}

/**
 * What a new application takes over where the one on the screen is closed for good: all that was entered but what a new one does
 * not have, else what its record holds (`from`). Undefined where it is not.
 */
export function carriedOf(state: ApplicationWizardState, from: SourceFacts | undefined): Carried | undefined {
  if (!('closed' in state) || !state.closed || state.type === 'submitting') return undefined;
  if (!('entries' in state)) {
    if (!leadsToNew(state.kind, state.closed.code) || !from) return undefined;
    return { entries: entriesFrom('renewal', from.entries, undefined), choice: state.choice, draftId: undefined };
  }
  const { draft, entries, closed } = state;
  if (!leadsToNew(draft.kind, closed.code)) return undefined;
  const basics = { ...entries.basics, couponId: '', revokePrevious: '' } as const;
  return { entries: { ...entries, basics }, choice: draft, draftId: draft.id };
}

/** Enters it in the new draft and saves it; then the one that it comes from is thrown away. Never rejects. */
export async function carry(
  portal: Portal,
  { change, save }: Pick<ApplicationEditor, 'change' | 'save'>,
  state: () => ApplicationWizardState,
  { entries, draftId }: Carried,
): Promise<void> {
  change({ block: 'basics', typed: entries.basics });
  change({ block: 'organisation', typed: entries.organisation });
  for (const role of contactRoles) change({ block: role, typed: entries.contacts[role] });
  await save();
  const now = state();
  if (draftId === undefined || !('saving' in now) || now.saving.type !== 'saved') return;
  try {
    const { deleteApplicationDraft } = await import('./application-drafts.endpoints.ts');
    await portal.call(deleteApplicationDraft, { draftId });
  } catch {
    // it stays in the list, where it can be thrown away
  }
}
