import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { mypage } from '../portal/presets/mypage.preset.ts';
import { json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createRegistration, type Registration, type RegistrationState } from './registration.ts';

const identifier = 'kenichi@minna-mail.example';
const who = { kana: 'タムラ ケンイチ', telephone: '045-555-0103' };
const good = { password: 'Tulip_meadow7', repeated: 'Tulip_meadow7' };
const toIdentifier = json(201, { registration: 'r', next: 'identifier', proofKinds: [] });
const toSecond = json(201, { registration: 'r1', next: 'second-proof', proofKinds: ['customer-number', 'device'] });
const table = {
  'POST /registrations': toIdentifier,
  'POST /registrations/proofs': toIdentifier,
  'POST /registrations/identifiers': json(202, undefined),
};

controllerSuite<RegistrationState, Registration>({
  name: 'createRegistration',
  make: (portal) => createRegistration(portal),
  verbs: {
    choose: ({ choose }) => choose('card'),
    prove: ({ prove }) => prove(who, '1881'),
    proveAgain: ({ proveAgain }) => proveAgain('40010003'),
    check: ({ check }) => check('x', identifier),
    send: ({ send }) => send(identifier, good),
    reset: ({ reset }) => reset(),
    back: ({ back }) => back(),
  },
  routes: table,
} as const satisfies ControllerCase<RegistrationState, Registration>);

async function begun(t: TestContext, replies: Readonly<Record<string, Reply>> = table) {
  const server = await replyServer(t, routes(replies));
  const portal = portalAt(server.url, { retries: 0, configuration: mypage });
  return { server, registration: createRegistration(portal) };
}

const bodies = (server: { readonly requests: readonly { readonly body: string }[] }): readonly unknown[] =>
  server.requests.map(({ body }) => JSON.parse(body));
const errorsOf = ({ state }: Registration) =>
  'fieldErrors' in state ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : [];

describe('registering an ID', () => {
  it('MYP-02 says all that is missing at once, and asks nobody', async (t) => {
    const { server, registration } = await begun(t);
    await registration.prove({ kana: '', telephone: '03' }, '');
    assert.deepEqual(errorsOf(registration), ['kana required', 'telephone not-a-telephone', 'kind required']);
    registration.choose('card');
    await registration.prove({ ...who, telephone: '' }, '123');
    assert.deepEqual(errorsOf(registration), ['telephone required', 'proof four-digits']);
    assert.equal(server.requests.length, 0);
  });

  it('MYP-02 one proof is enough for most: then ID and password, and no state holds what proves anything', async (t) => {
    const { server, registration } = await begun(t);
    const seen: string[] = [];
    registration.subscribe(() => seen.push(JSON.stringify(registration.state)));
    registration.choose('card');
    await registration.prove(who, '１８８１');
    assert.deepEqual(registration.state, {
      type: 'choosing',
      typed: { ...who, kind: 'card' },
      identifier: '',
      fieldErrors: [],
    });
    await registration.send(identifier, good, { locale: 'en' });
    assert.deepEqual(registration.state, { type: 'sent', identifier, typed: { ...who, kind: 'card' } });
    assert.deepEqual(bodies(server), [
      { ...who, proof: { kind: 'card', value: '１８８１' } },
      { registration: 'r', identifier, password: good.password, locale: 'en' },
    ]);
    assert.ok(seen.length > 2);
    assert.ok(!/1881|１８８１|Tulip|"r"/.test(seen.join()), seen.join('\n'));
  });

  it('MYP-02 a mismatch says nothing of which field it was, and what was typed stays', async (t) => {
    const { registration } = await begun(t, { 'POST /registrations': problem(422, 'proof-mismatch') });
    registration.choose('bank-account');
    await registration.prove(who, '1234');
    const { state } = registration;
    assert.ok(state.type === 'proving');
    assert.equal(state.error?.code, 'proof-mismatch');
    assert.deepEqual([state.fieldErrors, state.typed], [[], { ...who, kind: 'bank-account' }]);
  });

  it('MYP-02 reset empties the first step, and nothing after it', async (t) => {
    const { registration } = await begun(t);
    registration.choose('device');
    registration.reset();
    assert.deepEqual(registration.state, {
      type: 'proving',
      typed: { kana: '', telephone: '' },
      fieldErrors: [],
      error: undefined,
    });
    registration.choose('card');
    await registration.prove(who, '1881');
    registration.reset();
    assert.equal(registration.state.type, 'choosing');
  });

  it('MYP-03 asks for a second proof of what was not given, where the contract needs it', async (t) => {
    const { server, registration } = await begun(t, { ...table, 'POST /registrations': toSecond });
    registration.choose('bank-account');
    await registration.prove(who, '3456');
    assert.ok(registration.state.type === 'proving-again');
    assert.deepEqual(registration.state.kinds, ['customer-number', 'device']);
    await registration.proveAgain('40010004');
    assert.deepEqual(errorsOf(registration), ['kind required']);
    registration.choose('card');
    assert.equal(registration.state.type === 'proving-again' && registration.state.kind, undefined, 'not offered');
    registration.choose('customer-number');
    await registration.proveAgain('4');
    assert.deepEqual(errorsOf(registration), ['proof not-a-number']);
    await registration.proveAgain('40010004');
    assert.equal(registration.state.type, 'choosing');
    assert.deepEqual(bodies(server)[1], {
      registration: 'r1',
      proof: { kind: 'customer-number', value: '40010004' },
    });
  });

  it('MYP-03 whose time is over begins anew, with name and number where they were', async (t) => {
    const { registration } = await begun(t, {
      'POST /registrations': toSecond,
      'POST /registrations/proofs': problem(410, 'registration-ended'),
    });
    registration.choose('card');
    await registration.prove(who, '1881');
    registration.choose('device');
    await registration.proveAgain('STB-0090-4404');
    const { state } = registration;
    assert.ok(state.type === 'proving');
    assert.deepEqual([state.error?.code, state.typed], ['registration-ended', { ...who, kind: 'card' }]);
  });

  it('MYP-04 tells at once what is wrong with ID and password, and what the server finds wrong', async (t) => {
    const { server, registration } = await begun(t, {
      ...table,
      'POST /registrations/identifiers': problem(400, 'invalid-input', {
        fieldErrors: [{ field: 'identifier', code: 'not-an-address', params: {} }],
      }),
    });
    registration.choose('card');
    await registration.prove(who, '1881');
    await registration.send('ken', { password: '', repeated: '' });
    assert.deepEqual(errorsOf(registration), ['identifier not-an-address', 'password required', 'repeated required']);
    assert.equal(server.requests.length, 1);
    await registration.send(identifier, good);
    assert.deepEqual(errorsOf(registration), ['identifier not-an-address']);
    assert.equal(registration.state.type === 'choosing' && registration.state.identifier, identifier);
  });

  it('MYP-04 a cancelled sending sends nothing', async (t) => {
    const { server, registration } = await begun(t);
    registration.choose('card');
    await registration.prove(who, '1881');
    await registration.send(identifier, good, { before: () => false });
    assert.equal(server.requests.length, 1);
    assert.equal(registration.state.type, 'choosing');
  });

  it('MYP-05 from the mail back to the ID, which can be another one', async (t) => {
    const { server, registration } = await begun(t);
    registration.choose('card');
    await registration.prove(who, '1881');
    await registration.send(identifier, good);
    registration.back();
    assert.equal(registration.state.type === 'choosing' && registration.state.identifier, identifier);
    await registration.send('other@minna-mail.example', good);
    assert.equal(registration.state.type === 'sent' && registration.state.identifier, 'other@minna-mail.example');
    assert.equal(server.requests.length, 3);
    registration.back();
    registration.back();
    assert.equal(registration.state.type, 'proving');
  });
});
