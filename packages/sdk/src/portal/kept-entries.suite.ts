import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Portal } from './create-portal.ts';
import { memoryStorage, type MemoryStorage } from './draft.suite.ts';
import type { DraftsOption } from './kept-entries.ts';
import { license } from './presets/license.preset.ts';
import { follow, portalAt, problem, replyServer, routes, session, type Reply } from './reply-server.suite.ts';
import type { Readable } from './store.ts';

export interface KeptCase<Controller extends Readable<{ readonly type: string }>> {
  readonly name: string;
  make(portal: Portal, options: DraftsOption): Controller;
  /** What the server answers. */
  readonly routes: Readonly<Record<string, Reply>>;
  /** Enters something. */
  fill(controller: Controller): void;
  /** What stands in the form. */
  shows(controller: Controller): unknown;
  beginAnew(controller: Controller): void;
  /** Sends what stands there, and makes sure that it was. */
  send(controller: Controller): Promise<void>;
}

const jiro = { ...session, account: { ...session.account, id: 'account-of-jiro' } };
const isRestored = ({ state }: Readable<object>): boolean => 'restored' in state && state.restored === true;

/** Lets what was not asked of a server happen. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** One browser, whose pages are loaded anew. */
export async function keptPages<Controller extends Readable<{ readonly type: string }>>(
  t: TestContext,
  { make, routes: table, shows }: Pick<KeptCase<Controller>, 'make' | 'routes' | 'shows'>,
  storage: MemoryStorage = memoryStorage(),
) {
  const server = await replyServer(t, routes(table));
  const reload = async (as = session): Promise<Controller> => {
    const portal = portalAt(server.url, { configuration: license, retries: 0 });
    portal.session.adopt(as);
    const controller = make(portal, { drafts: storage });
    await follow(controller).until(({ type }) => type !== 'loading');
    return controller;
  };
  /** A page on which what was kept is back; it may come after the form is there. */
  const restored = async (): Promise<Controller> => {
    const controller = await reload();
    while (!isRestored(controller)) await turn();
    return controller;
  };
  /** A page on which nothing was kept, once that is sure. */
  const begun = async (as = session): Promise<Controller> => {
    const controller = await reload(as);
    for (let i = 0; i < 20; i++) await turn();
    assert.ok(!isRestored(controller), `restored: ${JSON.stringify(shows(controller))}`);
    return controller;
  };
  return { storage, reload, restored, begun };
}

/** What every form promises whose entries outlive the page. */
export function keptSuite<Controller extends Readable<{ readonly type: string }>>(one: KeptCase<Controller>): void {
  const { name, fill, shows, beginAnew, send } = one;

  describe(`${name} keeps what was entered and not sent`, () => {
    it('shows it again after the page was loaded anew, says so, and for nobody else', async (t) => {
      const { restored, begun } = await keptPages(t, one);
      const first = await begun();
      const empty = shows(first);
      fill(first);
      const filled = shows(first);
      assert.notDeepEqual(filled, empty);
      assert.deepEqual(shows(await begun(jiro)), empty);
      assert.deepEqual(shows(await restored()), filled);
    });

    it('forgets it when the person begins anew, and keeps what is entered then', async (t) => {
      const { storage, restored, begun } = await keptPages(t, one);
      const first = await begun();
      const empty = shows(first);
      fill(first);
      const second = await restored();
      beginAnew(second);
      assert.ok(!isRestored(second));
      assert.deepEqual(shows(second), empty);
      assert.equal(storage.items.size, 0);
      fill(second);
      assert.ok(!isRestored(second), 'that is of this page');
      assert.equal(storage.items.size, 1);
    });

    it('forgets it once it was sent, also what was restored', async (t) => {
      const { storage, restored, begun } = await keptPages(t, one);
      fill(await begun());
      const second = await restored();
      await send(second);
      assert.equal(storage.items.size, 0);
      await begun();
    });

    it('AUTH-04 forgets it when the person signs out', async (t) => {
      const { storage, begun } = await keptPages(t, {
        ...one,
        make: (portal, options) => {
          const controller = one.make(portal, options);
          signOut = () => portal.session.adopt(undefined);
          return controller;
        },
      });
      let signOut = (): void => undefined;
      fill(await begun());
      assert.equal(storage.items.size, 1);
      signOut();
      assert.equal(storage.items.size, 0);
      await begun();
    });

    /** Opened while it could not be asked who is signed in; then somebody is, and has typed. */
    const typedLate = async (t: TestContext) => {
      const storage = memoryStorage();
      const server = await replyServer(t, routes({ ...one.routes, 'GET /session': problem(500, 'internal') }));
      const portal = portalAt(server.url, { configuration: license, retries: 0 });
      const controller = one.make(portal, { drafts: storage });
      const form = follow(controller);
      await follow(portal.session).until(({ type }) => type === 'failed');
      await form.until(({ type }) => type !== 'loading');
      for (let i = 0; i < 20; i++) await turn();
      portal.session.adopt(session);
      fill(controller);
      return { storage, portal, controller };
    };

    it('keeps it also where it could not be asked at first who is signed in', async (t) => {
      const { storage, controller } = await typedLate(t);
      while (storage.items.size === 0) await turn();
      const { restored } = await keptPages(t, one, storage);
      assert.deepEqual(shows(await restored()), shows(controller));
    });

    it('AUTH-03 gives what somebody typed to nobody who signs in before it is kept', async (t) => {
      const { storage, portal } = await typedLate(t);
      portal.session.adopt({ ...session, account: { ...session.account, id: 'another' } });
      for (let i = 0; i < 50; i++) await turn();
      assert.equal(storage.items.size, 0);
    });

    it('works as well where nothing can be kept', async (t) => {
      const { storage, begun } = await keptPages(t, one);
      storage.refuse = 'everything';
      const controller = await begun();
      fill(controller);
      await send(controller);
    });
  });
}
