import '@madoguchi/elements/define/mado-contact-address.js';
import '@madoguchi/elements/define/mado-session-expiry.js';
import '@madoguchi/elements/define/mado-session.js';
import { site } from './site.ts';

site.needGate('contact-address');
