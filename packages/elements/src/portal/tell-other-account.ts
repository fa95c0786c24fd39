import type { ActiveSession, Messages, Portal } from '@madoguchi/sdk';
import type { reauthenticationJa } from '@madoguchi/sdk/portal/reauthentication.ja.js';
import { MadoSignedInEvent } from '../identity/mado-login.events.ts';
import { closestThrough } from './closest.ts';
import { dialogStyles } from './dialog.styles.ts';
import { adoptLightSheet } from './form/light-sheet.ts';
import { chooseLang } from './locale.ts';
import type { MadoPortal } from './mado-portal.ts';
import { layTexts, loadTexts, type PortalTexts } from './texts.ts';
import { uniqueId } from './unique-id.ts';

const texts = {
  ja: async () => (await import('@madoguchi/sdk/portal/reauthentication.ja.js')).reauthenticationJa,
  en: async () => (await import('@madoguchi/sdk/portal/reauthentication.en.js')).reauthenticationEn,
};
type Texts = typeof reauthenticationJa & PortalTexts;

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
  const { configuration } = portal;
  const locale = chooseLang(host, host.locale, portal) ?? configuration.locales[0];
  const messages: Messages<Texts> = layTexts(locale, await loadTexts(locale, [texts]), [
    host.messages,
    configuration.messages,
  ]);
  const dialog = document.createElement('dialog');
  dialog.className = 'mado-form mado-dialog';
  dialog.lang = locale;
  const stack = document.createElement('div');
  stack.className = 'mado-stack';
  const title = document.createElement('h2');
  title.className = 'mado-title';
  title.textContent = messages.text('session.other');
  title.id = uniqueId(portal);
  dialog.setAttribute('aria-labelledby', title.id);
  const text = document.createElement('p');
  text.className = 'mado-text';
  text.textContent = messages.text('session.other-text', { name: session.account.displayName });
  text.id = uniqueId(portal);
  dialog.setAttribute('aria-describedby', text.id);
  const button = document.createElement('button');
  button.className = 'mado-button';
  button.type = 'button';
  button.textContent = messages.text('session.continue');
  button.addEventListener('click', () => dialog.close());
  stack.append(title, text, button);
  dialog.append(stack);

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
