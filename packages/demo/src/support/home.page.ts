import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-support-home.js';
import './customer.ts';
