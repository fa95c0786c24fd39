import '@madoguchi/elements/define/mado-password-change.js';
import { findPortal } from '../page/customer-site.ts';
import './customer.ts';
import { notePasswordChanged } from './password-changed.ts';
import { site } from './site.ts';

/** Whoever had to change it before anything else goes on at once, and reads there that it is done (CRT-02); everybody else stays and reads that it is done. */
const portal = await findPortal();
let forced = false;
document.addEventListener('mado-before-password-change', () => {
  const state = portal?.session.state;
  forced = state?.type === 'active' && state.gates.includes('password-change');
});
document.addEventListener('mado-password-changed', ({ session }) => {
  if (!forced) return;
  notePasswordChanged();
  site.goOn(session);
});
