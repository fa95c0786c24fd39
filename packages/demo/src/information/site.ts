import '@madoguchi/elements/define/mado-portal.js';
import type { ActiveSession, Portal } from '@madoguchi/sdk';
import { offerLanguages } from '../page/language.ts';
import { keepTimes, noteEnd, noteSignOut } from './ended-session.ts';

const signIn = '/information/';
const home = '/information/home/';
/** Where each gate is passed. */
const gatePages: Readonly<Record<string, string>> = {
  'password-change': '/information/password/change/',
  'terms': '/information/terms/',
};
/** The page that somebody asked for before they had signed in or passed a gate, for this visit. */
const asked = 'information-page';

/** The page of the first gate that stands before somebody, in the order in which the server names them. */
function gatePage({ gates }: Pick<ActiveSession, 'gates'>): string | undefined {
  const gate = gates.find((name) => name in gatePages);
  return gate && gatePages[gate];
}

/** Goes to the first gate, else to the page that was asked for, else home. */
export function goOn(session: Pick<ActiveSession, 'gates'>): void {
  const gate = gatePage(session);
  const wanted = gate === undefined ? sessionStorage.getItem(asked) : null;
  if (gate === undefined) sessionStorage.removeItem(asked);
  go(gate ?? wanted ?? home);
}

function go(page: string): void {
  const { origin, pathname, href } = new URL(page, location.href);
  if (origin === location.origin && pathname !== location.pathname) location.assign(href);
}

/** Leads to `page` in place of this one, to which whoever has signed in or passed the gate comes back, with all of its address. */
function leadTo(page: string): void {
  if (page === location.pathname) return;
  sessionStorage.setItem(asked, location.href);
  location.replace(page);
}

async function findPortal(): Promise<Portal | undefined> {
  await customElements.whenDefined('mado-portal'); // a bundler may put the scripts of a page in an order of its own
  return document.querySelector('mado-portal')?.ready;
}

async function findSession(): Promise<ActiveSession | 'nobody' | undefined> {
  const portal = await findPortal();
  await portal?.session.refresh();
  const state = portal?.session.state;
  return state?.type === 'anonymous' ? 'nobody' : state?.type === 'active' ? state : undefined;
}

/** For the sign-in page: whoever is signed in already goes on at once. */
export async function passOn(): Promise<void> {
  const session = await findSession();
  if (session && session !== 'nobody') goOn(session);
}

/** For pages of customers: sends whoever may not be here now to sign-in or to a gate. */
export function needSomebody(): void {
  const check = async (): Promise<void> => {
    const [portal, session] = [await findPortal(), await findSession()];
    if (session === 'nobody') {
      if (portal) noteEnd(portal.clock.now());
      leadTo(signIn);
    } else if (session) leadTo(gatePage(session) ?? location.pathname);
  };
  const keep = async (): Promise<void> => {
    const portal = await findPortal();
    portal?.session.subscribe((state) => state.type === 'active' && keepTimes(state));
  };
  let here = false;
  document.addEventListener('mado-before-sign-out', () => (here = true));
  document.addEventListener('mado-signed-out', () => {
    noteSignOut(here ? 'here' : 'other-tab');
    sessionStorage.removeItem(asked);
    location.assign(signIn);
  });
  document.addEventListener('mado-gate-required', ({ session }) => leadTo(gatePage(session) ?? location.pathname));
  addEventListener('pageshow', ({ persisted }) => persisted && void check()); // out of the browser's cache
  void keep();
  void check();
}

/** For the page of a gate: whoever has passed it goes on. */
export async function needGate(gate: string): Promise<void> {
  needSomebody();
  const session = await findSession();
  if (session && session !== 'nobody' && !session.gates.includes(gate)) goOn(session);
}

offerLanguages(document.querySelector('.language'));
