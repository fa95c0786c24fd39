import '@madoguchi/elements/define/mado-application-list.js';
import './customer.ts';
