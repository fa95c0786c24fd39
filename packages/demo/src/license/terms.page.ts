import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import { site } from './site.ts';

document.addEventListener('mado-terms-agreed', ({ session }) => site.goOn(session));
site.needGate('terms');
