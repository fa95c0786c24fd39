import type { Portal } from './create-portal.ts';
import type { ActiveSession } from './session.model.ts';
import { onSessionUse, tellSessionUse } from './session-use.ts';

/** What tabs tell each other: never more than who, by the id of the account, that something was done, and until when. */
type TabMessage =
  | { readonly type: 'signed-in' | 'signed-out' | 'used'; readonly accountId: string }
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
    if (state.type === 'anonymous' && known !== undefined && told) post({ type: 'signed-out', accountId: known });
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
  let isChanging = false; // every other tab may tell of it
  const change = async (before: string): Promise<void> => {
    if (isChanging) return;
    isChanging = true;
    await session.refresh();
    isChanging = false;
    const { state } = session;
    if (state.type === 'active' && state.account.id !== before) otherAccount?.(state);
  };
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (!isMessage(data)) return;
    const { state } = session;
    const accountId = 'account' in state ? state.account.id : undefined;
    if (data.type === 'signed-in') {
      if (state.type !== 'active') void session.refresh();
      else if (accountId !== data.accountId) void change(state.account.id);
      else tellSessionUse(session, true); // a page that begins reads what it shows, maybe before it could tell of that
    } else if (accountId !== data.accountId) return;
    else if (data.type === 'used') tellSessionUse(session, true);
    else if (data.type === 'extended') {
      // who has known that already asks nobody
      if (state.type !== 'active' || state.idleEndsAt < data.idleEndsAt) void session.refresh();
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
      (data.type === 'extended' && 'idleEndsAt' in data && typeof data.idleEndsAt === 'string'))
  );
}
