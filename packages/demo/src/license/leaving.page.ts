import '@madoguchi/elements/define/mado-leaving.js';
import { endedSession } from '../page/ended-session.ts';
import './customer.ts';

// Whoever has left stays on the page, which tells them so; everybody else who is signed out is led to sign-in.
let left = false;
document.addEventListener('mado-left', () => {
  left = true;
  endedSession('license').noteSignOut('here');
  document.querySelector('.left')?.toggleAttribute('hidden', false);
});
document.addEventListener('mado-signed-out', (event) => left && event.stopImmediatePropagation(), { capture: true });
