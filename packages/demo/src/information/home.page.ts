import '@madoguchi/elements/define/mado-session.js';
import { needSomebody } from './site.ts';

needSomebody();

// a page can follow who is signed in by itself too
const portal = await document.querySelector('mado-portal')?.ready;
const name = document.querySelector('.name');
portal?.session.subscribe((state) => {
  if (name) name.textContent = state.type === 'active' ? state.account.displayName : '';
});
