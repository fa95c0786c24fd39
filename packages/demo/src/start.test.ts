import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import {
  createPortal,
  moveClock,
  presets,
  readClock,
  readMailbox,
  requestPasswordLink,
  signIn,
  type Portal,
} from '@madoguchi/sdk';
import { demoAccounts, demoPassword } from '@madoguchi/server/demo-data.js';
import { readArguments, warningsFor } from './server/arguments.ts';
import { openDemo } from './server/open-demo.ts';
import { askSecurely, readRoot, takeLoginFile } from './testing/certificate-client.suite.ts';
import { openSmtpInbox } from './testing/smtp-inbox.suite.ts';
import { spawnDemo, StartFailure, temporaryFolder, type SpawnedDemo } from './testing/spawned-demo.suite.ts';

const identifier = demoAccounts['information']?.[0]?.identifier ?? '';

/** A client that has opened the vendor's page. */
async function vendor({ origin }: SpawnedDemo): Promise<Portal> {
  const page = await fetch(`${origin}/vendor/`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return createPortal({
    configuration: presets.information,
    baseUrl: `${origin}/api/information`,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('cookie', cookie);
      return fetch(request);
    },
  });
}

test('the demo says where it runs and whom to sign in as, and that works', async () => {
  await using folder = await temporaryFolder();
  await using demo = await spawnDemo(folder.path, ['--port', '0']);
  for (const told of [
    `${demo.origin}/information/`,
    `${demo.origin}/mypage/`,
    `${demo.origin}/docs/`,
    'Storybook',
    `${demo.origin}/inbox/`,
    `${demo.origin}/vendor/`,
    identifier,
    demoPassword,
    'made just now',
  ])
    assert.ok(demo.output().includes(told), told);
  const partner = /On another site +(http:\/\/127\.0\.0\.1:\d+\/)/.exec(demo.output())?.[1] ?? '';
  assert.match(await (await fetch(partner)).text(), new RegExp(`base-url="${demo.origin}/api/information"`));
  for (const configuration of Object.values(presets)) {
    if (configuration.id === 'certificate') continue;
    const person = demoAccounts[configuration.id]?.[0]?.identifier ?? '';
    const { call } = createPortal({ configuration, baseUrl: `${demo.origin}/api/${configuration.id}` });
    assert.equal((await call(signIn, { identifier: person, password: demoPassword })).account.identifier, person);
  }
  assert.doesNotMatch(demo.output(), /"level"/, 'requests are not logged on the console');
});

test('CRT-01 the demo says where the certificate portal is and how one gets there, and that works', async () => {
  await using folder = await temporaryFolder();
  await using demo = await spawnDemo(folder.path, ['--port', '0']);
  const site = /Certificate portal +(https:\/\/localhost:\d+)\//.exec(demo.output())?.[1] ?? '';
  assert.ok(demo.output().includes(`${demo.origin}/certificate-setup/`));
  const [person] = demoAccounts['certificate'] ?? [];
  assert.ok(person && demo.output().includes(person.identifier));
  const [root, login] = [await readRoot(demo.origin), await takeLoginFile(demo.origin, person.identifier)];
  assert.ok(demo.output().includes(`open with ${login.passphrase}`));
  const body = { identifier: person.identifier, password: demoPassword };
  const answer = await askSecurely(site, { path: '/api/certificate/session', root, login, body });
  assert.equal(JSON.parse(answer.text).account.identifier, person.identifier);
});

test('OPS-05 a second start keeps data, clock and the vendor’s open pages; --reset begins anew', async () => {
  await using folder = await temporaryFolder();
  const first = await spawnDemo(folder.path, ['--port', '0']);
  const page = await fetch(`${first.origin}/inbox/`);
  await (await vendor(first)).call(moveClock, { by: 86_400_000 });
  assert.equal(await first.stop('SIGINT'), 0);
  assert.match(first.output(), /the data is kept/);

  await using second = await spawnDemo(folder.path, ['--port', '0']);
  assert.match(second.output(), /kept from before/);
  const { call } = await vendor(second);
  assert.equal((await call(readClock)).offset, 86_400_000);
  const again = await fetch(`${second.origin}/inbox/`);
  assert.deepEqual(again.headers.getSetCookie(), page.headers.getSetCookie());

  const refused = await spawnDemo(folder.path, ['--port', '0', '--reset']).catch((error: unknown) => error);
  assert.ok(refused instanceof StartFailure && refused.code === 1);
  assert.match(refused.message, /being used by another demo/);
  await second.stop();

  await using third = await spawnDemo(folder.path, ['--port', '0', '--reset']);
  assert.match(third.output(), /made just now/);
  assert.equal((await (await vendor(third)).call(readClock)).offset, 0);
});

test('a port that is in use is said, and another one taken', async () => {
  await using folder = await temporaryFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  assert.ok(typeof address === 'object' && address);
  await using demo = await spawnDemo(folder.path, [], { PORT: String(address.port) });
  assert.match(demo.output(), new RegExp(`Port ${address.port} is in use`));
  assert.notEqual(demo.origin, `http://localhost:${address.port}`);
  assert.equal((await fetch(`${demo.origin}/`)).status, 200);
  other.close();
});

test('SIGTERM ends the demo once what it is doing is done', async () => {
  await using folder = await temporaryFolder();
  await using demo = await spawnDemo(folder.path, ['--port', '0']);
  const { call } = createPortal({ configuration: presets.information, baseUrl: `${demo.origin}/api/information` });
  const asked = call(signIn, { identifier, password: demoPassword });
  await call(requestPasswordLink, { identifier });
  assert.equal(await demo.stop('SIGTERM'), 0);
  assert.equal((await asked).account.identifier, identifier);
});

test('INF-02 OPS-05 with SMTP_URL mail really goes out, and the inbox does not show its link', async () => {
  await using folder = await temporaryFolder();
  await using smtp = await openSmtpInbox();
  await using demo = await spawnDemo(folder.path, ['--port', '0'], { SMTP_URL: smtp.url });
  const { call } = await vendor(demo);
  await call(requestPasswordLink, { identifier });
  let mail = await smtp.next();
  while (mail.to?.[0]?.address !== identifier) mail = await smtp.next(); // the vendor's first links of other portals come too
  assert.match(mail.text ?? '', /#mado-token=[\w-]{43}/);
  const { mails } = await call(readMailbox, { to: identifier });
  assert.match(mails[0]?.text ?? '', /#mado-token=…/);
});

test('what cannot work is said with what can, and nothing is started', async () => {
  await using folder = await temporaryFolder();
  for (const [args, environment, words] of [
    [['--prot', '1'], {}, /--prot is not known[^]*npm start -- \[--reset\]/],
    [['--port', 'x'], {}, /port must be 0 to 65535/],
    [['--port'], {}, /--port needs a value/],
    [[], { PUBLIC_URL: 'http://portal.example' }, /PUBLIC_URL must be an https origin/],
    [[], { TRUSTED_PROXY: 'localhost' }, /such as 10\.0\.0\.0\/8, not localhost/],
    [[], { FORWARDED_HEADER: 'via' }, /FORWARDED_HEADER must be forwarded/],
  ] as const) {
    const failure = await spawnDemo(folder.path, args, environment).catch((error: unknown) => error);
    assert.ok(failure instanceof StartFailure && failure.code === 1);
    assert.match(failure.message, words);
  }
});

test('behind PUBLIC_URL nobody is believed about a client’s address unless TRUSTED_PROXY names them, and that is said', () => {
  const open = { PUBLIC_URL: 'https://portal.example' };
  const alone = readArguments([], open);
  assert.equal(alone.proxies, undefined);
  assert.match(warningsFor(alone).join(), /TRUSTED_PROXY[^]*counted as one/);
  const named = readArguments([], { ...open, TRUSTED_PROXY: '127.0.0.1, ::1' });
  assert.deepEqual(named.proxies, { addresses: ['127.0.0.1', '::1'], header: 'x-forwarded-for' });
  assert.deepEqual([warningsFor(named), warningsFor(readArguments([], {}))], [[], []]);
});

test('a variable of the environment that is empty is as good as none', () => {
  const empty = { PORT: '', DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '' };
  assert.deepEqual(readArguments([], empty), readArguments([], {}));
});

test('what can be given is told by --help, and nothing is started', async () => {
  await using folder = await temporaryFolder();
  const told = await spawnDemo(folder.path, ['--help']).catch((error: unknown) => error);
  assert.ok(told instanceof StartFailure && told.code === 0);
  assert.match(told.message, /^npm start -- \[--reset\][^]*PUBLIC_URL/);
});

test('a demo whose data cannot be made listens no more, and leaves its folder to the next one', async () => {
  await using folder = await temporaryFolder();
  const options = readArguments(['--port', '0', '--data', folder.path], {});
  const broken = new Error('no time');
  const noTime = {
    now: () => {
      throw broken;
    },
  };
  await assert.rejects(openDemo(options, { real: noTime }), broken);
  const demo = await openDemo({ ...options, reset: true }); // which nobody else may use the folder for
  assert.equal(demo.fresh, true);
  await demo.stop();
});
