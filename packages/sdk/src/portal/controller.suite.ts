import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Portal } from './create-portal.ts';
import { follow, held, replyServer, portalAt, refusedUrl, routes, uncaught, type Reply } from './reply-server.suite.ts';
import type { Readable } from './store.ts';

export interface ControllerCase<State extends { readonly type: string }, Controller extends Readable<State>> {
  readonly name: string;
  make(portal: Portal): Controller;
  /**
   * The operation that the first subscriber causes, and the type of state it leads to; left out for a controller that reads
   * nothing.
   */
  readonly reads?: {
    readonly route: string;
    readonly reply: Reply;
    readonly becomes: State['type'];
    /** Why it is not read again for somebody who comes back; left out where it is. */
    readonly once?: string;
  };
  /** Every verb, called so that it has something to do. */
  readonly verbs: Readonly<Record<string, (controller: Controller) => unknown>>;
  /** What the server answers to everything else. */
  readonly routes: Readonly<Record<string, Reply>>;
}

/** What every controller promises, whatever it is for. */
export function controllerSuite<State extends { readonly type: string }, Controller extends Readable<State>>(
  one: ControllerCase<State, Controller>,
): void {
  const { name, make, reads, verbs } = one;
  const serve = routes({ ...(reads && { [reads.route]: reads.reply }), ...one.routes });

  describe(`${name} as every controller`, () => {
    it('tells its state at once and keeps its identity between changes', async (t) => {
      const controller = make(portalAt((await replyServer(t, serve)).url));
      assert.equal(controller.state, controller.state);
      const { states, stop } = follow(controller);
      assert.equal(states.length, 1);
      assert.equal(states[0], controller.state);
      stop();
    });

    it('tells each change once, the state it then has, and nothing after unsubscribing', async (t) => {
      const controller = make(portalAt((await replyServer(t, serve)).url));
      const seen: boolean[] = [];
      const stop = controller.subscribe((state) => seen.push(state === controller.state));
      const other = follow(controller);
      if (reads) await other.until(({ type }) => type === reads.becomes);
      for (const verb of Object.values(verbs)) await verb(controller);
      assert.ok(seen.every(Boolean));
      assert.equal(new Set(other.states).size, other.states.length, 'no state is told twice');
      stop();
      const { length } = seen;
      for (const verb of Object.values(verbs)) await verb(controller);
      assert.equal(seen.length, length);
      other.stop();
      stop();
    });

    it('works with its methods taken off it', async (t) => {
      const controller = make(portalAt((await replyServer(t, serve)).url));
      const { subscribe, ...rest } = controller;
      const stop = subscribe(() => undefined);
      for (const verb of Object.values(verbs)) await verb({ ...rest, subscribe } as Controller);
      stop();
    });

    it('goes on when a listener throws, whose error is reported as uncaught', async (t) => {
      const controller = make(portalAt((await replyServer(t, serve)).url));
      const thrown = uncaught(t);
      const stop = controller.subscribe(() => {
        throw new Error('a host’s bug');
      });
      await Promise.resolve();
      assert.equal(thrown.length, 1);
      stop();
    });

    it('never rejects, whatever the server does', async () => {
      const controller = make(portalAt(await refusedUrl(), { retries: 0 }));
      const followed = follow(controller);
      if (reads) await followed.until(({ type }) => type !== 'loading' && type !== 'unknown');
      for (const verb of Object.values(verbs)) await verb(controller);
      followed.stop();
    });

    if (!reads) {
      it('sends nothing because somebody subscribed', async (t) => {
        const server = await replyServer(t, serve);
        make(portalAt(server.url)).subscribe(() => undefined)();
        assert.equal(server.requests.length, 0);
      });
      return;
    }

    it('reads once when the first subscriber comes, however many follow', async (t) => {
      const server = await replyServer(t, serve);
      const controller = make(portalAt(server.url));
      assert.equal(server.requests.length, 0, 'nothing before');
      const first = follow(controller);
      const second = follow(controller);
      await second.until(({ type }) => type === reads.becomes);
      assert.deepEqual(first.states.at(-1), second.states.at(-1));
      const route = `${server.requests[0]?.method} ${server.requests[0]?.path.replace('/api/information', '')}`;
      assert.equal(server.requests.length, 1);
      assert.equal(route, reads.route);
      first.stop();
      second.stop();
    });
  });
}

/** What a controller with a read of its own promises besides. */
export function readingSuite<State extends { readonly type: string }, Controller extends Readable<State>>(
  one: ControllerCase<State, Controller> & Required<Pick<ControllerCase<State, Controller>, 'reads'>>,
): void {
  describe(`${one.name} as every controller that reads`, () => {
    it('takes its read back when the last subscriber leaves, drops a late answer, and reads anew for the next one', async (t) => {
      const gate = held();
      const server = await replyServer(t, gate.reply, one.reads.reply);
      const controller = one.make(portalAt(server.url));
      const followed = follow(controller);
      await server.arrived(1);
      const { state } = controller;
      followed.stop();
      await server.requests[0]?.closed;
      gate.release(one.reads.reply);
      assert.equal(controller.state, state);

      const next = follow(controller);
      await next.until(({ type }) => type === one.reads.becomes);
      assert.equal(server.requests.length, 2);
      next.stop();
    });

    if (one.reads.once !== undefined) return;
    it('reads again when somebody comes back, while what it had stays', { timeout: 10_000 }, async (t) => {
      const server = await replyServer(t, one.reads.reply);
      const controller = one.make(portalAt(server.url));
      const followed = follow(controller);
      await followed.until(({ type }) => type === one.reads.becomes);
      followed.stop();
      const again = follow(controller);
      await server.arrived(2);
      await server.requests[1]?.closed;
      assert.ok(again.states.every(({ type }) => type === one.reads.becomes));
      again.stop();
    });
  });
}
