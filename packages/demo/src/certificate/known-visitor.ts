import '@madoguchi/elements/define/mado-nav.js';
import '@madoguchi/elements/define/mado-session.js';
import { findPortal } from '../page/customer-site.ts';

/** For pages that everybody may read: whoever is signed in has the menu there too, their name and ログアウト. */
export async function welcomeKnownVisitor(): Promise<void> {
  const portal = await findPortal();
  await portal?.session.refresh();
  const isKnown = portal?.session.state.type === 'active';
  for (const part of document.querySelectorAll('mado-nav, header > mado-session'))
    part.toggleAttribute('hidden', !isKnown);
  document.addEventListener('mado-signed-out', () => location.assign('/certificate/'));
}
