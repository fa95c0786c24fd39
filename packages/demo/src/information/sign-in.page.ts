import '@madoguchi/elements/define/mado-login.js';
import { goOn, passOn } from './site.ts';

document.addEventListener('mado-signed-in', ({ session }) => goOn(session));
void passOn();
