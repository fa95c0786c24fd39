import '@madoguchi/elements/define/mado-one-time-login.js';
import { site } from './site.ts';

site.offerSignIn();
