import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import { goOn, needGate } from './site.ts';

document.addEventListener('mado-terms-agreed', ({ session }) => goOn(session));
void needGate('terms');
