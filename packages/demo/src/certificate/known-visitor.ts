import '@madoguchi/elements/define/mado-nav.js';
import { findPortal } from '../page/customer-site.ts';

/** For pages that everybody may read: whoever is signed in has the menu there too. */
export async function offerMenu(): Promise<void> {
  const portal = await findPortal();
  await portal?.session.refresh();
  document.querySelector('mado-nav')?.toggleAttribute('hidden', portal?.session.state.type !== 'active');
}
