import '@madoguchi/elements/define/mado-portal.js';
import type { ActiveSession, Portal } from '@madoguchi/sdk';
import { endedSession } from './ended-session.ts';
import { offerLanguages } from './language.ts';

/** The pages of a site that its visitors are led to. */
export interface SitePages {
  readonly id: string;
  readonly signIn: string;
  readonly home: string;
  /** Where each gate is passed. */
  readonly gates: Readonly<Record<string, string>>;
}

export interface CustomerSite {
  /** Goes to the first gate, else to the page that was asked for, else home. */
  goOn(this: void, session: Pick<ActiveSession, 'gates'>): void;
  /** For the sign-in page: says why a session ended, and whoever is signed in goes on, now or after signing in. */
  offerSignIn(this: void): void;
  /** For pages of customers: sends whoever may not be here now to sign-in or to a gate. */
  needSomebody(this: void): void;
  /** For the page of a gate: whoever has passed it goes on, before, here or in another tab. */
  needGate(this: void, gate: string): void;
}

/** Leads the visitors of a site through its pages, as the elements never navigate; and offers its languages. */
export function openSite({ id, signIn, home, gates: gatePages }: SitePages): CustomerSite {
  const { forgetEnd, keepTimes, noteEnd, noteSignOut, tellEnd } = endedSession(id);
  /** The page that somebody asked for before they had signed in or passed a gate, for this visit. */
  const asked = `${id}-page`;

  /** Two may ask for the same way at once, as who signed in and who reads the session: one is gone. */
  let isLeaving = false;
  addEventListener('pageshow', ({ persisted }) => (isLeaving &&= !persisted)); // out of the browser's cache
  const leaveOnce = (go: () => void): void => {
    if (isLeaving) return;
    isLeaving = true;
    go();
  };

  /** The page of the first gate that stands before somebody, in the order in which the server names them. */
  const gatePage = ({ gates }: Pick<ActiveSession, 'gates'>): string | undefined => {
    const gate = gates.find((name) => name in gatePages);
    return gate && gatePages[gate];
  };
  const goOn: CustomerSite['goOn'] = (session) => {
    const gate = gatePage(session);
    const wanted = gate === undefined ? sessionStorage.getItem(asked) : null;
    if (gate === undefined) sessionStorage.removeItem(asked);
    const { origin, href } = new URL(gate ?? wanted ?? home, location.href);
    if (origin === location.origin && href !== location.href) leaveOnce(() => location.assign(href));
  };
  /** Leads to `page` in place of this one, to which whoever has signed in or passed the gate comes back. */
  const leadTo = (page: string | undefined): void => {
    if (page === undefined || page === location.pathname) return;
    leaveOnce(() => {
      sessionStorage.setItem(asked, location.href);
      location.replace(page);
    });
  };
  const findSession = async (portal: Portal | undefined): Promise<ActiveSession | 'nobody' | undefined> => {
    await portal?.session.refresh();
    const state = portal?.session.state;
    return state?.type === 'anonymous' ? 'nobody' : state?.type === 'active' ? state : undefined;
  };
  const check = async (): Promise<void> => {
    const portal = await findPortal();
    const session = await findSession(portal);
    if (portal && session === 'nobody') {
      noteEnd(portal.clock.now());
      leadTo(signIn);
    } else if (session && session !== 'nobody') leadTo(gatePage(session));
  };
  const keep = async (): Promise<void> => {
    const portal = await findPortal();
    portal?.session.subscribe((state) => state.type === 'active' && keepTimes(state));
  };
  /** Another account signed in on this page: what it shows is somebody else's, from the top. */
  const beginAnew = (): void => {
    const heading = document.querySelector<HTMLElement>('h1');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const needSomebody = (): void => {
    let isHere = false;
    document.addEventListener('mado-before-sign-out', () => (isHere = true));
    document.addEventListener('mado-signed-out', () => {
      noteSignOut(isHere ? 'here' : 'other-tab');
      sessionStorage.removeItem(asked);
      location.assign(signIn);
    });
    document.addEventListener('mado-signed-in', beginAnew);
    document.addEventListener('mado-gate-required', ({ session }) => leadTo(gatePage(session)));
    addEventListener('pageshow', ({ persisted }) => persisted && void check()); // out of the browser's cache
    void keep();
    void check();
  };
  const passOn = async (): Promise<void> => {
    const session = await findSession(await findPortal());
    if (session && session !== 'nobody') goOn(session);
  };
  const waitFor = async (gate: string): Promise<void> => {
    const portal = await findPortal();
    let isPassed = false;
    portal?.session.subscribe((state) => {
      if (isPassed || state.type !== 'active' || state.gates.includes(gate)) return;
      isPassed = true;
      goOn(state);
    });
  };

  offerLanguages(document.querySelector('.language'));
  return {
    goOn,
    offerSignIn() {
      document.addEventListener('mado-signed-in', ({ session }) => goOn(session));
      tellEnd();
      // what went wrong with signing in stands in its place
      document.addEventListener('mado-failed', ({ operation }) => operation === 'signIn' && forgetEnd());
      void passOn();
    },
    needSomebody,
    needGate(gate) {
      needSomebody();
      void waitFor(gate);
    },
  };
}

/** The portal that the page's elements stand in. */
export async function findPortal(): Promise<Portal | undefined> {
  await customElements.whenDefined('mado-portal'); // a bundler may put the scripts of a page in an order of its own
  return document.querySelector('mado-portal')?.ready;
}
