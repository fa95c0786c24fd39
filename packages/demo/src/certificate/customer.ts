import '@madoguchi/elements/define/mado-nav.js';
import '@madoguchi/elements/define/mado-one-time-login.js'; // for the dialog that asks to sign in again
import '@madoguchi/elements/define/mado-session-expiry.js';
import '@madoguchi/elements/define/mado-session.js';
import { tellPasswordChanged } from './password-changed.ts';
import { site } from './site.ts';

// what every page has that is for customers who are signed in
site.needSomebody();
tellPasswordChanged();
