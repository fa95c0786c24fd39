import '@madoguchi/elements/define/mado-password-form.js';
import './site.ts';

// The token came in the fragment, which no server sees, and does not stay in the address either. This entry of the tab's
// history keeps it, so that a reload or Back finds the form again. Without a token the form asks for a new link.
const take = (): void => {
  const form = document.querySelector('mado-password-form');
  const token = new URLSearchParams(location.hash.slice(1)).get('mado-token') ?? history.state?.token;
  if (typeof token !== 'string' || !form) return;
  history.replaceState({ token }, '', location.pathname);
  form.token = token;
};
take();
addEventListener('hashchange', take);
