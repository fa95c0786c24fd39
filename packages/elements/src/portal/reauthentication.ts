import type { SessionAccount } from '@madoguchi/sdk';
import '../define/mado-login.ts';
import type { MadoLogin } from '../identity/mado-login.ts';
import type { MadoPortal } from './mado-portal.ts';
import { dialogStyles } from './dialog.styles.ts';
import { adoptLightSheet } from './form/light-sheet.ts';
import { layTexts, loadTexts } from './texts.ts';
import { nearestLang } from './locale.ts';
import { uniqueId } from './unique-id.ts';

const texts = {
  ja: async () => (await import('@madoguchi/sdk/portal/session.ja.js')).sessionJa,
  en: async () => (await import('@madoguchi/sdk/portal/session.en.js')).sessionEn,
};

/**
 * Asks the person to sign in again, in a modal `<dialog>` in the portal element's own light DOM (AUTH-03). Resolves when
 * they did, or closed it. The focus goes back to where it was.
 */
export async function askToSignIn(host: MadoPortal, account: SessionAccount): Promise<void> {
  const portal = await host.ready;
  const locale = host.locale || nearestLang(host) || portal.configuration.locales[0];
  const messages = layTexts(locale, await loadTexts(locale, [texts]), [host.messages, portal.configuration.messages]);

  const dialog = document.createElement('dialog');
  dialog.className = 'mado-form mado-dialog';
  const stack = element('div', 'mado-stack');
  const title = element('h2', 'mado-title', messages.text('session.expired'));
  title.id = uniqueId(portal);
  dialog.setAttribute('aria-labelledby', title.id);
  const login: MadoLogin = document.createElement('mado-login');
  login.portal = portal;
  login.identifier = account.identifier;
  const header = element('p', 'mado-text', messages.text('session.again'));
  header.slot = 'header';
  login.append(header);
  const cancel = element('button', 'mado-button mado-button-quiet', messages.text('session.cancel'));
  cancel.setAttribute('type', 'button');
  cancel.addEventListener('click', () => dialog.close());
  stack.append(title, login, cancel);
  dialog.append(stack);
  login.addEventListener('mado-signed-in', (event) => {
    event.stopPropagation(); // to the page nothing new happened: it goes on where it was
    dialog.close();
  });

  adoptLightSheet(host.getRootNode(), [dialogStyles]);
  const before = document.activeElement;
  host.append(dialog);
  dialog.showModal();
  const stop = watch(dialog);
  await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
  stop();
  dialog.remove();
  if (before instanceof HTMLElement) before.focus();
}

/**
 * Gives the focus to the password once it is drawn; keeps the dialog modal when the page around it is moved, and closes
 * it when that is taken away, so that nobody waits for an answer that cannot come. Returns how to stop.
 */
function watch(dialog: HTMLDialogElement): () => void {
  let entered = false;
  const observer = new MutationObserver(() => {
    if (!dialog.isConnected) return dialog.close();
    if (!dialog.matches(':modal')) {
      dialog.removeAttribute('open');
      dialog.showModal();
      entered = false;
    }
    const password = dialog.querySelector<HTMLElement>('[autocomplete="current-password"]');
    if (!password || entered) return;
    entered = true;
    password.focus();
  });
  for (const root of new Set([dialog.ownerDocument, dialog.getRootNode()]))
    observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
