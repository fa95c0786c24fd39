import '@madoguchi/elements/define/mado-contact-address.js';
import '@madoguchi/elements/define/mado-identifier-change.js';
import './customer.ts';
