import '@madoguchi/elements/define/mado-login.js';
import { goOn } from './site.ts';

document.addEventListener('mado-signed-in', ({ session }) => goOn(session));
