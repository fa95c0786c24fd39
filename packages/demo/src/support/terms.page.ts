import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import { site } from './site.ts';

site.needGate('terms');
