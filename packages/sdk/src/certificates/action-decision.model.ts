import type { Instant } from '../portal/time.ts';
import type { ApplicationDetail } from './application.model.ts';

/** What the rules of an action look at. */
export type ActionFacts = Pick<
  ApplicationDetail,
  'kind' | 'state' | 'serviceId' | 'contractType' | 'contract' | 'certificate' | 'reissues' | 'underWay'
>;

/** Where and when. */
export interface ActionTime {
  readonly now: Instant;
  /** The portal's. */
  readonly timeZone: string;
}

export type ActionDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ActionRefusal; readonly params: Readonly<Record<string, string | number>> };

/** Why something cannot be done with a record now. */
export type ActionRefusal =
  /** A record of 担当者変更, 失効 or 解約 opens nothing that is about a certificate (CRT-09). */
  | 'not-from-this-record'
  /** There is no certificate yet, or none any more. */
  | 'not-issued'
  | 'already-revoked'
  | 'certificate-ended'
  /** A newer certificate took its place. */
  | 'already-replaced'
  /** Another application about it is under way: `kind`. */
  | 'under-way'
  /** It is under way itself. */
  | 'itself-under-way'
  /** It is for the other type of contract: renewal for a fixed term, termination for automatic renewal. */
  | 'fixed-term-only'
  | 'automatic-renewal-only'
  /** Renewal opens on the day `from`. */
  | 'too-early'
  /** The contract is over, or was terminated. */
  | 'contract-ended'
  | 'already-terminated'
  /** It is not sold any more, and its record leads to another service (SR2.0). */
  | 'not-sold'
  | 'no-other-service'
  /** The certificate lasts as long as its contract. */
  | 'not-needed'
  /** The days for a reissue are over, the last being `on`, or it was used up; ask the vendor, or apply anew, which is charged (CRT-11). */
  | 'reissue-contact'
  | 'reissue-new-application'
  | 'reissue-used-contact'
  | 'reissue-used-new-application'
  /** It was issued, refused or withdrawn already (CRT-22). */
  | 'decided'
  /** A revocation that was accepted cannot be taken back (CRT-13, CRT-22). */
  | 'revocation-accepted'
  /** This version does not know the service. */
  | 'unknown-service';

export const open: ActionDecision = { ok: true };
export const closed = (
  code: ActionRefusal,
  params: Readonly<Record<string, string | number>> = {},
): ActionDecision => ({
  ok: false,
  code,
  params,
});
