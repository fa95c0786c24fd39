import type { Area } from '@madoguchi/sdk';
import { hasToDoWith } from '@madoguchi/sdk/account/portal-role.rules.js';
import { findPortal } from '../page/customer-site.ts';

/**
 * The menu of the site: unfolds on narrow screens. It leads to nothing that somebody's type of account has not, nor does the
 * lead of a page promise it (SUP-02).
 */
export async function offerMenu(): Promise<void> {
  const menu = document.querySelector<HTMLElement>('nav.menu');
  const toggle = menu?.querySelector('.toggle');
  const unfold = (open: boolean): void => {
    toggle?.setAttribute('aria-expanded', String(open));
    menu?.classList.toggle('open', open);
  };
  toggle?.addEventListener('click', () => unfold(toggle.getAttribute('aria-expanded') !== 'true'));
  menu?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || toggle?.getAttribute('aria-expanded') !== 'true') return;
    unfold(false);
    if (toggle instanceof HTMLElement) toggle.focus();
  });
  const portal = await findPortal();
  portal?.session.subscribe((state) => {
    if (state.type !== 'active' || !menu) return;
    const { areas } = portal.configuration;
    for (const entry of document.querySelectorAll<HTMLElement>('.menu [data-area], .lead[data-area]')) {
      const area = areas.find((one: Area) => one === entry.dataset['area']);
      entry.hidden = area === undefined || !hasToDoWith(portal.configuration, state.account.roles, area);
    }
    for (const group of menu.querySelectorAll<HTMLElement>('.group'))
      group.hidden = !group.querySelector('li:not([hidden])');
    menu.classList.add('known');
  });
}
