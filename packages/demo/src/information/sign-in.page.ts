import '@madoguchi/elements/define/mado-login.js';
import { checkWho, goOn } from './site.ts';

document.addEventListener('mado-signed-in', ({ session }) => goOn(session));
void checkWho(); // who is signed in already goes on at once
