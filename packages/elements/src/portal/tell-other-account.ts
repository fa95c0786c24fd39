import type { ActiveSession, Portal } from '@madoguchi/sdk';
import type { reauthenticationJa } from '@madoguchi/sdk/portal/reauthentication.ja.js';
import { MadoSignedInEvent } from '../identity/mado-login.events.ts';
import { closestThrough } from './closest.ts';
import { dialogStyles } from './dialog/dialog.styles.ts';
import { adoptLightSheet } from './form/light-sheet.ts';
import type { MadoPortal } from './mado-portal.ts';
import { sayOtherAccount } from './other-account.ts';
import { makeDialog } from './dialog/portal-dialog.ts';

const texts = {
  ja: async () => (await import('@madoguchi/sdk/portal/reauthentication.ja.js')).reauthenticationJa,
  en: async () => (await import('@madoguchi/sdk/portal/reauthentication.en.js')).reauthenticationEn,
};

/**
 * Says in a modal `<dialog>` that another account signed in in another tab, so that the page is somebody else's (AUTH-04):
 * in the light DOM of the `<mado-portal>` around `elements`, where there is one. It goes when that person's session does.
 * Afterwards the page is told as of a sign-in on it.
 */
export async function tellOtherAccount(
  portal: Portal,
  session: ActiveSession,
  elements: readonly HTMLElement[],
): Promise<void> {
  const host = elements.map((element) => closestThrough(element, 'mado-portal')).find(Boolean);
  if (!host || !isPortal(host)) return;
  const { dialog, messages } = await makeDialog<typeof reauthenticationJa>(host, portal, texts);
  sayOtherAccount(dialog, portal, messages, session);
  adoptLightSheet(host.getRootNode(), [dialogStyles]);
  host.append(dialog);
  dialog.showModal();
  const closed = new Promise((done) => dialog.addEventListener('close', done, { once: true }));
  let isStill = true;
  const unsubscribe = portal.session.subscribe((state) => {
    isStill = state.type === 'active' && state.account.id === session.account.id;
    if (!isStill && state.type !== 'loading') dialog.close();
  });
  await closed;
  unsubscribe();
  dialog.remove();
  if (isStill) host.dispatchEvent(new MadoSignedInEvent(session)); // to the page that is somebody new, which may begin anew
}

const isPortal = (element: Element): element is MadoPortal => element.localName === 'mado-portal';
