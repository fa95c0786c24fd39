import '@madoguchi/elements/define/mado-home.js';
import './customer.ts';
