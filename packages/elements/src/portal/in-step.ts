import type { ActiveSession, Portal } from '@madoguchi/sdk';
import { forgetDrafts } from '@madoguchi/sdk/portal/forget-drafts.js';
import { draftStorage } from './draft-storage.ts';

interface Kept {
  readonly elements: Set<HTMLElement>;
  readonly stop: () => void;
}

/** Portals with elements that show what belongs to somebody, and how to let them go. */
const kept = new WeakMap<Portal, Kept>();

/**
 * Keeps a portal in step with the other tabs (AUTH-04), with what has to be done first (AUTH-08, AUTH-09), and with what
 * happened while the page lay in the browser's back/forward cache: coming back from there, `element` is not seen until the
 * server has said who is signed in now. When somebody signs out, wherever, their drafts are forgotten, with nothing to load
 * for it when the line may be down or the page about to go, and the page is told.
 * Returns how to leave; the last to leave ends it.
 */
export function stayInStep(portal: Portal, element: HTMLElement): () => void {
  const own = kept.get(portal) ?? keep(portal);
  own.elements.add(element);
  return () => {
    own.elements.delete(element);
    element.style.removeProperty('visibility');
    if (own.elements.size > 0) return;
    own.stop();
    kept.delete(portal);
  };
}

const loadSignedOut = () => import('./tell-signed-out.ts');

function keep(portal: Portal): Kept {
  const elements = new Set<HTMLElement>();
  const show = (seen: boolean): void =>
    elements.forEach(({ style }) =>
      seen ? style.removeProperty('visibility') : style.setProperty('visibility', 'hidden'),
    );
  const returned = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    show(false);
    void ask(portal, left.signal).then(() => show(true));
  };
  const left = new AbortController();
  addEventListener('pageshow', returned);
  const storage = draftStorage();
  if (storage) forgetDrafts(portal, storage); // before the page hears of it, which may lead on at once
  let somebody = false;
  const noteSignOut = portal.session.subscribe((state) => {
    if (state.type === 'anonymous' && somebody) {
      const now = [...elements];
      loadSignedOut().then(
        ({ tellSignedOut }) => tellSignedOut(now),
        () => undefined, // the line is down; our elements say that nobody is signed in
      );
    }
    somebody = 'account' in state;
  });
  const stops = [noteSignOut];
  const join = async (): Promise<void> => {
    const [{ followOtherTabs }, { tellGates }] = await Promise.all([
      import('@madoguchi/sdk/portal/session-tabs.js'),
      import('./tell-gates.ts'),
      loadSignedOut(), // so that it is there when it is needed
    ]);
    if (left.signal.aborted) return;
    const change = async (session: ActiveSession): Promise<void> =>
      (await import('./tell-other-account.ts')).tellOtherAccount(portal, session, [...elements]);
    const tell = (session: ActiveSession): void => void change(session).catch(() => undefined); // the line is down; our elements name the person
    stops.push(followOtherTabs(portal, tell), tellGates(portal, elements));
  };
  join().catch(() => undefined); // the line was down: this tab goes on alone
  const stop = (): void => {
    left.abort();
    removeEventListener('pageshow', returned);
    stops.forEach((end) => end());
  };
  const own = { elements, stop };
  kept.set(portal, own);
  return own;
}

/**
 * Asks the server who is signed in, until it answers: as long as it cannot be asked, nobody can be sure. It is asked again
 * ever later, and at once where somebody comes or the line is back.
 */
async function ask(portal: Portal, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (let wait = 2_000; !signal.aborted; wait = Math.min(wait + 2_000, 30_000)) {
    try {
      const { comeBack } = await import('@madoguchi/sdk/portal/session-tabs.js');
      return await comeBack(portal);
    } catch {
      await new Promise((again) => {
        timer = setTimeout(again, wait);
        const once = { once: true, signal };
        addEventListener('online', again, once);
        addEventListener('focus', again, once);
        signal.addEventListener('abort', again, { once: true });
      });
      clearTimeout(timer);
    }
  }
}
