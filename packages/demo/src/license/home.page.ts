import '@madoguchi/elements/define/mado-contract-list.js';
import '@madoguchi/elements/define/mado-home.js';
import './customer.ts';
