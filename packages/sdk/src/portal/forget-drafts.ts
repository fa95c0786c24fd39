import type { Portal } from './create-portal.ts';
import type { DraftStorage } from './draft.ts';
import type { Session, SessionState } from './session.ts';

/** The portals whose sign-out is listened to, and where their drafts are kept: once each, and as long as the page. */
const forgetting = new WeakMap<Portal, DraftStorage>();
const all = 'mado:draft:';

/** Sessions that are being found to be over. */
const finding = new WeakSet<Session>();

/**
 * Takes over that nobody is signed in, as the server says so: whether somebody signed out or the session ended by time is
 * not known. So drafts stay, and no tab is told that somebody signed out.
 */
export function foundNobody(session: Session): void {
  finding.add(session);
  session.adopt(undefined);
  finding.delete(session);
}

/** Whether a session becomes `anonymous` because of that, and not because somebody signed out. */
export const isFinding = (session: Session): boolean => finding.has(session);

/**
 * From now on forgets the drafts of whoever signs out, here or in another tab that the portal follows, by whatever button;
 * a session that ends by time, or is found to have ended, leaves them: the tab in which somebody signed out has forgotten
 * theirs. A page that opens a draft, or has an element that shows what belongs to somebody, does this by itself; others, from
 * which people can sign out, call it once. Where somebody signs out before it is known who
 * it is, all drafts of the portal are forgotten. Again it does nothing.
 */
export function forgetDrafts(portal: Portal, storage: DraftStorage): void {
  if (forgetting.get(portal) === storage) return;
  forgetting.set(portal, storage);
  const { session } = portal;
  let before: SessionState = session.state;
  const forget = (begin: string): void => removeDrafts(storage, (name) => name.startsWith(begin));
  session.subscribe((state) => {
    const last = before;
    before = state;
    if (state.type !== 'anonymous' || isFinding(session)) return;
    if ('account' in last) forget(draftPrefix(portal, last.account.id));
    else if (last.type === 'failed') forget(portalPrefix(portal));
    else if (last.type === 'loading') whenLeft(session, () => forget(portalPrefix(portal)));
  });
}

/**
 * Acts where a session that was being asked for became nobody's by a sign-out: then the answer is awaited still, where otherwise
 * it was just this. Whose drafts there are is not known then, so that all of the portal have to go.
 */
function whenLeft({ refresh }: Session, act: () => void): void {
  let answered = false;
  void refresh().then(() => (answered = true)); // the reading that is under way, no other one
  // one that has ended has said so by then
  queueMicrotask(() => queueMicrotask(() => answered || act()));
}

/** Removes drafts by their names; what the host keeps beside them is not read. */
export function removeDrafts(storage: DraftStorage, over: (name: string) => boolean): void {
  const names = attempt(() => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) ?? [];
  for (const name of names)
    attempt(() => {
      if (name.startsWith(all) && over(name)) storage.removeItem(name);
    });
}

/**
 * What the names of one person's drafts begin with. Who it is stands there as a hash (FNV-1a, 64 bits): it keeps the
 * account's id from being read in passing, and unlike those of `crypto` it is there at once, before a page that signs out
 * has gone. It protects nothing else.
 */
export function draftPrefix(portal: Portal, accountId: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(accountId))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `${portalPrefix(portal)}${hash.toString(36)}:`;
}

const portalPrefix = ({ configuration }: Portal): string => `${all}${configuration.id}:`;

/** Storage may be forbidden, full or gone. */
export function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
