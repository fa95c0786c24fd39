import '@madoguchi/elements/define/mado-client-certificate.js';
import { site } from './site.ts';

site.offerSignIn();
