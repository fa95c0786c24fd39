import type { Instant } from '../portal/time.ts';
import type { ApplicationKind, ApplicationState, ShownApplicationState } from './application.model.ts';

/** What happens to an application. What the vendor does, what the customer does, and what a later application did. */
export type ApplicationHappening =
  | 'documents-asked'
  | 'documents-arrived'
  | 'accepted'
  | 'issued'
  | 'completed'
  | 'refused'
  | 'withdrawn'
  /** The certificate that it issued was issued anew. */
  | 'replaced'
  /** The certificate that it issued was revoked. */
  | 'revoked'
  /** Its contract was terminated. */
  | 'terminated';

const beforeTheEnd = {
  'documents-asked': 'documents-awaited',
  'refused': 'refused',
  'withdrawn': 'withdrawn',
} as const;
const afterIssue = { replaced: 'replaced', revoked: 'revoked', terminated: 'terminated' } as const;

type Transitions = Readonly<Partial<Record<ApplicationHappening, ApplicationState>>>;

/** Where each state leads. What is not named does not happen in it. */
const transitions: Readonly<Record<ApplicationState, Transitions>> = {
  'received': { ...beforeTheEnd, 'accepted': 'in-review', 'documents-arrived': 'received' },
  'documents-awaited': { ...beforeTheEnd, 'documents-arrived': 'in-review', 'accepted': 'documents-awaited' },
  // with the last document the review begins, be it accepted or not yet
  'in-review': { ...beforeTheEnd, accepted: 'in-review', issued: 'issued', completed: 'done' },
  'issued': afterIssue,
  'done': {},
  'refused': {},
  'withdrawn': {},
  'replaced': { revoked: 'revoked', terminated: 'terminated' },
  'revoked': { terminated: 'terminated' },
  'terminated': {},
};

/** The kinds that end with a certificate. */
export const issuingKinds: readonly string[] = ['new', 'renewal', 'next', 'reissue'];

/** Whether an application of this kind ends with a certificate, and not only with something done. */
export function issues(kind: string): boolean {
  return issuingKinds.includes(kind);
}

export type Transition =
  | { readonly ok: true; readonly state: ApplicationState }
  /** It does not happen in this state, or not to this kind. */
  | { readonly ok: false; readonly code: 'not-in-this-state'; readonly params: { readonly state: string } };

/**
 * The state after something happened to an application (CRT-07, OPS-01). An application that issues nothing is never
 * `issued`, one that issues a certificate never only `done`.
 */
export function stateAfter(
  { kind, state }: { readonly kind: ApplicationKind; readonly state: ShownApplicationState },
  happening: ApplicationHappening,
): Transition {
  const next = isKnown(state) ? transitions[state][happening] : undefined;
  const fits = (happening !== 'issued' || issues(kind)) && (happening !== 'completed' || !issues(kind));
  return next && fits ? { ok: true, state: next } : { ok: false, code: 'not-in-this-state', params: { state } };
}

/** Whether the vendor has still to work on it: 申込受付, 書類提出待ち, 審査中. */
export function isUnderWay(state: ShownApplicationState): boolean {
  return isKnown(state) && transitions[state].withdrawn !== undefined;
}

/** All states in which it has. */
export const underWayStates: readonly ApplicationState[] = Object.keys(transitions).filter(isKnown).filter(isUnderWay);

/**
 * Whether there is a certificate to download (CRT-14): in the state 完了, also where a later one took its place, until it is
 * revoked. The end of its validity closes nothing, as the guide asks for the state alone: a record is listed for years after
 * it (CRT-07), and what was in use then is looked for in it.
 */
export function isDownloadable(
  {
    state,
    certificate,
  }: {
    readonly state: ShownApplicationState;
    readonly certificate?: { readonly revokedAt?: string | undefined } | undefined;
  },
  now: Instant,
): boolean {
  if (!certificate || (state !== 'issued' && state !== 'replaced')) return false;
  return certificate.revokedAt === undefined || Date.parse(certificate.revokedAt) > now;
}

function isKnown(state: string): state is ApplicationState {
  return Object.hasOwn(transitions, state);
}
