import '@madoguchi/elements/define/mado-notification-settings.js';
import './customer.ts';
