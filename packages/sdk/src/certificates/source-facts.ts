import type { Portal } from '../portal/create-portal.ts';
import type { ActionDecision } from './action-decision.model.ts';
import type { ApplicationSubject } from './application-draft.model.ts';
import type { ApplicationEntries } from './application-entries.model.ts';
import type { CertificateCatalogue } from './certificate-service.model.ts';
import { checkReusedKey } from './reused-key.rules.ts';

/** Why what an application is for cannot be applied for now (CRT-09 to CRT-12). */
export type ClosedSource = Extract<ActionDecision, { readonly ok: false }>;

/** What is known of the record that an application comes from. */
export interface SourceFacts {
  /** Left out where it can be applied for. */
  readonly closed?: ClosedSource | undefined;
  /** The fingerprint of its certificate's public key, as in `PublicKeyFacts`; left out where there is none to be read. */
  readonly key?: string | undefined;
  readonly entries: ApplicationEntries;
}

/**
 * Reads the record that an application comes from, to say what is known of it before anything is typed. Undefined where there
 * is none or it cannot be read: the server decides in any case. Never rejects.
 */
export async function readSource(
  portal: Portal,
  { kind, serviceId, sourceId }: Pick<ApplicationSubject, 'kind' | 'sourceId'> & { readonly serviceId?: string },
  catalogue: CertificateCatalogue,
  signal: AbortSignal,
): Promise<SourceFacts | undefined> {
  if (sourceId === undefined || kind === 'new') return undefined;
  try {
    const [{ readApplication }, { actionDecision }, { actionOf }, { publicKeyOf }] = await Promise.all([
      import('./applications.endpoints.ts'),
      import('./application-actions.rules.ts'),
      import('./draft-action.rules.ts'),
      import('./public-key-of.ts'),
    ]);
    const record = await portal.call(readApplication, { applicationId: sourceId }, { signal });
    const action = actionOf(kind, serviceId, record.serviceId);
    const time = { now: portal.clock.now(), timeZone: portal.configuration.timeZone };
    const decision = actionDecision(action, record, catalogue, time);
    const { entries } = record;
    const key = kind === 'reissue' ? await publicKeyOf(entries.basics.csr) : undefined;
    return { entries, ...(!decision.ok && { closed: decision }), ...(key !== undefined && { key }) };
  } catch {
    return undefined;
  }
}

/** What there is to tell of it in a draft whose request is of the key with this fingerprint. */
export function tellsOfSource(
  from: SourceFacts | undefined,
  { kind }: Pick<ApplicationSubject, 'kind'>,
  fingerprint: string | undefined,
): { readonly closed?: ClosedSource; readonly reusedKey?: true } {
  const isReused = !checkReusedKey(kind, from?.key, fingerprint).ok;
  return { ...(from?.closed && { closed: from.closed }), ...(isReused && { reusedKey: true }) };
}
