import '@madoguchi/elements/define/mado-service-overview.js';
import './customer.ts';
