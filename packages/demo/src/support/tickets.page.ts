import '@madoguchi/elements/define/mado-ticket-list.js';
import './customer.ts';
