import '@madoguchi/elements/define/mado-renewal-quote-list.js';
import './customer.ts';
