import '@madoguchi/elements/define/mado-support-contract-list.js';
import './customer.ts';
