import '@madoguchi/elements/define/mado-customer-details.js';
import './customer.ts';
