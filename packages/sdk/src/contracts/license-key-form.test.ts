import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { held, json, replyServer, portalAt, problem, type Reply } from '../portal/reply-server.suite.ts';
import { createLicenseKeyForm, type LicenseKeyForm, type LicenseKeyFormState } from './license-key-form.ts';
import { licenseKeyOf } from './license-key.rules.ts';

const key = licenseKeyOf('7KQ2M0ABCDEFGHJKMNPQRSTV');
const product = {
  id: 'k',
  name: '流通BMS・EDI接続パック',
  unit: 'license',
  origin: 'key',
  count: 5,
  assigned: 0,
  startsOn: '2026-04-01',
  expired: false,
};

controllerSuite<LicenseKeyFormState, LicenseKeyForm>({
  name: 'createLicenseKeyForm',
  make: (portal) => createLicenseKeyForm(portal, { contractId: 'c' }),
  verbs: {
    type: ({ type }) => type(key),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
  },
  routes: { 'POST /contracts/c/products': json(201, product) },
} satisfies ControllerCase<LicenseKeyFormState, LicenseKeyForm>);

const isSubmitting = ({ state }: LicenseKeyForm): boolean => state.type === 'submitting';

describe('LIC-15 adding a product by its key', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply) => {
    const server = await replyServer(t, reply);
    return { server, form: createLicenseKeyForm(portalAt(server.url, { retries: 0 }), { contractId: 'c' }) };
  };
  const send = async ({ type, review, send: go }: LicenseKeyForm, typed = key): Promise<void> => {
    type(typed);
    review();
    await go();
  };

  it('LIC-15 takes a key as typed, shows it as it is printed, and adds it once', async (t) => {
    const gate = held();
    const { server, form } = await opened(t, gate.reply);
    const typed = ` ${key.toLowerCase().replaceAll('-', 'ー')}`;
    form.type(typed);
    form.review();
    assert.deepEqual(form.state, { type: 'confirming', typed, progress: { type: 'whole', key }, draft: { key } });
    const sending = [form.send(), form.send()];
    await server.arrived(1);
    form.type('x');
    assert.ok(isSubmitting(form));
    gate.release(json(201, product));
    await Promise.all(sending);
    assert.equal(server.requests.length, 1);
    assert.deepEqual(JSON.parse(server.requests[0]?.body ?? ''), { key });
    assert.deepEqual(form.state.type === 'saved' && form.state.product, product);
  });

  it('LIC-15 faults nothing while it is typed, and says what is wrong when it is to be added', async (t) => {
    const { server, form } = await opened(t, json(201, product));
    form.type('7KQ');
    assert.deepEqual([form.state.type, form.state.progress.type], ['ready', 'incomplete']);
    form.review();
    const { state } = form;
    assert.deepEqual(state.type === 'invalid' && state.fieldErrors, [
      { field: 'key', code: 'length', params: { expected: 25, actual: 3 } },
    ]);
    await form.send();
    assert.equal(server.requests.length, 0);
  });

  for (const code of ['license-key-unknown', 'license-key-used', 'license-key-added'] as const)
    it(`LIC-15 tells ${code} apart, and keeps what was typed`, async (t) => {
      const { form } = await opened(t, problem(409, code));
      await send(form);
      assert.deepEqual(form.state, { type: 'refused', typed: key, progress: { type: 'whole', key }, code });
      form.type(`${key}7`);
      assert.equal(form.state.type, 'ready');
    });

  it('LIC-15 repeats the same intent after a broken line, however the key is typed then', async (t) => {
    const { server, form } = await opened(t, problem(500, 'internal'));
    await send(form);
    assert.equal(form.state.type, 'failed');
    await send(form, key.toLowerCase());
    const [first, second] = server.requests.map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('LIC-15 goes back from the confirmation with what was typed, and a host can keep it from being sent', async (t) => {
    const { server, form } = await opened(t, json(201, product));
    form.type(key);
    form.review();
    await form.send(() => false);
    assert.equal(form.state.type, 'confirming');
    form.back();
    assert.deepEqual([form.state.type, form.state.typed], ['ready', key]);
    assert.equal(server.requests.length, 0);
  });
});
