import '@madoguchi/elements/define/mado-access-application.js';
import './customer.ts';
