import type { ActiveSession, SessionAccount } from '@madoguchi/sdk';
import type { reauthenticationJa } from '@madoguchi/sdk/portal/reauthentication.ja.js';
import type { sessionEndJa } from '@madoguchi/sdk/portal/session-end.ja.js';
import type { sessionJa } from '@madoguchi/sdk/portal/session.ja.js';
import { whySessionEnded } from '@madoguchi/sdk/portal/session.rules.js';
import '../define/mado-login.ts';
import { MadoSignedInEvent } from '../identity/mado-login.events.ts';
import type { MadoPortal } from './mado-portal.ts';
import { dialogStyles } from './dialog/dialog.styles.ts';
import { adoptLightSheet } from './form/light-sheet.ts';
import { sayOtherAccount } from './other-account.ts';
import { makeDialog, part } from './dialog/portal-dialog.ts';
import { sessionEndText } from './session-end.texts.ts';
import { uniqueId } from './unique-id.ts';

const texts = {
  ja: async () => {
    const [{ sessionJa }, { sessionEndJa }, { reauthenticationJa }] = await Promise.all([
      import('@madoguchi/sdk/portal/session.ja.js'),
      import('@madoguchi/sdk/portal/session-end.ja.js'),
      import('@madoguchi/sdk/portal/reauthentication.ja.js'),
    ]);
    return { ...sessionJa, ...sessionEndJa, ...reauthenticationJa };
  },
  en: async () => {
    const [{ sessionEn }, { sessionEndEn }, { reauthenticationEn }] = await Promise.all([
      import('@madoguchi/sdk/portal/session.en.js'),
      import('@madoguchi/sdk/portal/session-end.en.js'),
      import('@madoguchi/sdk/portal/reauthentication.en.js'),
    ]);
    return { ...sessionEn, ...sessionEndEn, ...reauthenticationEn };
  },
};
type Texts = typeof sessionJa & typeof sessionEndJa & typeof reauthenticationJa;

/**
 * Asks the person to sign in again, in a modal `<dialog>` in the portal element's own light DOM, and says why (AUTH-03).
 * Resolves when they did, here or in another tab, or closed it. Where another account signed in, the dialog says what
 * that means before it goes. The focus goes back to where it was.
 */
export async function askToSignIn(host: MadoPortal, account: SessionAccount): Promise<void> {
  const portal = await host.ready;
  const { session, configuration, clock } = portal;
  const ended = session.state;
  const endedAt = clock.now();
  const { dialog, messages } = await makeDialog<Texts>(host, portal, texts);

  const title = part('h2', 'mado-title', messages.text('session.expired'));
  title.id = uniqueId(portal);
  dialog.setAttribute('aria-labelledby', title.id);
  // by the way that the person came: who has no login certificate could not satisfy the other form (CRT-01). The page brings
  // that element: to load it from here would be a burden on every sign-in, since our code is divided for it
  const isOneTime = ended.type === 'expired' && ended.method === 'one-time-password';
  const tag = isOneTime && customElements.get('mado-one-time-login') ? 'mado-one-time-login' : 'mado-login';
  const login = document.createElement(tag);
  login.portal = portal;
  login.identifier = account.identifier;
  const reason = ended.type === 'expired' ? whySessionEnded(ended, endedAt) : 'unknown';
  const header = part(
    'div',
    '',
    part('p', 'mado-text', sessionEndText(messages, reason, configuration.session)),
    part('p', 'mado-text', messages.text('session.again')),
  );
  header.slot = 'header';
  login.append(header);
  const later = part('button', 'mado-button mado-button-quiet', messages.text('session.cancel'));
  later.setAttribute('type', 'button');
  later.addEventListener('click', () => dialog.close());
  dialog.append(part('div', 'mado-stack', title, login, later));
  login.addEventListener('mado-signed-in', (event) => event.stopPropagation()); // to the page nothing new happened: it goes on where it was

  adoptLightSheet(host.getRootNode(), [dialogStyles]);
  const before = document.activeElement;
  host.append(dialog);
  dialog.showModal();
  const stop = watch(dialog);
  const closed = new Promise((done) => dialog.addEventListener('close', done, { once: true }));
  /** Another account that signed in here. */
  let other: ActiveSession | undefined;
  const unsubscribe = session.subscribe((state) => {
    if (state.type === 'anonymous') dialog.close();
    if (state.type !== 'active' || other) return;
    if (state.account.id === account.id) return dialog.close();
    other = state;
    sayOtherAccount(dialog, portal, messages, state);
  });
  await closed;
  unsubscribe();
  stop();
  dialog.remove();
  if (before instanceof HTMLElement) before.focus();
  if (other) host.dispatchEvent(new MadoSignedInEvent(other)); // to the page that is somebody new, which may begin anew
}

/**
 * Gives the focus to the password once it is drawn; keeps the dialog modal when the page around it is moved, and closes
 * it when that is taken away, so that nobody waits for an answer that cannot come. Returns how to stop.
 */
function watch(dialog: HTMLDialogElement): () => void {
  let entered = false;
  const observer = new MutationObserver(() => {
    if (!dialog.isConnected) return dialog.close();
    if (!dialog.open) return; // closed, and not yet told
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
