import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-home.js';
import './support.ts';
