import assert from 'node:assert/strict';
import { setTimeout as passed } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { changesOf, createPortal, createSignIn, presets, type Change, type Portal } from '@madoguchi/sdk';
import { startServer, type RunningServer } from '../node/start-server.ts';
import { onEachDatabase, password } from './fixture.suite.ts';
import { openSupport } from './change-fixture.suite.ts';

type Stage = Awaited<ReturnType<typeof openSupport>>;
const configuration = { ...presets.support, terms: 'none' } as const;

async function until(what: string, holds: () => boolean, longest = 15_000): Promise<void> {
  for (const begun = performance.now(); !holds(); await passed(5))
    assert.ok(performance.now() - begun < longest, `${what} within ${longest} ms`);
}

/** A person of the fixture at a real server, as a program is, and what they are told. */
async function listen(t: TestContext, stage: Stage, server: RunningServer, identifier: string, company?: string) {
  await stage.person(identifier, ['inquiry-user'], company);
  const baseUrl = `http://127.0.0.1:${server.port}/api/support`;
  const portal = createPortal({ configuration, baseUrl, credentials: 'bearer' });
  const signIn = createSignIn(portal);
  await signIn.signIn({ identifier, password });
  assert.equal(signIn.state.type, 'signed-in');
  const told: (Change | undefined)[] = [];
  t.after(changesOf(portal).subscribe('ticket', (change) => told.push(change)));
  return { portal, told };
}

/** How many streams a portal's person has open, as the server counts. */
async function opened(portal: Portal, stage: Stage, version: number, told: readonly unknown[]): Promise<void> {
  assert.equal(portal.session.state.type, 'active');
  await stage.change(version);
  await until(`version ${version}`, () => told.some((one) => (one as Change | undefined)?.version === version));
}

onEachDatabase('SUP-07 live changes over http', (open) => {
  test('SUP-03 AUTH-04 reach who may see them within a second or so, and end with the session; another account gets nothing', async (t) => {
    await using stage = await openSupport(open);
    const server = await startServer({ app: stage.app, port: 0 });
    t.after(server.stop);
    const own = await listen(t, stage, server, 'own@customer.example');
    const foreign = await listen(t, stage, server, 'foreign@customer.example', '別の会社');
    await opened(own.portal, stage, 2, own.told);
    await own.portal.session.signOut();
    const signIn = createSignIn(own.portal);
    await stage.person('next@customer.example', ['inquiry-user'], 'さらに別の会社');
    await signIn.signIn({ identifier: 'next@customer.example', password });
    assert.equal(signIn.state.type, 'signed-in');
    await stage.change(3);
    const colleague = await listen(t, stage, server, 'colleague@customer.example');
    await opened(colleague.portal, stage, 4, colleague.told);
    assert.deepEqual(
      own.told.map((one) => one?.version),
      [2],
    );
    const { id: theirs } = await stage.database.kysely
      .selectFrom('company')
      .select('id')
      .where('name', '=', '別の会社')
      .executeTakeFirstOrThrow();
    await stage.ticket('t2', theirs);
    await stage.change(7, 'ticket', 't2');
    await until('what is theirs', () => foreign.told.length > 0);
    assert.deepEqual(foreign.told, [{ kind: 'ticket', id: 't2', version: 7 }]);
  });

  test('OPS-03 nothing is lost while the server is stopped and begins again', async (t) => {
    await using stage = await openSupport(open);
    const first = await startServer({ app: stage.app, port: 0 });
    t.after(first.stop);
    const { portal, told } = await listen(t, stage, first, 'own@customer.example');
    await opened(portal, stage, 2, told);
    await first.stop();
    await stage.change(3);
    await stage.clock.move(1); // of two at one moment the later version may come first, and is all that is told
    await stage.change(4);
    const again = await startServer({ app: stage.app, port: first.port });
    t.after(again.stop);
    await until('what was changed meanwhile', () => told.length >= 3);
    assert.deepEqual(
      told.map((one) => one?.version),
      [2, 3, 4],
    );
    await opened(portal, stage, 5, told);
  });
});
