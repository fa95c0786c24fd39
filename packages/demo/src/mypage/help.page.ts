import '@madoguchi/elements/define/mado-help.js';
import './customer.ts';
