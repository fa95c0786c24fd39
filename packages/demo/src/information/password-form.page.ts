import '@madoguchi/elements/define/mado-password-form.js';
import './site.ts';

// the token came in the fragment, which no server sees; it does not stay in the address either
const take = (): void => {
  const token = new URLSearchParams(location.hash.slice(1)).get('mado-token');
  const form = document.querySelector('mado-password-form');
  if (token === null || !form) return;
  history.replaceState(null, '', location.pathname);
  form.token = token;
};
take();
addEventListener('hashchange', take);
if (!document.querySelector('mado-password-form')?.token) location.replace('/information/password/');
