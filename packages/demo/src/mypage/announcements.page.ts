import '@madoguchi/elements/define/mado-announcements.js';
import './customer.ts';
