import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { held, json, replyServer, portalAt, problem, routes, type Reply } from '../portal/reply-server.suite.ts';
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

const found = { name: product.name, unit: 'license', count: 5, startsOn: '2026-04-01' };

controllerSuite<LicenseKeyFormState, LicenseKeyForm>({
  name: 'createLicenseKeyForm',
  make: (portal) => createLicenseKeyForm(portal, { contractId: 'c' }),
  verbs: {
    type: ({ type }) => type(key),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: async ({ review, send }) => {
      await review();
      return send();
    },
  },
  routes: {
    'POST /contracts/c/products/inspection': json(200, found),
    'POST /contracts/c/products': json(201, product),
  },
} satisfies ControllerCase<LicenseKeyFormState, LicenseKeyForm>);

const isSubmitting = ({ state }: LicenseKeyForm): boolean => state.type === 'submitting';

describe('LIC-15 adding a product by its key', () => {
  const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply, inspected: Reply = json(200, found)) => {
    const { url, requests, arrived } = await replyServer(
      t,
      routes({ 'POST /contracts/c/products/inspection': inspected, 'POST /contracts/c/products': reply }),
    );
    const added = () => requests.filter(({ path }) => path.endsWith('/products'));
    return { arrived, added, requests, form: createLicenseKeyForm(portalAt(url, { retries: 0 }), { contractId: 'c' }) };
  };
  const send = async ({ type, review, send: go }: LicenseKeyForm, typed = key): Promise<void> => {
    type(typed);
    await review();
    await go();
  };

  it('LIC-15 takes a key as typed, shows it as it is printed with what it adds, and adds it once', async (t) => {
    const gate = held();
    const { arrived, added, form } = await opened(t, gate.reply);
    const typed = ` ${key.toLowerCase().replaceAll('-', 'ー')}`;
    form.type(typed);
    await form.review();
    const draft = { key, product: found };
    assert.deepEqual(form.state, { type: 'confirming', typed, progress: { type: 'whole', key }, draft });
    const sending = [form.send(), form.send()];
    await arrived(2);
    form.type('x');
    assert.ok(isSubmitting(form));
    gate.release(json(201, product));
    await Promise.all(sending);
    assert.equal(added().length, 1);
    assert.deepEqual(JSON.parse(added()[0]?.body ?? ''), { key });
    assert.deepEqual(form.state.type === 'saved' && form.state.product, product);
  });

  it('LIC-15 faults nothing while it is typed, and says what is wrong when it is to be added', async (t) => {
    const { requests, form } = await opened(t, json(201, product));
    form.type('7KQ');
    assert.deepEqual([form.state.type, form.state.progress.type], ['ready', 'incomplete']);
    await form.review();
    const { state } = form;
    assert.deepEqual(state.type === 'invalid' && state.fieldErrors, [
      { field: 'key', code: 'length', params: { expected: 25, actual: 3 } },
    ]);
    await form.send();
    assert.equal(requests.length, 0);
  });

  for (const code of ['license-key-unknown', 'license-key-used', 'license-key-added'] as const)
    it(`LIC-15 tells ${code} apart, and keeps what was typed`, async (t) => {
      const { form } = await opened(t, json(201, product), problem(409, code));
      await send(form);
      assert.deepEqual(form.state, { type: 'refused', typed: key, progress: { type: 'whole', key }, code });
      form.type(`${key}7`);
      assert.equal(form.state.type, 'ready');
      const { form: later } = await opened(t, problem(409, code)); // somebody else was quicker
      await send(later);
      assert.equal(later.state.type, 'refused');
    });

  it('LIC-15 confirms nothing of a key that is no longer in the field, or whose product nobody could say', async (t) => {
    const gate = held();
    const { arrived, added, form } = await opened(t, json(201, product), gate.reply);
    form.type(key);
    const looking = form.review();
    await arrived(1);
    assert.equal(form.state.type, 'checking');
    form.type(`${key}7`);
    gate.release(json(200, found));
    await looking;
    assert.equal(form.state.type, 'ready');
    const { form: cut } = await opened(t, json(201, product), problem(500, 'internal'));
    await send(cut);
    assert.deepEqual([cut.state.type, cut.state.typed, added().length], ['failed', key, 0]);
  });

  it('LIC-15 repeats the same intent after a broken line, however the key is typed then', async (t) => {
    const { added, requests, form } = await opened(t, problem(500, 'internal'));
    await send(form);
    assert.equal(form.state.type, 'failed');
    await form.review();
    await form.send();
    assert.equal(requests.length, 3, 'what may have been added is not looked for again');
    form.type(key.toLowerCase());
    await form.review();
    await form.send();
    const [first, second] = added().map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('LIC-15 goes back from the confirmation with what was typed, and a host can keep it from being sent', async (t) => {
    const { added, form } = await opened(t, json(201, product));
    form.type(key);
    await form.review();
    await form.send(() => false);
    assert.equal(form.state.type, 'confirming');
    form.back();
    assert.deepEqual([form.state.type, form.state.typed], ['ready', key]);
    assert.equal(added().length, 0);
  });
});
