import '@madoguchi/elements/define/mado-faq.js';
import './customer.ts';
