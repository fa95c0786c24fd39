import '@madoguchi/elements/define/mado-mailbox-form.js';
import './customer.ts';
