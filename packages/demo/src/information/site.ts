import '@madoguchi/elements/define/mado-portal.js';
import type { ActiveSession } from '@madoguchi/sdk';
import { offerLanguages } from '../page/language.ts';

const signIn = '/information/';
/** Where each gate is passed, in the order in which the server names them. */
const gatePages: Readonly<Record<string, string>> = { terms: '/information/terms/' };

/** Where somebody who is signed in has to be: at the first gate, else home. */
function pageFor({ gates }: Pick<ActiveSession, 'gates'>): string {
  const gate = gates.find((name) => name in gatePages);
  return (gate && gatePages[gate]) ?? '/information/home/';
}

export function goOn(session: Pick<ActiveSession, 'gates'>): void {
  location.assign(pageFor(session));
}

/** Sends whoever opens a page that is not theirs now to the one that is: to sign-in, to a gate, or home. */
export async function checkWho(): Promise<void> {
  const portal = await document.querySelector('mado-portal')?.ready;
  await portal?.session.refresh();
  const state = portal?.session.state;
  const page = state?.type === 'anonymous' ? signIn : state?.type === 'active' ? pageFor(state) : location.pathname;
  if (page !== location.pathname) location.replace(page);
}

/** For pages that need somebody signed in, also when they come back out of the browser's cache. */
export function needSomebody(): void {
  document.addEventListener('mado-signed-out', () => location.assign(signIn));
  addEventListener('pageshow', ({ persisted }) => persisted && void checkWho());
  void checkWho();
}

offerLanguages(document.querySelector('.language'));
