import '@madoguchi/elements/define/mado-account-details.js';
import './customer.ts';
