import type { ActiveSession, Messages, Portal } from '@madoguchi/sdk';
import type { reauthenticationJa } from '@madoguchi/sdk/portal/reauthentication.ja.js';
import { part } from './dialog/portal-dialog.ts';
import { uniqueId } from './unique-id.ts';

/**
 * Makes `dialog` say that another account signed in, and what that means (AUTH-03, AUTH-04); its button closes it. Opened
 * with this, it is read out as its name and description; one that stands open already is not, and gets an alert.
 */
export function sayOtherAccount(
  dialog: HTMLDialogElement,
  portal: Portal,
  messages: Messages<typeof reauthenticationJa>,
  { account }: ActiveSession,
): void {
  const title = part('h2', 'mado-title', messages.text('session.other'));
  const text = part('p', 'mado-text', messages.text('session.other-text', { name: account.displayName }));
  for (const [attribute, about] of [
    ['aria-labelledby', title],
    ['aria-describedby', text],
  ] as const) {
    about.id = uniqueId(portal);
    dialog.setAttribute(attribute, about.id);
  }
  if (dialog.open) text.setAttribute('role', 'alert');
  const button = part('button', 'mado-button', messages.text('session.continue'));
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => dialog.close());
  dialog.replaceChildren(part('div', 'mado-stack', title, text, button));
  button.focus();
}
