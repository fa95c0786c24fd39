import type { Coupon } from './account-details.model.ts';
import type { DraftKind } from './application-draft.model.ts';

/** Whether an application of this kind can be paid with a coupon: a reissue and the next certificate cost nothing (CRT-11). */
export function takesCoupon(kind: DraftKind): boolean {
  return kind === 'new' || kind === 'renewal';
}

export type CouponDecision =
  | { readonly ok: true }
  /** It is for another service, used up, or its last day is over. */
  | {
      readonly ok: false;
      readonly code: 'coupon-other-service' | 'coupon-used-up' | 'coupon-ended';
      readonly params: Readonly<Record<string, string>>;
    };

/** Whether a coupon pays for a service on a calendar day in the portal's time zone; its last day belongs to it (CRT-17). */
export function canUseCoupon(
  { serviceId: itsService, balance, endsOn }: Pick<Coupon, 'serviceId' | 'balance' | 'endsOn'>,
  serviceId: string,
  today: string,
): CouponDecision {
  if (itsService !== serviceId) return { ok: false, code: 'coupon-other-service', params: {} };
  if (endsOn < today) return { ok: false, code: 'coupon-ended', params: { endsOn } };
  return balance > 0 ? { ok: true } : { ok: false, code: 'coupon-used-up', params: {} };
}

/** The coupons that can be chosen for a service on a calendar day, the one that ends first before the others (CRT-17). */
export function usableCoupons(coupons: readonly Coupon[], serviceId: string, today: string): readonly Coupon[] {
  return coupons
    .filter((coupon) => canUseCoupon(coupon, serviceId, today).ok)
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : Number(one.endsOn > other.endsOn)));
}
