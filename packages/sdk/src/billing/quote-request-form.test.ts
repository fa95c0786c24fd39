import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { keptPages, keptSuite, type KeptCase } from '../portal/kept-entries.suite.ts';
import {
  follow,
  held,
  json,
  replyServer,
  portalAt,
  problem,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { hour } from '../portal/time.ts';
import { createQuoteRequestForm, type QuoteRequestForm, type QuoteRequestFormState } from './quote-request-form.ts';

const contact = { name: '営業部 ライセンス担当', telephone: '03-0000-1155' };
const options = {
  contracted: [
    { id: 'p', name: '基盤', unit: 'license', count: 10 },
    { id: 'w', name: 'ワークフロー', unit: 'user', count: 300 },
  ],
  offered: [
    { id: 'b', name: '帳票', unit: 'license' },
    { id: 's', name: '検索', unit: 'user' },
  ],
  contact,
};
const request = {
  id: 'q',
  number: 'Q-2026-000001',
  state: 'requested',
  requestedAt: '2026-11-20T00:00:00.000Z',
  requestedBy: '渡邉 彩',
  lines: [],
};
const read = 'GET /contracts/c/quote-options';
const ask = 'POST /contracts/c/quote-requests';

const one = {
  name: 'createQuoteRequestForm',
  make: (portal) => createQuoteRequestForm(portal, { contractId: 'c' }),
  reads: {
    route: read,
    reply: json(200, options),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    choose: ({ choose }) => choose('p', 'cancel'),
    type: ({ type }) => type('w', '２５０'),
    add: ({ add }) => add('b'),
    typeAddition: ({ typeAddition }) => typeAddition('b', '5'),
    removeAddition: ({ removeAddition }) => removeAddition('b'),
    typeComment: ({ typeComment }) => typeComment('4月から'),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    send: ({ review, send }) => {
      review();
      return send();
    },
    beginAnew: ({ beginAnew }) => beginAnew(),
    retry: ({ retry }) => retry(),
  },
  routes: { [ask]: json(201, request) },
} as const satisfies ControllerCase<QuoteRequestFormState, QuoteRequestForm>;
controllerSuite<QuoteRequestFormState, QuoteRequestForm>(one);
readingSuite<QuoteRequestFormState, QuoteRequestForm>(one);

const kept: KeptCase<QuoteRequestForm> = {
  name: 'createQuoteRequestForm',
  make: (portal, drafts) => createQuoteRequestForm(portal, { contractId: 'c', ...drafts }),
  routes: { [read]: json(200, options), [ask]: json(201, request) },
  fill({ type, choose, add, typeAddition, typeComment }) {
    type('w', '２５０');
    choose('p', 'cancel');
    add('b');
    typeAddition('b', '1,200');
    typeComment(' 4月から ');
  },
  shows: ({ state }) =>
    'rows' in state && [
      state.rows.map(({ choice, typed }) => [choice, typed]),
      state.additions.map(({ product, typed }) => [product.id, typed]),
      state.comment,
    ],
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(form) {
    form.review();
    await form.send();
    assert.equal(form.state.type, 'saved');
  },
};
keptSuite(kept);

const opened = async (t: Parameters<typeof replyServer>[0], reply: Reply, read2 = json(200, options)) => {
  let reads = 0;
  const server = await replyServer(
    t,
    routes({
      [read]: (...args) => (reads++ === 0 ? json(200, options) : read2)(...args),
      [ask]: reply,
    }),
  );
  const form = createQuoteRequestForm(portalAt(server.url, { retries: 0 }), { contractId: 'c' });
  await follow(form).until(({ type }) => type === 'ready');
  const sent = () => server.requests.filter(({ method }) => method === 'POST');
  return { server, form, sent };
};
const lines = ({ state }: QuoteRequestForm): unknown =>
  'lines' in state ? state.lines.map(({ name, type, after }) => `${name} ${type} ${after}`) : state.type;

const isSubmitting = ({ state }: QuoteRequestForm): boolean => state.type === 'submitting';

describe('LIC-18 requesting a quote', () => {
  it('LIC-18 LIC-19 shows before sending what becomes of each product, in any width typed, and sends it once', async (t) => {
    const gate = held();
    const { server, form, sent } = await opened(t, gate.reply);
    form.type('w', '２５０');
    form.choose('p', 'cancel');
    form.add('b');
    form.typeAddition('b', '1,200');
    form.typeComment(' 4月から ');
    form.review();
    assert.deepEqual(lines(form), ['基盤 cancel undefined', 'ワークフロー change 250', '帳票 add 1200']);
    const sending = [form.send(), form.send()];
    await server.arrived(2);
    form.type('w', '1');
    form.back();
    assert.ok(isSubmitting(form));
    gate.release(json(201, request));
    await Promise.all(sending);
    assert.equal(sent().length, 1);
    assert.deepEqual(JSON.parse(sent()[0]?.body ?? ''), {
      changes: [
        { productId: 'p', change: { type: 'cancel' } },
        { productId: 'w', change: { type: 'change', count: 250 } },
      ],
      additions: [{ productId: 'b', count: 1200 }],
      comment: '4月から',
    });
    assert.deepEqual(form.state.type === 'saved' && form.state.request, request);
  });

  it('LIC-18 says before sending that nothing would change, also where a count is typed as it is', async (t) => {
    const { form, sent } = await opened(t, json(201, request));
    form.review();
    assert.equal(form.state.type, 'nothing-requested');
    form.type('p', '１０');
    form.review();
    assert.equal(form.state.type, 'nothing-requested');
    await form.send();
    assert.equal(sent().length, 0);
  });

  it('LIC-20 says before sending that cancelling every product is not done here, and whom to ask', async (t) => {
    const { form, sent } = await opened(t, json(201, request));
    form.choose('p', 'cancel');
    form.choose('w', 'cancel');
    form.add('b');
    form.review();
    const { state } = form;
    assert.deepEqual(state.type === 'cancels-contract' && state.contact, contact);
    await form.send();
    assert.equal(sent().length, 0);
    form.choose('w', 'continue');
    form.review();
    assert.equal(form.state.type, 'confirming');
  });

  it('LIC-18 LIC-19 names each count that is none where it is asked for, and sends nothing', async (t) => {
    const { form, sent } = await opened(t, json(201, request));
    form.type('w', '0');
    form.type('p', '');
    form.choose('p', 'cancel');
    form.add('b', '1.5');
    form.add('s', '10,000,000');
    form.typeComment('𠮷'.repeat(1001));
    form.review();
    const { state } = form;
    assert.ok(state.type === 'invalid');
    assert.deepEqual(
      [...state.rows.filter(({ choice }) => choice === 'change'), ...state.additions].map(({ check }) =>
        check.ok ? 'ok' : check.code,
      ),
      ['range', 'not-whole', 'range'],
    );
    assert.deepEqual(state.fieldErrors, [{ field: 'comment', code: 'length', params: { max: 1000 } }]);
    assert.equal(sent().length, 0);
  });

  it('LIC-18 keeps a typed count while another choice is tried', async (t) => {
    const { form } = await opened(t, json(201, request));
    form.type('w', '250');
    form.choose('w', 'cancel');
    form.choose('w', 'change');
    const { state } = form;
    assert.deepEqual('rows' in state && [state.rows[1]?.choice, state.rows[1]?.typed], ['change', '250']);
    form.choose('absent', 'cancel');
    assert.equal('rows' in form.state && form.state.rows.length, 2);
  });

  it('LIC-19 offers each product once, and takes one out again', async (t) => {
    const { form } = await opened(t, json(201, request));
    const shown = (): unknown =>
      'rows' in form.state && [
        form.state.additions.map(({ product, typed }) => product.id + typed),
        form.state.offered.map(({ id }) => id),
      ];
    form.add('b', '7');
    form.add('b');
    form.add('absent');
    form.typeAddition('s', '2');
    assert.deepEqual(shown(), [['b7'], ['s']]);
    form.removeAddition('b');
    assert.deepEqual(shown(), [[], ['b', 's']]);
  });

  it('LIC-18 repeats the same intent after a broken line, and goes back with what was chosen', async (t) => {
    const { form, sent } = await opened(t, problem(500, 'internal'));
    form.type('w', '250');
    for (let attempt = 0; attempt < 2; attempt++) {
      form.review();
      await form.send();
      assert.equal(form.state.type, 'failed');
    }
    const [first, second] = sent().map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
    form.review();
    await form.send(() => false);
    form.back();
    assert.equal(sent().length, 2);
    assert.equal(form.state.type === 'ready' && form.state.rows[1]?.typed, '250');
  });

  it('LIC-18 shows the contract as it is now where a product ended meanwhile', async (t) => {
    const fewer = { ...options, contracted: options.contracted.slice(1) };
    const notOffered = { fieldErrors: [{ field: 'changes.0', code: 'not-offered' }] };
    const { form } = await opened(t, problem(400, 'invalid-input', notOffered), json(200, fewer));
    form.type('p', '20');
    form.type('w', '250');
    form.review();
    await form.send();
    const { state } = form;
    assert.ok(state.type === 'failed');
    assert.deepEqual(
      state.rows.map(({ product, typed }) => `${product.id} ${typed}`),
      ['w 250'],
    );
    form.review();
    assert.deepEqual(lines(form), ['ワークフロー change 250']);
  });

  it('LIC-18 that could not be read is read again', async (t) => {
    const server = await replyServer(t, problem(403, 'forbidden'), json(200, options));
    const form = createQuoteRequestForm(portalAt(server.url), { contractId: 'c' });
    await follow(form).until(({ type }) => type === 'unavailable');
    form.review();
    await form.retry();
    assert.equal(form.state.type, 'ready');
  });

  it('LIC-18 LIC-19 leaves out of what was kept what is no longer among the options', async (t) => {
    let now = options;
    const { begun, restored } = await keptPages(t, {
      ...kept,
      routes: { ...kept.routes, [read]: (...args) => json(200, now)(...args) },
    });
    kept.fill(await begun());
    now = { ...options, contracted: options.contracted.slice(1), offered: [] };
    assert.deepEqual(kept.shows(await restored()), [[['change', '２５０']], [], ' 4月から ']);
  });

  it('LIC-18 that was sent and not answered says so once the server does not know it again, after 24 hours', async (t) => {
    const keys: unknown[] = [];
    const { begun, restored, storage } = await keptPages(t, {
      ...kept,
      routes: {
        ...kept.routes,
        [ask]: (response, arrived) => {
          keys.push(arrived.headers['idempotency-key']);
          (keys.length === 1 ? problem(500, 'internal') : json(201, request))(response, arrived);
        },
      },
    });
    const first = await begun();
    kept.fill(first);
    first.review();
    await first.send();
    for (const [name, text] of storage.items)
      storage.items.set(
        name,
        text.replace(/"at":(\d+)\}/, (_, at: string) => `"at":${Number(at) - 24 * hour}}`),
      );
    const late = await restored();
    assert.ok('unanswered' in late.state && late.state.unanswered);
    late.review();
    await late.send();
    assert.equal(late.state.type, 'saved');
    assert.notEqual(keys[1], keys[0]);
  });

  it('LIC-18 that was sent and not answered is the same request after the page was loaded anew, until there is an answer', async (t) => {
    const keys: unknown[] = [];
    const replies = [problem(500, 'internal'), problem(429, 'rate-limited'), problem(500, 'internal')];
    const { begun, restored } = await keptPages(t, {
      ...kept,
      routes: {
        ...kept.routes,
        [ask]: (response, arrived) => {
          keys.push(arrived.headers['idempotency-key']);
          (replies.shift() ?? json(201, request))(response, arrived);
        },
      },
    });
    const send = async (form: QuoteRequestForm): Promise<void> => {
      form.review();
      await form.send();
    };
    const first = await begun();
    kept.fill(first);
    await send(first);
    await send(await restored());
    await send(await restored());
    const last = await restored();
    await send(last);
    assert.equal(last.state.type, 'saved');
    assert.deepEqual(keys, Array(4).fill(keys[0]), 'nobody knew whether it was requested');
    assert.ok(!('unanswered' in last.state));
  });
});
