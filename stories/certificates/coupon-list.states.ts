import { PortalError, type CatalogueViewState, type CouponListState, type ShownCoupon } from '@madoguchi/sdk';
import type { FurtherExamples, StateExamples } from '../state-examples.ts';
import { certificateCatalogue, service } from './applications.ts';

const coupon = (number: string, standing: ShownCoupon['standing'], balance: number, endsOn: string): ShownCoupon => ({
  coupon: { id: number, number, serviceId: 'SR3.0', balance, bought: 10, endsOn },
  standing,
});
const ofService = (shown: ShownCoupon, serviceId: string): ShownCoupon => ({
  ...shown,
  coupon: { ...shown.coupon, serviceId },
});

export const couponListStates: StateExamples<CouponListState> = {
  loading: { type: 'loading' },
  unavailable: { type: 'unavailable', error: new PortalError('unavailable', { status: 503, requestId: '01JD8M4Q2T' }) },
  ready: {
    type: 'ready',
    agencyCode: 'A0001',
    items: [
      coupon('5176-0001', 'usable', 7, '2027-03-31'),
      ofService(coupon('5176-0002', 'usable', 10, '2027-09-30'), 'EV2.0'),
      coupon('5102-0044', 'used-up', 0, '2027-03-31'),
      coupon('4988-0007', 'ended', 2, '2026-03-31'),
    ],
  },
};

export const couponListFurther = {
  noAgency: { type: 'ready', agencyCode: '', items: [] },
  noCoupons: { type: 'ready', agencyCode: 'A0001', items: [] },
  longNames: {
    type: 'ready',
    agencyCode: 'KAGOSHIMA-DAINI-0001',
    items: [
      ofService(coupon('517600010001000100010001000100010001', 'usable', 9999, '2027-03-31'), 'long'),
      ofService(coupon('1', 'ended', 0, '2024-02-29'), 'of-a-newer-server'),
    ],
  },
} satisfies FurtherExamples<CouponListState>;

/** What services are called. */
export const serviceNames: CatalogueViewState = {
  type: 'ready',
  catalogue: {
    ...certificateCatalogue,
    services: [
      ...certificateCatalogue.services,
      service('long', 'サーバ証明書 SR3.0 マルチドメイン・複数年契約対応プレミアムサポート付きエンタープライズ版'),
    ],
  },
};
