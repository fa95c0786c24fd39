import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import { goOn } from './site.ts';

document.addEventListener('mado-terms-agreed', ({ session }) => goOn(session));
document.addEventListener('mado-signed-out', () => location.assign('/information/'));
