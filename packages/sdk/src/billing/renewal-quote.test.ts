import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import { keptPages } from '../portal/kept-entries.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createServerClock, day } from '../portal/time.ts';
import { uploadLimits } from '../portal/upload.rules.ts';
import {
  createRenewalQuote,
  type PurchaseOrderFile,
  type RenewalQuoteView,
  type RenewalQuoteViewState,
} from './renewal-quote.ts';

const file = { name: 'R-1.pdf', size: 10, url: 'https://portal.example/api/support/quote-files/q/R-1.pdf' };
const quote = {
  id: 'q',
  number: 'R-1',
  title: '更新',
  contract: { id: 'c', number: 'ABC1234567', name: '保守', companyName: '青空電機' },
  amount: 990_000,
  startsOn: '2027-04-01',
  endsOn: '2028-03-31',
  issuedOn: '2026-11-01',
  validThrough: '2099-12-31',
  state: 'unanswered',
  file,
  version: 1,
};
const answer = (type: 'ordered' | 'requote-requested') => ({ type, by: '辻 博', at: '2026-11-22T00:00:00.000Z' });
const ordered = { ...quote, state: 'ordered', answer: { ...answer('ordered'), order: file }, version: 2 };
const asked = { ...quote, state: 'requote-requested', answer: answer('requote-requested'), version: 2 };
const read = 'GET /renewal-quotes/q';
const send = 'POST /renewal-quotes/q/order';
const ask = 'POST /renewal-quotes/q/requote';
const upload = 'POST /uploads';
const kept = json(201, { id: 'u1', name: '発注書.pdf', size: 12, type: 'application/pdf' });
const named = (content: BlobPart = '%PDF-1.7 abc', name = '発注書.pdf'): PurchaseOrderFile =>
  Object.assign(new Blob([content]), { name });

const one = {
  name: 'createRenewalQuote',
  make: (portal) => createRenewalQuote(portal, { quoteId: 'q' }),
  reads: { route: read, reply: json(200, quote), becomes: 'ready' },
  verbs: {
    attach: ({ attach }) => attach(named()),
    retryUpload: ({ retryUpload }) => retryUpload(),
    detach: ({ detach }) => detach(),
    typeComment: ({ typeComment }) => typeComment('台数を減らしたい'),
    review: ({ review }) => review('ask-again'),
    back: ({ back }) => back(),
    askAgain: ({ askAgain }) => askAgain(),
    order: ({ order }) => order(),
    retry: ({ retry }) => retry(),
    refresh: ({ refresh }) => refresh(),
  },
  routes: { [upload]: kept, [send]: json(200, ordered), [ask]: json(200, asked) },
} as const satisfies ControllerCase<RenewalQuoteViewState, RenewalQuoteView>;
controllerSuite<RenewalQuoteViewState, RenewalQuoteView>(one);
readingSuite<RenewalQuoteViewState, RenewalQuoteView>(one);

async function opened(t: TestContext, table: Readonly<Record<string, Reply>> = {}, first: object = quote) {
  let reads = 0;
  const later = table[read] ?? json(200, first);
  const server = await replyServer(
    t,
    routes({
      ...one.routes,
      ...table,
      [read]: (...args) => (reads++ === 0 ? json(200, first) : later)(...args),
    }),
  );
  const view = createRenewalQuote(portalAt(server.url, { retries: 0 }), { quoteId: 'q' });
  const followed = follow(view);
  await followed.until(({ type }) => type === 'ready');
  const posts = (path: string) =>
    server.requests.filter((request) => request.method === 'POST' && request.path.includes(path));
  return { server, view, posts, ...followed };
}
const orderOf = ({ state }: RenewalQuoteView) => ('order' in state ? state.order : undefined);
const codeOf = ({ state }: RenewalQuoteView) => ('error' in state ? state.error.code : undefined);
/** By calls, as what is under way changes it. */
const typeOf = ({ state }: RenewalQuoteView): string => state.type;
const invalidIn = ({ state }: RenewalQuoteView) => (state.type === 'invalid' ? state.answer : undefined);
const shownIn = ({ state }: RenewalQuoteView) => ('quote' in state ? state : assert.fail(state.type));

describe('SUP-11 a renewal quote', () => {
  it('SUP-11 is ordered in one step with the purchase order attached, once for any number of clicks', async (t) => {
    const { view, posts, states } = await opened(t);
    await view.order();
    assert.ok(view.state.type === 'invalid');
    assert.deepEqual(view.state.fieldErrors, [{ field: 'order', code: 'required' }]);
    await view.attach(named());
    assert.deepEqual(orderOf(view), { type: 'uploaded', name: '発注書.pdf', size: 12, uploadId: 'u1' });
    assert.equal(view.state.type, 'ready');
    assert.ok(states.some((state) => 'order' in state && state.order.type === 'uploading'));
    await Promise.all(Array.from({ length: 10 }, () => view.order()));
    assert.equal(typeOf(view), 'answered');
    assert.equal(shownIn(view).quote.answer?.type, 'ordered');
    assert.deepEqual([posts('/order').length, JSON.parse(posts('/order')[0]?.body ?? '')], [1, { uploadId: 'u1' }]);
    view.typeComment('もう一度');
    await view.askAgain();
    await view.attach(named());
    assert.deepEqual([posts('/requote').length, posts('/uploads').length, orderOf(view)?.type], [0, 1, 'none']);
    assert.deepEqual(shownIn(view).mayOrder, { ok: false, code: 'quote-answered' });
  });

  it('SUP-11 is asked for anew in one step with a comment, once', async (t) => {
    const { view, posts } = await opened(t);
    for (const [typed, code] of [
      [' ', 'required'],
      ['𠮷'.repeat(2001), 'length'],
    ] as const) {
      view.typeComment(typed);
      await view.askAgain();
      assert.ok(view.state.type === 'invalid');
      assert.deepEqual(
        view.state.fieldErrors.map((error) => [error.field, error.code]),
        [['comment', code]],
      );
    }
    view.typeComment(' 台数を減らしたい ');
    await view.askAgain(() => false);
    assert.equal(posts('/requote').length, 0);
    await Promise.all(Array.from({ length: 10 }, () => view.askAgain()));
    assert.equal(view.state.type, 'answered');
    assert.deepEqual(
      posts('/requote').map(({ body }) => JSON.parse(body)),
      [{ comment: '台数を減らしたい' }],
    );
  });

  it('SUP-11 is confirmed before it is answered: what is missing is told, nothing is sent, and one can go back', async (t) => {
    const { view, posts } = await opened(t, { [read]: json(200, ordered) });
    view.review('order');
    assert.equal(invalidIn(view), 'order');
    await view.attach(named());
    view.review('order');
    assert.deepEqual([typeOf(view), posts('/order').length], ['confirming', 0]);
    view.back();
    assert.deepEqual([typeOf(view), orderOf(view)?.type], ['ready', 'uploaded']);
    view.review('ask-again');
    assert.equal(invalidIn(view), 'ask-again');
    view.typeComment('台数を減らしたい');
    view.review('ask-again');
    assert.equal(typeOf(view), 'confirming');
    await view.refresh(); // somebody else was faster
    assert.deepEqual([typeOf(view), shownIn(view).mayAskAgain.ok, posts('/requote').length], ['ready', false, 0]);
    view.review('order');
    assert.equal(typeOf(view), 'ready');
  });

  it('SUP-11 refuses a purchase order before it is sent by its size and what it is, and takes PNG and JPEG', async (t) => {
    const { view, posts } = await opened(t);
    for (const [content, code] of [
      [new Uint8Array(uploadLimits['purchase-order'].most + 1), 'payload-too-large'],
      ['<!doctype html>', 'file-type-refused'],
      ['', 'file-type-refused'],
      ['PK\u0003\u0004 docx', 'file-type-refused'],
    ] as const) {
      await view.attach(named(content));
      const order = orderOf(view);
      assert.deepEqual(order?.type === 'refused' && order.error.code, code);
      await view.retryUpload();
      await view.order();
    }
    assert.deepEqual([posts('/uploads').length, posts('/order').length], [0, 0]);
    for (const bytes of [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0xff, 0xd8, 0xff, 0xe0],
    ]) {
      await view.attach(named(Uint8Array.from(bytes)));
      assert.equal(orderOf(view)?.type, 'uploaded');
    }
  });

  it('SUP-11 goes on with an upload that failed, by the same key, and drops one whose file was taken out', async (t) => {
    let count = 0;
    const gate = held();
    const { view, posts, server } = await opened(t, {
      [upload]: (...args) => [problem(500, 'internal'), kept, gate.reply][count++]?.(...args),
    });
    await view.attach(named());
    assert.equal(orderOf(view)?.type, 'failed');
    await view.retryUpload();
    assert.equal(orderOf(view)?.type, 'uploaded');
    const [first, second] = posts('/uploads').map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
    const slow = view.attach(named('%PDF-1.4 other'));
    await server.arrived(4);
    await view.order();
    assert.ok(view.state.type === 'invalid');
    assert.deepEqual(view.state.fieldErrors, [{ field: 'order', code: 'uploading' }]);
    view.detach();
    gate.release(kept);
    await slow;
    assert.equal(orderOf(view)?.type, 'none');
  });

  it('SUP-11 repeats a lost answer by the same key, with what was typed and attached', async (t) => {
    const reset: Reply = (response) => void response.destroy();
    let count = 0;
    const { view, posts } = await opened(t, {
      [send]: (...args) => (count++ === 0 ? reset : json(200, ordered))(...args),
    });
    view.typeComment('途中');
    await view.attach(named());
    await view.order();
    assert.deepEqual([view.state.type, codeOf(view)], ['failed', 'network']);
    assert.deepEqual('comment' in view.state && view.state.comment, '途中');
    assert.equal(orderOf(view)?.type, 'uploaded');
    await view.order();
    assert.equal(typeOf(view), 'answered');
    const [first, second] = posts('/order').map(({ headers }) => headers['idempotency-key']);
    assert.equal(first, second);
  });

  it('SUP-11 that somebody else answered meanwhile is shown as it is now', async (t) => {
    const { view } = await opened(t, { [ask]: problem(409, 'quote-answered'), [read]: json(200, ordered) });
    view.typeComment('台数を減らしたい');
    await view.askAgain();
    assert.deepEqual([view.state.type, codeOf(view)], ['failed', 'quote-answered']);
    assert.ok('quote' in view.state);
    assert.deepEqual([view.state.quote.state, view.state.mayAskAgain.ok], ['ordered', false]);
  });

  it('SUP-11 that the person answered in another window is done: only the same answer is, and what else was typed stays', async (t) => {
    const own = { ...asked, answer: { ...answer('requote-requested'), own: true, comment: '減らす' } };
    const { view } = await opened(t, { [ask]: problem(409, 'quote-answered'), [read]: json(200, own) });
    view.typeComment(' 減らす ');
    await view.askAgain();
    assert.ok(view.state.type === 'answered');
    assert.deepEqual([view.state.earlier, view.state.comment], [true, '']);
    const other = await opened(t, { [ask]: problem(409, 'quote-answered'), [read]: json(200, own) });
    other.view.typeComment('増やす');
    await other.view.askAgain();
    assert.deepEqual([codeOf(other.view), shownIn(other.view).comment], ['quote-answered', '増やす']);
    const mine = { ...ordered, answer: { ...ordered.answer, own: true } };
    const { view: orders } = await opened(t, { [send]: problem(409, 'quote-answered'), [read]: json(200, mine) });
    await orders.attach(named());
    await orders.order();
    assert.deepEqual([typeOf(orders), orderOf(orders)?.type], ['answered', 'none']);
  });

  it('SUP-11 whose purchase order is not kept any more asks for it again, and uploads it anew where it is at hand', async (t) => {
    let uploads = 0;
    const { view } = await opened(t, {
      [send]: problem(404, 'not-found'),
      [upload]: (...args) => (uploads++, kept)(...args),
    });
    await view.attach(named());
    await view.order();
    assert.deepEqual([view.state.type, orderOf(view)?.type], ['failed', 'failed']);
    await view.retryUpload();
    assert.deepEqual([orderOf(view)?.type, uploads], ['uploaded', 2]);
  });

  it('SUP-02 SUP-03 that may not be seen any longer is gone with all that stood there', async (t) => {
    for (const code of ['not-found', 'forbidden']) {
      const status = code === 'forbidden' ? 403 : 404;
      const { view } = await opened(t, { [send]: problem(status, code), [read]: problem(status, code) });
      await view.attach(named());
      await view.order();
      assert.deepEqual([view.state.type, codeOf(view)], ['unavailable', code]);
    }
  });

  it('SUP-11 is expired from the day after its last one on, by the portal’s calendar, and can then be asked for anew', async (t) => {
    const server = await replyServer(
      t,
      routes({ ...one.routes, [read]: json(200, { ...quote, validThrough: '2026-11-30' }) }),
    );
    let now = Date.parse('2026-11-30T23:59:59.999+09:00');
    const clock = { ...createServerClock(), now: () => now };
    const view = createRenewalQuote(portalAt(server.url, { clock }), { quoteId: 'q' });
    await follow(view).until(({ type }) => type === 'ready');
    assert.ok('mayOrder' in view.state && view.state.mayOrder.ok);
    now += 1;
    view.typeComment('期限を延ばしてください');
    assert.ok('mayOrder' in view.state);
    assert.deepEqual(
      [view.state.quoteState, view.state.mayOrder, view.state.mayAskAgain],
      ['expired', { ok: false, code: 'quote-expired' }, { ok: true }],
    );
    await view.attach(named());
    await view.order();
    assert.equal(server.requests.length, 1);
    await view.askAgain();
    assert.equal(typeOf(view), 'answered');
  });

  it('SUP-11 what was typed and uploaded is there again on another page, until the quote is answered', async (t) => {
    let current: object = quote;
    const shows = ({ state }: RenewalQuoteView) =>
      'quote' in state && [state.comment, state.order.type, 'name' in state.order && state.order.name];
    const storage = memoryStorage();
    const pages = {
      make: (portal: Parameters<typeof createRenewalQuote>[0], drafts: object) =>
        createRenewalQuote(portal, { quoteId: 'q', ...drafts }),
      routes: {
        ...one.routes,
        [read]: (...args: Parameters<Reply>) => json(200, current)(...args),
        [send]: problem(404, 'not-found'),
      },
      shows,
    };
    const { begun, restored } = await keptPages<RenewalQuoteView>(t, pages, storage);
    const first = await begun();
    first.typeComment('台数を');
    await first.attach(named());
    assert.ok(![...storage.items.values()].some((text) => text.includes('%PDF')), 'never the file itself');
    const [[name, draft] = assert.fail()] = storage.items;
    const second = await restored();
    assert.deepEqual(shows(second), ['台数を', 'uploaded', '発注書.pdf']);
    await second.order();
    assert.deepEqual(shows(second), ['台数を', 'lost', '発注書.pdf'], 'the server has it no more');
    storage.items.set(
      name,
      draft.replaceAll(/"at":(\d+)/g, (_, at: string) => `"at":${Number(at) - day}`),
    );
    assert.deepEqual(shows(await restored()), ['台数を', 'lost', '発注書.pdf'], 'nobody keeps it for more than a day');
    storage.items.set(name, draft);
    current = ordered;
    const third = await begun();
    assert.deepEqual(shows(third), ['', 'none', false]);
    current = quote;
    assert.deepEqual(shows(await begun()), ['', 'none', false]);
  });

  it('SUP-11 a comment that looks like a secret is sent only when the person confirms it as such', async (t) => {
    const { view, posts } = await opened(t);
    view.typeComment('password: Xk29!fooBar');
    await view.askAgain();
    const { findings } = { findings: [], ...view.state };
    assert.deepEqual([view.state.type, findings], ['confirming', [{ field: 'comment', kind: 'password', line: 1 }]]);
    assert.equal(posts('requote').length, 0);
    await view.askAgain();
    assert.equal(typeOf(view), 'answered');
    view.review('order');
    assert.ok(!('findings' in view.state));
  });
});
