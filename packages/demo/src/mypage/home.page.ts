import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-statement-list.js';
import '@madoguchi/elements/define/mado-subscriber-home.js';
import './customer.ts';
