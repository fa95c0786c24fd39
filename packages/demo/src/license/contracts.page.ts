import '@madoguchi/elements/define/mado-contract-list.js';
import './customer.ts';
