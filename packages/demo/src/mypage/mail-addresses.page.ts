import '@madoguchi/elements/define/mado-mailbox-list.js';
import './customer.ts';
