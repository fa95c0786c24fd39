import '@madoguchi/elements/define/mado-session.js';
import { needSomebody } from './site.ts';

needSomebody();

// a page can follow who is signed in by itself too
const portal = await document.querySelector('mado-portal')?.ready;
const company = document.querySelector('.you .company');
const name = document.querySelector('.you .name span');
portal?.session.subscribe((state) => {
  const account = state.type === 'active' ? state.account : undefined;
  if (company) company.textContent = account?.companyName ?? '';
  if (name) name.textContent = account?.displayName ?? '';
});
