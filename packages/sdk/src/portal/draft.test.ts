import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { createPortal, type Portal } from './create-portal.ts';
import { openDraft, type Draft, type DraftStorage } from './draft.ts';
import { memoryStorage } from './draft.suite.ts';
import { forgetDrafts } from './forget-drafts.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  session as signedIn,
} from './reply-server.suite.ts';
import { information } from './presets/information.preset.ts';
import type { Schema } from './schema.ts';
import { day, type ServerClock } from './time.ts';

type Letter = { readonly text: string };
const schema: Schema<Letter> = z.object({ text: z.string() });
const jiro = { ...signedIn, account: { ...signedIn.account, id: 'account-of-jiro' } };

/** A page of its own over the same storage; nobody is asked anything. */
function page(storage: DraftStorage, { session = signedIn, id = information.id, form = 'letter' } = {}) {
  let now = Date.parse('2026-11-20T01:00:00Z');
  const clock: ServerClock = { now: () => now, elapsed: () => now, observe: () => undefined };
  let asked = 0;
  const transport = async () => {
    asked++;
    return { status: 200, headers: new Headers(), text: async () => JSON.stringify({ session: null }) };
  };
  const portal: Portal = createPortal({ configuration: { ...information, id }, transport, clock });
  portal.session.adopt(session);
  return {
    portal,
    open: (): Promise<Draft<Letter>> => openDraft({ portal, storage, form, schema }),
    pass: (span: number) => (now += span),
    asked: () => asked,
  };
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

async function kept(storage: DraftStorage, of: Parameters<typeof page>[1] = {}): Promise<Letter | undefined> {
  return (await page(storage, of).open()).kept;
}

describe('a draft', () => {
  it('is there again after the page was loaded anew or has crashed, for the same account, portal and form only', async () => {
    const storage = memoryStorage();
    const draft = await page(storage).open();
    assert.equal(draft.kept, undefined);
    draft.keep({ text: 'D' });
    draft.keep({ text: 'Dear' });
    assert.deepEqual(await kept(storage), { text: 'Dear' });
    assert.equal(await kept(storage, { session: jiro }), undefined);
    assert.equal(await kept(storage, { id: 'another' }), undefined);
    assert.equal(await kept(storage, { form: 'another' }), undefined);
    assert.deepEqual([...storage.items.keys()].length, 1);
    assert.match([...storage.items.keys()][0] ?? '', /^mado:draft:information:[0-9a-z]{8,13}:letter$/);
    assert.ok(!JSON.stringify([...storage.items]).includes(signedIn.account.id));
  });

  it('too old is forgotten though another one cannot be read, and what the host keeps is never read', async () => {
    const storage = memoryStorage();
    for (const name of ['of-the-host', 'mado:draft:broken', 'mado:draft:old']) storage.setItem(name, '{"at":0}');
    const read: string[] = [];
    await page({
      ...storage,
      get length() {
        return storage.length;
      },
      getItem(name) {
        read.push(name);
        if (name === 'mado:draft:broken') throw new Error('it cannot be read');
        return storage.getItem(name);
      },
    }).open();
    assert.deepEqual([...storage.items.keys()], ['of-the-host', 'mado:draft:broken']);
    assert.ok(!read.includes('of-the-host'));
  });

  it('is gone once the form was sent', async () => {
    const storage = memoryStorage();
    const draft = await page(storage).open();
    draft.keep({ text: 'Dear' });
    draft.drop();
    assert.equal(storage.items.size, 0);
    draft.drop();
    draft.keep({ text: 'Next' });
    assert.deepEqual(await kept(storage), { text: 'Next' });
  });

  it('that was restored is gone as well once the form was sent', async () => {
    const storage = memoryStorage();
    (await page(storage).open()).keep({ text: 'Dear' });
    (await page(storage).open()).drop();
    assert.equal(storage.items.size, 0);
  });

  it('AUTH-04 is gone when the person signs out, whatever page they are on; nobody else’s is', async () => {
    const storage = memoryStorage();
    storage.setItem('of-the-host', 'x');
    (await page(storage, { session: jiro }).open()).keep({ text: 'of Jiro' });
    (await page(storage, { id: 'another' }).open()).keep({ text: 'elsewhere' });
    const [form, elsewhere] = [page(storage), page(storage)];
    const draft = await form.open();
    draft.keep({ text: 'Dear' });
    forgetDrafts(elsewhere.portal, storage);
    elsewhere.portal.session.adopt(undefined);
    assert.equal(await kept(storage), undefined);
    assert.deepEqual(await kept(storage, { session: jiro }), { text: 'of Jiro' });
    assert.deepEqual(await kept(storage, { id: 'another' }), { text: 'elsewhere' });
    assert.equal(storage.getItem('of-the-host'), 'x');
    draft.keep({ text: 'Dear Sir' });
    form.portal.session.adopt(undefined);
    assert.equal(await kept(storage), undefined, 'on the page of the form too');
    draft.keep({ text: 'Dear Sir' });
    assert.equal(await kept(storage), undefined, 'and does not come back');
  });

  it('AUTH-04 that was only read is gone too when a page’s own button signs out', async () => {
    const storage = memoryStorage();
    (await page(storage).open()).keep({ text: 'Dear' });
    const { portal, open } = page(storage);
    assert.deepEqual((await open()).kept, { text: 'Dear' });
    portal.session.adopt(undefined);
    assert.equal(storage.items.size, 0);
  });

  it('AUTH-04 is gone when somebody signs out before it is known who it is; nobody signed in forgets nothing', async (t) => {
    const storage = memoryStorage();
    const begin = async (): Promise<void> => {
      (await page(storage).open()).keep({ text: 'Dear' });
      (await page(storage, { id: 'another' }).open()).keep({ text: 'elsewhere' });
    };
    const visit = (url: string): Portal => {
      const portal = portalAt(url, { configuration: information, retries: 0 });
      forgetDrafts(portal, storage);
      return portal;
    };
    const gone = async (left: boolean): Promise<void> => {
      await turn();
      assert.equal((await kept(storage)) === undefined, left);
      assert.deepEqual(await kept(storage, { id: 'another' }), { text: 'elsewhere' });
    };
    await begin();
    const nobody = await replyServer(t, json(200, { session: null }));
    await follow(visit(nobody.url).session).until(({ type }) => type === 'anonymous');
    await gone(false);
    const reading = held();
    const slow = await replyServer(
      t,
      routes({ 'GET /session': reading.reply, 'DELETE /session': json(204, undefined) }),
    );
    await visit(slow.url).session.signOut();
    await gone(true);
    reading.release(json(200, { session: signedIn }));
    await begin();
    const broken = await replyServer(t, problem(500, 'internal'), json(204, undefined));
    const { session } = visit(broken.url);
    await follow(session).until(({ type }) => type === 'failed');
    await gone(false);
    await session.signOut();
    await gone(true);
  });

  it('leaves what the host keeps unread, and one that cannot be removed keeps no other', async () => {
    const storage = memoryStorage();
    storage.setItem('of-the-host', 'x');
    (await page(storage, { form: 'first' }).open()).keep({ text: 'Dear' });
    (await page(storage, { form: 'second' }).open()).keep({ text: 'Dear' });
    const read: string[] = [];
    const stuck: DraftStorage = {
      ...storage,
      length: storage.length,
      getItem: (name) => (read.push(name), storage.getItem(name)),
      removeItem(name) {
        if (name.endsWith('first')) throw new DOMException('no', 'SecurityError');
        storage.removeItem(name);
      },
    };
    const { portal, open } = page(stuck);
    await open();
    portal.session.adopt(undefined);
    assert.deepEqual(read.includes('of-the-host'), false);
    assert.deepEqual(
      [...storage.items.keys()].filter((name) => name.endsWith('second')),
      [],
    );
  });

  it('AUTH-03 stays when the session ends by time, also what is typed after that', async () => {
    const storage = memoryStorage();
    const { portal, open } = page(storage);
    forgetDrafts(portal, storage);
    const draft = await open();
    draft.keep({ text: 'Dear' });
    portal.session.expire(signedIn);
    assert.deepEqual(await kept(storage), { text: 'Dear' });
    draft.keep({ text: 'Dear Sir' });
    assert.deepEqual(await kept(storage), { text: 'Dear Sir' });
  });

  it('is gone after 7 days, and with it those of everybody else', async () => {
    const storage = memoryStorage();
    (await page(storage).open()).keep({ text: 'Dear' });
    (await page(storage, { session: jiro }).open()).keep({ text: 'of Jiro' });
    storage.setItem('of-the-host', 'x');
    const later = page(storage);
    later.pass(7 * day - 1);
    assert.deepEqual((await later.open()).kept, { text: 'Dear' });
    later.pass(1);
    assert.equal((await later.open()).kept, undefined);
    assert.deepEqual([...storage.items.keys()], ['of-the-host']);
  });

  it('is shared by tabs: the newest stays, and who sends does not take away what another tab has kept since', async () => {
    const storage = memoryStorage();
    const [one, two] = await Promise.all([page(storage).open(), page(storage).open()]);
    one.keep({ text: 'one' });
    two.keep({ text: 'two' });
    one.drop();
    assert.deepEqual(await kept(storage), { text: 'two' });
    two.drop();
    assert.equal(await kept(storage), undefined);
  });

  it('that is damaged or of an older form is nothing', async () => {
    const storage = memoryStorage();
    (await page(storage).open()).keep({ text: 'Dear' });
    const [key = ''] = storage.items.keys();
    const at = Date.parse('2026-11-20T01:00:00Z');
    for (const text of ['', '{', 'null', '[]', '{"at":1}', JSON.stringify({ at, value: { text: 1 } })]) {
      storage.setItem(key, text);
      assert.equal(await kept(storage), undefined, text);
    }
  });

  it('is gone once the form was sent, also where what was typed last found no room any more', async () => {
    const storage = memoryStorage();
    const draft = await page(storage).open();
    draft.keep({ text: 'Dear' });
    storage.refuse = 'writing';
    draft.keep({ text: 'Dear all' });
    draft.drop();
    assert.equal(storage.items.size, 0);
  });

  it('is not kept, and breaks nothing, where the storage is full or forbidden', async () => {
    const storage = memoryStorage();
    for (const refuse of ['writing', 'everything'] as const) {
      storage.refuse = refuse;
      const { portal, open } = page(storage);
      forgetDrafts(portal, storage);
      const draft = await open();
      assert.equal(draft.kept, undefined);
      draft.keep({ text: 'Dear' });
      draft.drop();
      portal.session.adopt(undefined);
    }
    assert.equal(storage.items.size, 0);
  });

  it('is nobody’s where nobody is signed in, and the server is not asked about that again', async () => {
    const storage = memoryStorage();
    const { portal, open, asked } = page(storage);
    portal.session.adopt(undefined);
    const draft = await open();
    draft.keep({ text: 'Dear' });
    draft.drop();
    assert.deepEqual([draft.kept, storage.items.size, asked()], [undefined, 0, 0]);
  });
});
