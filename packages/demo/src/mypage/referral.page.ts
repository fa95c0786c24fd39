import '@madoguchi/elements/define/mado-referral.js';
import './customer.ts';
