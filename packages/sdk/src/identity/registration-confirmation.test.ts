import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { mypage } from '../portal/presets/mypage.preset.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import {
  createRegistrationConfirmation,
  type RegistrationConfirmation,
  type RegistrationConfirmationState,
} from './registration-confirmation.ts';

const identifier = 'kenichi@minna-mail.example';
const open = {
  name: '田村 健一',
  identifier,
  otherContact: null,
  replaces: false,
  expiresAt: '2026-11-23T03:00:00.000Z',
};
const withOther = { ...open, otherContact: 'k•••@kaisha-mail.example' };
const registered = json(201, { identifier });

const one = {
  name: 'createRegistrationConfirmation',
  make: (portal) => createRegistrationConfirmation(portal, { token: 'a-token' }),
  reads: {
    route: 'POST /registrations/inspection',
    reply: json(200, open),
    becomes: 'ready',
    once: 'what was chosen in it stays as it stands',
  },
  verbs: {
    choose: ({ choose }) => choose('identifier'),
    confirm: ({ confirm }) => confirm(),
    retry: ({ retry }) => retry(),
  },
  routes: { 'POST /registrations/confirmation': registered },
} as const satisfies ControllerCase<RegistrationConfirmationState, RegistrationConfirmation>;
controllerSuite<RegistrationConfirmationState, RegistrationConfirmation>(one);
readingSuite<RegistrationConfirmationState, RegistrationConfirmation>(one);

async function opened(t: TestContext, facts: object, reply: Reply) {
  const server = await replyServer(
    t,
    routes({ 'POST /registrations/inspection': json(200, facts), 'POST /registrations/confirmation': reply }),
  );
  const portal = portalAt(server.url, { retries: 0, configuration: mypage });
  const confirmation = createRegistrationConfirmation(portal, { token: 'a-token' });
  await follow(confirmation).until(({ type }) => type === 'ready');
  return { server, confirmation };
}

describe('confirming a registration', () => {
  it('MYP-05 opening the link registers nothing; the button does', async (t) => {
    const { server, confirmation } = await opened(t, open, registered);
    assert.equal(server.requests.length, 1);
    await confirmation.confirm();
    assert.deepEqual(confirmation.state, { type: 'registered', identifier });
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), { token: 'a-token', contact: 'identifier' });
  });

  it('MYP-05 where another address is stored, one of the two has to be chosen', async (t) => {
    const { server, confirmation } = await opened(t, withOther, registered);
    await confirmation.confirm();
    assert.ok(confirmation.state.type === 'invalid');
    assert.deepEqual(confirmation.state.fieldErrors, [{ field: 'contact', code: 'required' }]);
    assert.equal(server.requests.length, 1);
    confirmation.choose('other');
    await confirmation.confirm();
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), { token: 'a-token', contact: 'other' });
  });

  it('MYP-05 what is not offered cannot be chosen', async (t) => {
    const { confirmation } = await opened(t, open, registered);
    confirmation.choose('other');
    assert.equal(confirmation.state.type === 'ready' && confirmation.state.contact, 'identifier');
  });

  it('MYP-05 an ID that somebody else has meanwhile is told so, and a link that ran out meanwhile', async (t) => {
    const { confirmation } = await opened(t, open, problem(409, 'account-exists'));
    await confirmation.confirm();
    assert.deepEqual(confirmation.state, { type: 'taken', identifier });
    const later = await opened(t, open, problem(410, 'link-expired'));
    await later.confirmation.confirm();
    assert.deepEqual(later.confirmation.state, { type: 'refused', reason: 'link-expired' });
  });

  it('MYP-05 without a link nobody is asked', async (t) => {
    const server = await replyServer(t, registered);
    const confirmation = createRegistrationConfirmation(portalAt(server.url), { token: '' });
    follow(confirmation);
    assert.deepEqual(confirmation.state, { type: 'refused', reason: 'link-unknown' });
    assert.equal(server.requests.length, 0);
  });
});
