import type { ApplicationEntries } from './application-entries.model.ts';
import type { CheckedEntries, EntriesFacts } from './application-entries.rules.ts';

/** Checks all that is entered, its request too. The code for it comes when it is needed. @throws where it cannot be fetched. */
export async function checkDraft(entries: ApplicationEntries, facts: EntriesFacts): Promise<CheckedEntries> {
  const [{ checkApplication }, { inspectCsr }] = await Promise.all([
    import('./application-check.rules.ts'),
    import('./inspect-csr.ts'),
  ]);
  return checkApplication(entries, facts, inspectCsr);
}
