import { MadoCouponList } from '../certificates/mado-coupon-list.ts';
import { define } from './define.ts';

define('mado-coupon-list', MadoCouponList);

export type * from '../certificates/mado-coupon-list.ts'; // the types of tag, for whoever imports this
