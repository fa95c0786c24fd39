import { calendarDay } from '../portal/calendar.rules.ts';
import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { Coupon, Coupons } from './account-details.model.ts';
import { canUseCoupon } from './coupon.rules.ts';

export interface ShownCoupon {
  readonly coupon: Coupon;
  /** Whether it can be used today, in the portal's time zone. */
  readonly standing: 'usable' | 'used-up' | 'ended';
}

export interface ShownCoupons {
  /** Empty where none is stored: there are no coupons without one, and アカウント情報登録 is where it is stored (CRT-17). */
  readonly agencyCode: string;
  /** Those that can be used first, those that have ended last. */
  readonly items: readonly ShownCoupon[];
}

export type CouponListState = ReadingState<ShownCoupons>;

/** クーポン管理 (CRT-17). */
export interface CouponList extends Readable<CouponListState> {
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads them again, as something happened that may have changed them; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createCouponList(portal: Portal): CouponList {
  return createReading<Coupons, ShownCoupons>({
    async ask(signal) {
      const { readCoupons } = await import('./account-details.endpoints.ts');
      return portal.call(readCoupons, undefined, { signal });
    },
    show({ agencyCode, items }) {
      const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
      const shown = items.map((coupon): ShownCoupon => ({ coupon, standing: standingOf(coupon, today) }));
      const order = (one: ShownCoupon): number => standings.indexOf(one.standing);
      return { agencyCode, items: shown.toSorted((one, other) => order(one) - order(other)) };
    },
  });
}

/** In the order in which they are shown: what can be used first. */
const standings: readonly ShownCoupon['standing'][] = ['usable', 'used-up', 'ended'];

function standingOf(coupon: Coupon, today: string): ShownCoupon['standing'] {
  const decision = canUseCoupon(coupon, coupon.serviceId, today);
  if (decision.ok) return 'usable';
  return decision.code === 'coupon-ended' ? 'ended' : 'used-up';
}
