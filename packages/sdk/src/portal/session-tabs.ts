import type { Portal } from './create-portal.ts';
import { foundNobody, isFinding } from './forget-drafts.ts';
import type { ActiveSession } from './session.model.ts';
import { onSessionUse, tellSessionUse } from './session-use.ts';

/** What tabs tell each other: never more than who, by the id of the account, that something was done, and until when. */
type TabMessage =
  | { readonly type: 'signed-in' | 'signed-out' | 'used'; readonly accountId: string }
  /** To whoever said that this account is signed in: by the credentials that there are here, nobody is. */
  | { readonly type: 'nobody'; readonly accountId: string }
  /** The session now ends at that time (ISO 8601), unless something is done again. */
  | { readonly type: 'extended'; readonly accountId: string; readonly idleEndsAt: string };

/**
 * Keeps a portal's session in step with the other tabs of the browser, and with other portals of the same id on this page
 * (AUTH-04): who signs out in one has signed out in all; where somebody signs in, the others ask the server who it is; where
 * a session is extended, the others ask until when, and where something is done in it, they hear of that (AUTH-03).
 * `otherAccount` is called when another account signed in elsewhere in place of the one that is signed in here. Returns how
 * to stop. Does nothing where there is no `BroadcastChannel`.
 */
export function followOtherTabs(portal: Portal, otherAccount?: (session: ActiveSession) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const { session, configuration } = portal;
  const channel = new BroadcastChannel(`mado:session:${configuration.id}`);
  const post = (message: TabMessage): void => channel.postMessage(message);
  let known: string | undefined;
  let until = '';
  let told = true;

  const unsubscribe = session.subscribe((state) => {
    const accountId = state.type === 'active' ? state.account.id : undefined;
    if (state.type === 'anonymous' && known !== undefined && told && !isFinding(session))
      post({ type: 'signed-out', accountId: known });
    if (accountId !== undefined && accountId !== known && told) post({ type: 'signed-in', accountId });
    if (state.type === 'active') {
      const { idleEndsAt } = state;
      if (state.account.id === known && idleEndsAt > until)
        post({ type: 'extended', accountId: state.account.id, idleEndsAt });
      until = idleEndsAt;
    }
    if (state.type === 'anonymous') known = undefined;
    else known = accountId ?? known;
  });
  const leave = onSessionUse(session, (elsewhere) => {
    if (!elsewhere && known !== undefined) post({ type: 'used', accountId: known });
  });
  /** Whom this tab has heard to be signed in since it asked last; every other tab may tell of it. */
  let heard: string[] = [];
  /** Another tab found nobody: where that is so here too, somebody has signed out. */
  let doubted = false;
  const take = (found: ActiveSession | undefined): void => {
    const { state } = session;
    if (found) {
      session.adopt(found);
      if (state.type === 'active' && state.account.id !== found.account.id) otherAccount?.(found);
    } else if ('account' in state && !doubted) session.expire(state);
    else {
      // before its time only a sign-out ends it, which takes drafts with it, also those that were kept since
      if ('account' in state && portal.clock.now() < Date.parse(until))
        hear({ data: { type: 'signed-out', accountId: state.account.id } });
      else foundNobody(session);
      // who says so may have begun to follow too late to hear of a sign-out
      for (const accountId of new Set(heard)) post({ type: 'nobody', accountId });
    }
  };
  const ask = async (accountId: string): Promise<void> => {
    heard.push(accountId);
    if (heard.length > 1) return; // it is being asked, and will be once more
    for (let asked = 0; asked < heard.length;) {
      asked = heard.length;
      await askAnew(portal, take).catch(() => undefined); // what is known stays
    }
    heard = [];
    doubted = false;
  };
  const hear = (event: Pick<MessageEvent<unknown>, 'data'>): void => {
    const { data } = event;
    if (!isMessage(data)) return;
    const { state } = session;
    const accountId = 'account' in state ? state.account.id : undefined;
    // what was asked before that may be answered as it was before
    if (state.type === 'loading' && data.type === 'signed-in') void session.refresh().then(() => hear(event));
    else if (state.type === 'loading' && data.type === 'signed-out')
      void session.refresh().then(() => hear({ data: { ...data, type: 'nobody' } }));
    else if (data.type === 'signed-in') {
      if (accountId !== data.accountId || state.type !== 'active') void ask(data.accountId);
      else tellSessionUse(session, true); // a page that begins reads what it shows, maybe before it could tell of that
    } else if (accountId !== data.accountId) return;
    else if (data.type === 'used') tellSessionUse(session, true);
    else if (data.type === 'nobody') {
      if (state.type !== 'active') return;
      doubted = true;
      void ask(accountId);
    } else if (data.type === 'extended') {
      // who has known that already asks nobody
      if (state.type !== 'active' || state.idleEndsAt < data.idleEndsAt) void ask(accountId);
    } else {
      told = false; // it is known there already
      session.adopt(undefined);
      told = true;
    }
  };
  channel.addEventListener('message', hear);
  return () => {
    unsubscribe();
    leave();
    channel.close();
  };
}

/**
 * Takes over who is signed in now, for a page that comes back after a time in which it heard nothing, out of the
 * back/forward cache: where that is nobody, the page shows nothing of anybody (AUTH-04), and what was typed stays (AUTH-03).
 *
 * @throws {PortalError} when the server cannot be asked: then nothing is known.
 */
export const comeBack = (portal: Portal): Promise<void> =>
  askAnew(portal, (found) => (found ? portal.session.adopt(found) : foundNobody(portal.session)));

/**
 * Asks the server who is signed in now: what `session.refresh` awaits already may have been answered before that which gave
 * reason to ask. `take` gets the answer while the session is what it was when it was asked; where it changed meanwhile, it
 * is asked again.
 */
async function askAnew(portal: Portal, take: (found: ActiveSession | undefined) => void): Promise<void> {
  const { session } = portal;
  const { readSession } = await import('./session.endpoints.ts');
  const before = session.state;
  const found = await portal.call(readSession);
  if (session.state === before) take(found.session ?? undefined);
  else await askAnew(portal, take);
}

function isMessage(data: unknown): data is TabMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'accountId' in data &&
    typeof data.accountId === 'string' &&
    'type' in data &&
    (data.type === 'signed-in' ||
      data.type === 'signed-out' ||
      data.type === 'used' ||
      data.type === 'nobody' ||
      (data.type === 'extended' && 'idleEndsAt' in data && typeof data.idleEndsAt === 'string'))
  );
}
