import '@madoguchi/elements/define/mado-nav.js';
import '@madoguchi/elements/define/mado-session-expiry.js';
import '@madoguchi/elements/define/mado-session.js';
import { site } from './site.ts';

// what every page has that is for customers who are signed in
site.needSomebody();
