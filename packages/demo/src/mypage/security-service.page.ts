import '@madoguchi/elements/define/mado-security-service.js';
import './customer.ts';
