import '@madoguchi/elements/define/mado-service-history.js';
import './customer.ts';
