import '@madoguchi/elements/define/mado-account-list.js';
import './customer.ts';
