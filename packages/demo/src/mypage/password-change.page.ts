import '@madoguchi/elements/define/mado-password-change.js';
import './customer.ts';
