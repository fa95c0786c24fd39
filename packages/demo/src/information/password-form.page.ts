import { linkTokenIn } from '@madoguchi/sdk/identity/link-token.rules.js';
import '@madoguchi/elements/define/mado-password-form.js';
import './site.ts';

const [heading, refusedHeading] = document.querySelectorAll('h1');

/** The page's heading says at once whether the link can be used. */
function head(isRefused: boolean): void {
  heading?.toggleAttribute('hidden', isRefused);
  refusedHeading?.toggleAttribute('hidden', !isRefused);
}
document.addEventListener('mado-password-link-refused', () => head(true));
document.addEventListener('mado-password-requested', () => head(false));

// The token came in the fragment, which no server sees, and does not stay in the address either. This entry of the tab's
// history keeps it, so that a reload or Back finds the form again. Without a token the form asks for a new link.
const take = (): void => {
  const form = document.querySelector('mado-password-form');
  const token = linkTokenIn(location.hash) ?? history.state?.token;
  if (typeof token !== 'string' || !form) return;
  history.replaceState({ token }, '', location.pathname);
  form.token = token;
  head(false);
};
take();
addEventListener('hashchange', take);
