import '@madoguchi/elements/define/mado-login.js';
import { tellEnd } from './ended-session.ts';
import { goOn, passOn } from './site.ts';

document.addEventListener('mado-signed-in', ({ session }) => goOn(session));
tellEnd();
void passOn();
