import '@madoguchi/elements/define/mado-service-list.js';
import './customer.ts';
