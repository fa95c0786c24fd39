import '@madoguchi/elements/define/mado-document-list.js';
import './customer.ts';
