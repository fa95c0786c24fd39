import type { FieldError } from '../portal/errors.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import { checkEntries, type CheckedEntries, type EntriesFacts } from './application-entries.rules.ts';
import { stepsOf } from './application-steps.rules.ts';

/** What a request was found to be: `inspectCsr` gives more. */
export interface InspectedCsr {
  readonly ok: boolean;
  readonly names?: readonly unknown[];
  /** The request and nothing else, as it is to be sent. */
  readonly pem?: string;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

/** How a request is read: `inspectCsr`, which never rejects. */
export type InspectCsr = (
  csr: string,
  expectations: { readonly serverName?: string | undefined; readonly allowWildcard?: boolean | undefined },
) => Promise<InspectedCsr>;

/**
 * Checks everything that is entered in an application, its certificate request too (CRT-04, CRT-05): what is found in the
 * request are errors of `basics.csr`. Of a request that holds a private key nothing is stored, whatever the kind.
 */
export async function checkApplication(
  typed: ApplicationEntries,
  facts: EntriesFacts,
  inspect: InspectCsr,
): Promise<CheckedEntries> {
  const { entries, fieldErrors } = checkEntries(typed, facts);
  const { csr, serverName } = entries.basics;
  if (!stepsOf(facts.subject.kind).includes('basics') || csr === '') return { entries, fieldErrors };
  const names = facts.catalogue.services.find(({ id }) => id === facts.subject.serviceId)?.names;
  const isNamed = serverName !== '' && !fieldErrors.some(({ field }) => field === 'basics.serverName');
  const inspected = await inspect(csr, {
    allowWildcard: names?.wildcard === true,
    ...(isNamed && { serverName }),
  });
  const codes = inspected.findings
    .filter(({ code, severity }) => severity === 'error' && !(code === 'ip-not-allowed' && names?.ip))
    .map(({ code }) => code);
  const errors: FieldError[] = codes.map((code) => ({ field: 'basics.csr', code }));
  const most = names?.most ?? Infinity;
  if ((inspected.names?.length ?? 0) > most)
    errors.push({ field: 'basics.csr', code: 'too-many-names', params: { most } });
  const kept = codes.includes('private-key') ? '' : (inspected.pem ?? csr);
  return {
    entries: { ...entries, basics: { ...entries.basics, csr: kept } },
    fieldErrors: [...fieldErrors, ...errors],
  };
}
