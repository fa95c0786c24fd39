import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import type { FieldError } from '../portal/errors.ts';
import { mypage } from '../portal/presets/mypage.preset.ts';
import { follow, json, portalAt, problem, replyServer, routes, type Reply } from '../portal/reply-server.suite.ts';
import { createAddressChangeForm, type AddressChangeForm, type AddressChangeFormState } from './address-change-form.ts';
import {
  createAddressConfirmation,
  type AddressConfirmation,
  type AddressConfirmationState,
} from './address-confirmation.ts';

const details = {
  customerNumber: '40010001',
  name: '山之内 由紀',
  kana: 'ヤマノウチ ユキ',
  identifier: 'yuki@example.jp',
  telephone: '045-555-0101',
  postalCode: '223-0062',
  address: '神奈川県横浜市港北区日吉本町1-22-10',
  version: 3,
};
const requested = { address: 'new@example.jp', expiresAt: '2026-11-23T01:00:00.000Z' };
const read = 'GET /customer-details';
const contact = 'POST /contact-address-changes';
const identifier = 'POST /identifier-changes';

const form = {
  name: 'createAddressChangeForm',
  make: (portal) => createAddressChangeForm(portal, { kind: 'identifier' }),
  reads: {
    route: read,
    reply: json(200, details),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    type: ({ type }) => type('new@example.jp'),
    go: ({ go }) => go(),
    choose: ({ choose }) => choose(true),
    send: ({ send }) => send(),
    back: ({ back }) => back(),
    look: ({ look }) => look(),
    retry: ({ retry }) => retry(),
  },
  routes: { [identifier]: json(201, requested), 'GET /session': json(200, { session: null }) },
} as const satisfies ControllerCase<AddressChangeFormState, AddressChangeForm>;
controllerSuite<AddressChangeFormState, AddressChangeForm>(form);
readingSuite<AddressChangeFormState, AddressChangeForm>(form);

async function opened(t: Parameters<typeof replyServer>[0], kind: 'contact' | 'identifier', send: Reply) {
  const server = await replyServer(t, routes({ [read]: json(200, details), [contact]: send, [identifier]: send }));
  const controller = createAddressChangeForm(portalAt(server.url, { retries: 0, configuration: mypage }), { kind });
  await follow(controller).until(({ type }) => type === 'ready');
  return { server, controller };
}

const firstError = ({ state }: AddressChangeForm): FieldError | undefined =>
  'fieldErrors' in state ? state.fieldErrors[0] : undefined;

describe('MYP-07 another ID', () => {
  it('MYP-07 MYP-13 that waits for its mail is told to who comes back, and not as one of the other kind', async (t) => {
    const change = { kind: 'contact', becomesContact: true, ...requested };
    const waiting = [{ ...change, kind: 'identifier', address: 'id@example.jp' }, change];
    const server = await replyServer(t, routes({ [read]: json(200, { ...details, waiting }) }));
    const portal = portalAt(server.url, { retries: 0, configuration: mypage });
    for (const [kind, address] of [
      ['identifier', 'id@example.jp'],
      ['contact', 'new@example.jp'],
    ] as const) {
      const controller = createAddressChangeForm(portal, { kind });
      await follow(controller).until(({ type }) => type === 'sent');
      assert.ok(controller.state.type === 'sent');
      assert.deepEqual(controller.state.requested, { address, expiresAt: requested.expiresAt });
      controller.back();
      assert.equal(controller.state.type, 'ready', 'for another address');
    }
  });

  it('MYP-07 is asked for after choosing whether it becomes the contact address', async (t) => {
    const { server, controller } = await opened(t, 'identifier', json(201, requested));
    controller.type('Ｎew@example.jp');
    await controller.go();
    assert.ok(controller.state.type === 'choosing');
    assert.equal(controller.state.address, 'new@example.jp');
    await controller.send();
    assert.deepEqual('fieldErrors' in controller.state && controller.state.fieldErrors, [
      { field: 'becomesContact', code: 'required' },
    ]);
    assert.equal(server.requests.length, 1);
    controller.choose(false);
    await controller.send();
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), {
      identifier: 'new@example.jp',
      becomesContact: false,
    });
    assert.equal(controller.state.type, 'sent');
  });

  it('MYP-07 goes back to the field with what was typed, and takes no ID that it is already', async (t) => {
    const { controller } = await opened(t, 'identifier', json(201, requested));
    controller.type('new@example.jp');
    await controller.go();
    controller.back();
    assert.deepEqual(
      [controller.state.type, 'typed' in controller.state && controller.state.typed],
      ['ready', 'new@example.jp'],
    );
    controller.type('YUKI@example.jp');
    await controller.go();
    assert.equal(firstError(controller)?.code, 'unchanged');
  });

  it('MYP-07 that was not sent is sent again with the same key, and a refused one is told at its field', async (t) => {
    const replies = [
      problem(503, 'unavailable'),
      problem(400, 'invalid-input', { fieldErrors: [{ field: 'identifier', code: 'not-usable' }] }),
    ];
    const { server, controller } = await opened(t, 'identifier', (response, request) =>
      replies.shift()?.(response, request),
    );
    controller.type('new@example.jp');
    await controller.go();
    controller.choose(true);
    await controller.send();
    assert.ok('error' in controller.state);
    await controller.send();
    const [, first, second] = server.requests;
    assert.equal(first?.headers['idempotency-key'], second?.headers['idempotency-key']);
    assert.equal(firstError(controller)?.field, 'address');
  });
});

describe('MYP-13 another contact address', () => {
  it('MYP-13 is asked for at once', async (t) => {
    const { server, controller } = await opened(t, 'contact', json(201, requested));
    controller.type('new@example.jp');
    await controller.go();
    assert.deepEqual(JSON.parse(server.requests.at(-1)?.body ?? ''), { contactAddress: 'new@example.jp' });
    assert.equal(controller.state.type, 'sent');
    controller.back();
    assert.equal(controller.state.type, 'ready');
  });
});

const token = 'a-token-of-a-mail';
const open = { kind: 'identifier', address: 'new@example.jp', becomesContact: true, expiresAt: requested.expiresAt };
const inspection = 'POST /address-changes/inspection';
const redemption = 'POST /address-changes/redemption';
const confirmation = {
  name: 'createAddressConfirmation',
  make: (portal) => createAddressConfirmation(portal, { token }),
  reads: { route: inspection, reply: json(200, open), becomes: 'ready', once: 'what a link is for stays as it stands' },
  verbs: { confirm: ({ confirm }) => confirm(), retry: ({ retry }) => retry() },
  routes: { [redemption]: json(200, open) },
} as const satisfies ControllerCase<AddressConfirmationState, AddressConfirmation>;
controllerSuite<AddressConfirmationState, AddressConfirmation>(confirmation);
readingSuite<AddressConfirmationState, AddressConfirmation>(confirmation);

describe('MYP-07 MYP-13 confirming a new address', () => {
  async function confirming(t: Parameters<typeof replyServer>[0], confirm: Reply) {
    const server = await replyServer(t, routes({ [inspection]: json(200, open), [redemption]: confirm }));
    const controller = createAddressConfirmation(portalAt(server.url, { retries: 0 }), { token });
    await follow(controller).until(({ type }) => type === 'ready');
    return { server, controller };
  }

  it('MYP-07 looks at the link, and changes something only when that is wanted', async (t) => {
    const { server, controller } = await confirming(t, json(200, open));
    assert.equal(server.requests.length, 1);
    await controller.confirm();
    assert.deepEqual(controller.state.type, 'confirmed');
  });

  it('MYP-07 says that a link works no more, and tries again what did not come through', async (t) => {
    const replies = [problem(503, 'unavailable'), problem(410, 'link-expired')];
    const { controller } = await confirming(t, (response, request) => replies.shift()?.(response, request));
    await controller.confirm();
    assert.equal(controller.state.type, 'failed');
    await controller.confirm();
    assert.deepEqual(controller.state, { type: 'refused', reason: 'link-expired' });
  });

  it('MYP-07 asks nobody without a link', async (t) => {
    const server = await replyServer(t, json(200, open));
    const controller = createAddressConfirmation(portalAt(server.url), { token: '' });
    follow(controller);
    assert.deepEqual(controller.state, { type: 'refused', reason: 'link-unknown' });
    assert.equal(server.requests.length, 0);
  });
});
