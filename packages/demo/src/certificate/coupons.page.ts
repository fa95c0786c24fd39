import '@madoguchi/elements/define/mado-coupon-list.js';
import './customer.ts';
