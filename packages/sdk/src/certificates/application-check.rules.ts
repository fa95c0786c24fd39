import type { FieldError } from '../portal/errors.ts';
import type { ApplicationBasics, ApplicationEntries } from './application-entries.model.ts';
import { checkEntries, type CheckedEntries, type EntriesFacts } from './application-entries.rules.ts';
import { checkServerName } from './application-fields.rules.ts';
import { stepsOf } from './application-steps.rules.ts';
import { checkMadeKey } from './made-key.rules.ts';

/** What a request was found to be, as far as it is looked at here: `CsrInspection` has more. */
export interface InspectedCsr {
  readonly names?: readonly unknown[];
  readonly key?: { readonly fingerprint: string };
  /** The request and nothing else, as it is to be sent. */
  readonly pem?: string;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

/** How a request is read: `inspectCsr`, which never rejects. */
export type InspectCsr<Inspected extends InspectedCsr = InspectedCsr> = (
  csr: string,
  expectations: { readonly serverName?: string | undefined; readonly allowWildcard?: boolean | undefined },
) => Promise<Inspected>;

/**
 * Reads the request of an application, and says why it is refused: by its findings for the server name as typed, and with
 * more names than the service takes (CRT-05). Addresses are let through where the service has them. One that could be taken is
 * refused as `key-mismatch` where another key was made for the draft, until somebody decides: see `checkMadeKey`.
 */
export async function checkCsr<Inspected extends InspectedCsr>(
  { csr, serverName }: Pick<ApplicationBasics, 'csr' | 'serverName'>,
  { subject, catalogue, madeKey }: Pick<EntriesFacts, 'subject' | 'catalogue' | 'madeKey'>,
  inspect: InspectCsr<Inspected>,
): Promise<{ readonly inspected: Inspected; readonly errors: readonly FieldError[] }> {
  const service = catalogue.services.find(({ id }) => id === subject.serviceId);
  const names = service?.names ?? { wildcard: false, ip: false, most: Infinity };
  const name = checkServerName(serverName, names);
  const inspected = await inspect(csr, { allowWildcard: names.wildcard, ...(name.ok && { serverName: name.value }) });
  const errors: FieldError[] = inspected.findings
    .filter(({ code, severity }) => severity === 'error' && !(code === 'ip-not-allowed' && names.ip))
    .map(({ code }) => ({ field: 'basics.csr', code }));
  const { most } = names;
  if ((inspected.names?.length ?? 0) > most)
    errors.push({ field: 'basics.csr', code: 'too-many-names', params: { most } });
  const ofKey = checkMadeKey(madeKey, inspected.key?.fingerprint);
  if (errors.length === 0 && !ofKey.ok) errors.push({ field: 'basics.csr', code: ofKey.code });
  return { inspected, errors };
}

/**
 * Checks everything that is entered in an application, its certificate request too (CRT-04, CRT-05): what is found in the
 * request are errors of `basics.csr`. Of a request that holds a private key nothing is stored.
 */
export async function checkApplication(
  typed: ApplicationEntries,
  facts: EntriesFacts,
  inspect: InspectCsr,
): Promise<CheckedEntries> {
  const { entries, fieldErrors } = checkEntries(typed, facts);
  const { basics } = entries;
  if (!stepsOf(facts.subject.kind).includes('basics') || basics.csr === '') return { entries, fieldErrors };
  const { inspected, errors } = await checkCsr(basics, facts, inspect);
  const csr = errors.some(({ code }) => code === 'private-key') ? '' : (inspected.pem ?? basics.csr);
  return { entries: { ...entries, basics: { ...basics, csr } }, fieldErrors: [...fieldErrors, ...errors] };
}
