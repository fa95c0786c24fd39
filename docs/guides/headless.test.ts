import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createContractList,
  createPortal,
  createSignIn,
  presets,
  readContracts,
  type ContractList,
  type Portal,
  type SessionAccount,
  type SessionExpiry,
  type SessionExpiryState,
  type SignInState,
} from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { transform } from 'esbuild';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { servePage } from '../../scripts/lib/page-server.ts';
import { importCode, runSample, sample, samples } from '../samples.suite.ts';

const guide = new URL('./headless.md', import.meta.url);
/** Somebody whom no gate keeps from reading. */
const identifier = demoAccounts['license']?.find(({ agreed }) => agreed)?.identifier ?? '';

test('LIC-03 LIC-16 the guide’s report prints contracts, their products and what remains', async (t) => {
  await using server = await servePage(new Map(), presets.license);
  const scripts = await samples(guide, 'ts');
  const said = (await runSample(t, scripts.at(-1) ?? '', server.url, identifier)).map(String);
  const contracts = said.filter((line) =>
    /^L-\d{4}-\d{5} .+: (?:coming|current|ending-soon|ended), \d+ days$/.test(line),
  );
  const products = said.filter((line) => /^ {2}.+: \d+ of \d+ assigned, \d+ (?:remaining|over)$/.test(line));
  assert.ok(contracts.length >= 3, said.join('\n'));
  assert.ok(products.length >= 3, said.join('\n'));
  assert.equal(contracts.length + products.length, said.length, said.join('\n'));
});

test('LIC-03 the guide’s list in React draws what the controller has: nothing yet, contracts, and a search', async () => {
  await using server = await servePage(new Map(), presets.license);
  const { code } = await transform(await sample(guide, 'tsx'), { loader: 'tsx', jsx: 'automatic' });
  const { Contracts } = await importCode<{ readonly Contracts: FunctionComponent<{ readonly list: ContractList }> }>(
    code,
  );
  const portal = createPortal({
    configuration: presets.license,
    baseUrl: `${server.url}/api/license`,
    credentials: 'bearer',
  });
  await createSignIn(portal).signIn({ identifier, password: demoPassword });
  const list = createContractList(portal);
  const draw = (): string => renderToStaticMarkup(createElement(Contracts, { list }));
  assert.equal(draw(), '<p>Loading…</p>');

  /** How React follows a store: it is called after a change, and looks whether the snapshot is another one. */
  const snapshots = [list.state];
  const unsubscribe = list.subscribe(() => {
    if (!Object.is(snapshots.at(-1), list.state)) snapshots.push(list.state);
  });
  await list.search('業務基盤');
  unsubscribe();
  assert.deepEqual([...new Set(snapshots.map(({ type }) => type))], ['loading', 'ready']);
  const { state } = list;
  assert.ok(state.type === 'ready' && state.part.items.length > 0);
  for (const { name, endsOn } of state.part.items)
    assert.ok(draw().includes(`<td>${name}</td><td>${endsOn}</td>`), name);
});

/** What the guide's sample for a session that ends exports. */
interface SessionSample {
  followSession(
    portal: Portal,
    askPassword: (account: SessionAccount, signIn: SignInState) => Promise<string | undefined>,
    warn: (state: SessionExpiryState, expiry: SessionExpiry) => void,
    begin: (account: SessionAccount | undefined) => void,
  ): () => void;
}

test('AUTH-03 AUTH-04 the guide’s session asks for the password in place, warns, ends with the other tab, and begins anew for each account', async () => {
  await using server = await servePage(new Map(), presets.license);
  const { followSession } = await importCode<SessionSample>(await sample(guide, 'js'));
  const [one, other] = [1, 2].map(() =>
    createPortal({ configuration: presets.license, baseUrl: `${server.url}/api/license`, credentials: 'bearer' }),
  );
  assert.ok(one && other);
  const { kysely } = server.database;
  const asked: string[] = [];
  const begun: (string | undefined)[] = [];
  const leave = followSession(
    one,
    async ({ displayName }, { type }) => {
      asked.push(`${displayName} ${type}`);
      return type === 'ready' ? 'wrong' : demoPassword;
    },
    (state, expiry) => {
      if (state.type === 'ending') void expiry.extend();
    },
    (account) => begun.push(account?.id),
  );
  let leaveOther = (): void => undefined;
  try {
    await createSignIn(one).signIn({ identifier, password: demoPassword });
    await kysely.deleteFrom('session').execute();
    assert.ok((await one.call(readContracts, {})).total > 0);
    const { state } = one.session;
    assert.ok(state.type === 'active');
    const { displayName } = state.account;
    assert.deepEqual(asked, [`${displayName} ready`, `${displayName} failed`]);

    const early = Date.parse(state.idleEndsAt) - Date.now() - 4 * 60_000;
    await kysely
      .updateTable('session')
      .set(({ eb }) => ({ last_active_at: eb('last_active_at', '-', early) }))
      .execute();
    const extended = until(one, (next) => next.type === 'active' && next.idleEndsAt >= state.idleEndsAt);
    await one.session.refresh();
    await extended;

    leaveOther = followSession(
      other,
      async () => undefined,
      () => undefined,
      () => undefined,
    );
    const signedOut = until(one, ({ type }) => type === 'anonymous');
    await createSignIn(other).signIn({ identifier, password: demoPassword });
    await other.session.signOut();
    await signedOut;
    assert.deepEqual(begun, [state.account.id, undefined]);
  } finally {
    leave();
    leaveOther();
  }
});

/** Resolves at the first change of a portal's session after which it is so. */
function until({ session }: Portal, isSo: (state: Portal['session']['state']) => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = session.state;
  const leave = session.subscribe((state) => {
    if (state !== before && isSo(state)) resolve();
  });
  return promise.finally(() => leave());
}
