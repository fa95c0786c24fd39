import '@madoguchi/elements/define/mado-login.js';
import { site } from './site.ts';

site.offerSignIn();
