import '@madoguchi/elements/define/mado-statement-list.js';
import './customer.ts';
