import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from '../portal/draft.suite.ts';
import { problem, session } from '../portal/reply-server.suite.ts';
import type { ApplicationDraft } from './application-draft.model.ts';
import { agreed, applying, filled, opened, page, shows } from './application-wizard.suite.ts';

describe('CRT-04 saving while it is typed', () => {
  it('CRT-04 one save at a time, in the version before, the newest last', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics' });
    const type = (remarks: string): void => wizard.type({ block: 'basics', typed: { remarks } });
    type('一');
    assert.equal(applying(wizard).saving.type, 'waiting');
    const saving = [wizard.save(), wizard.save()];
    type('二');
    type('三');
    await Promise.all(saving);
    await wizard.save();
    const puts = server.requests.filter(({ method }) => method === 'PUT');
    assert.deepEqual(
      puts.map(({ headers }) => headers['if-match']),
      ['"1"', '"2"'],
    );
    assert.equal(server.draft?.entries.basics.remarks, '三');
    assert.equal(applying(wizard).saving.type, 'saved');
  });

  it('CRT-04 saves by itself a moment after the last change, and when nobody looks any longer', async (t) => {
    const { server, wizard, until } = await opened(t, { ...agreed, step: 'basics' }, { saveDelay: 1 });
    wizard.type({ block: 'basics', typed: { remarks: '一' } });
    await until((state) => 'saving' in state && state.saving.type === 'saved' && state.draft.version === 2);
    const other = await opened(t, { ...agreed, step: 'basics' });
    other.wizard.type({ block: 'basics', typed: { remarks: '二' } });
    other.stop();
    await other.server.arrived(5);
    await other.server.requests.at(-1)?.closed;
    assert.equal(other.server.draft?.entries.basics.remarks, '二');
    assert.equal(server.draft?.entries.basics.remarks, '一');
  });

  it('CRT-04 a broken line loses nothing: it is said, kept, and sent when somebody goes on', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics' });
    server.instead = ({ method }) => (method === 'PUT' ? problem(503, 'unavailable') : undefined);
    wizard.type({ block: 'basics', typed: { remarks: '残る' } });
    await wizard.save();
    const { saving, entries: typed } = applying(wizard);
    assert.ok(saving.type === 'failed' && saving.error.code === 'unavailable');
    assert.equal(typed.basics.remarks, '残る');
    server.instead = () => undefined;
    await wizard.save();
    assert.equal(server.draft?.entries.basics.remarks, '残る');
  });

  it('CRT-04 what was said of the line goes away once all of it was saved by itself', async (t) => {
    const { server, wizard, until } = await opened(t, { ...agreed, step: 'check', entries: filled });
    await until((state) => state.type === 'editing' && state.checked !== undefined);
    let refused = 0;
    server.instead = ({ method }) =>
      method === 'PUT' && refused++ === 0 ? problem(503, 'unavailable', {}, { 'retry-after': '0' }) : undefined;
    wizard.type({ block: 'basics', typed: { remarks: '残る' } });
    await wizard.submit();
    assert.equal(shows(wizard, 'failed').error.code, 'unavailable');
    while (applying(wizard).saving.type !== 'saved') await new Promise(setImmediate);
    assert.equal(wizard.state.type, 'editing');
    assert.equal(server.draft?.entries.basics.remarks, '残る');
  });

  it('CRT-04 whoever comes back has a failed save tried again by time, as before; while nobody looks it is tried once', async (t) => {
    const { server, wizard, stop } = await opened(t, { ...agreed, step: 'basics' });
    const saves = (): number => server.requests.filter(({ method }) => method === 'PUT').length;
    const busy = problem(429, 'too-many-requests', {}, { 'retry-after': '0' });
    let refused = 0;
    server.instead = ({ method }) => (method === 'PUT' && refused++ < 3 ? busy : undefined);
    wizard.type({ block: 'basics', typed: { remarks: '残る' } });
    stop();
    while (applying(wizard).saving.type !== 'failed') await new Promise(setImmediate);
    assert.equal(saves(), 1);
    t.after(wizard.subscribe(() => undefined));
    while (applying(wizard).saving.type !== 'saved') await new Promise(setImmediate);
    assert.equal(saves(), 4);
    assert.equal(server.draft?.entries.basics.remarks, '残る');
  });

  it('CRT-04 a reload before it was saved loses nothing, for the same person alone', async (t) => {
    const drafts = memoryStorage();
    const { server, wizard, stop } = await opened(t, { ...agreed, step: 'basics' }, { drafts });
    server.instead = ({ method }) => (method === 'PUT' ? problem(503, 'unavailable') : undefined);
    wizard.type({ block: 'basics', typed: { remarks: '途中' } });
    while (drafts.items.size === 0) await new Promise(setImmediate);
    stop();
    await server.arrived(5);
    await server.requests[4]?.closed;
    server.instead = () => undefined;
    const jiro = page(server, { draftId: 'd1', drafts }, { ...session, account: { ...session.account, id: 'jiro' } });
    const his = await jiro.until(({ type }) => type === 'editing');
    assert.ok('entries' in his && his.entries.basics.remarks === '');
    jiro.stop();
    const again = page(server, { draftId: 'd1', drafts });
    t.after(() => again.stop());
    await again.until(({ type }) => type === 'editing');
    assert.equal(applying(again.wizard).entries.basics.remarks, '途中');
    assert.equal(applying(again.wizard).restored, true);
    await again.wizard.save();
    assert.equal(server.draft?.entries.basics.remarks, '途中');
    assert.equal(drafts.items.size, 0, 'it is on the server');
  });

  it('CRT-04 what was typed and saved in another version meanwhile asks nobody after a reload, unless it is the same field', async (t) => {
    for (const [elsewhere, type] of [
      [{}, 'editing'],
      [{ serverType: 'nginx' }, 'editing'],
      [{ remarks: 'ほかの画面' }, 'conflict'],
    ] as const) {
      const drafts = memoryStorage();
      const { server, wizard, stop } = await opened(t, { ...agreed, step: 'basics' }, { drafts });
      server.instead = ({ method }) => (method === 'PUT' ? problem(503, 'unavailable') : undefined);
      wizard.type({ block: 'basics', typed: { remarks: '途中' } });
      while (drafts.items.size === 0) await new Promise(setImmediate);
      stop();
      await server.arrived(5);
      await server.requests[4]?.closed;
      server.instead = () => undefined;
      const { draft } = server;
      assert.ok(draft);
      const { entries, version } = draft;
      server.draft = {
        ...draft,
        version: version + 1,
        entries: { ...entries, basics: { ...entries.basics, ...elsewhere } },
      };
      const again = page(server, { draftId: 'd1', drafts });
      t.after(() => again.stop());
      await again.until((state) => state.type === type);
      const { basics } = applying(again.wizard).entries;
      assert.equal(basics.remarks, '途中');
      assert.equal(basics.serverType, 'serverType' in elsewhere ? 'nginx' : entries.basics.serverType);
      assert.equal(applying(again.wizard).merged, 'serverType' in elsewhere ? true : undefined);
      await again.wizard.save();
      assert.equal(server.draft?.entries.basics.remarks, 'remarks' in elsewhere ? 'ほかの画面' : '途中');
    }
  });

  it('CRT-04 changed in another tab: both are shown, what was typed stays, either can be kept', async (t) => {
    const drafts = memoryStorage();
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics', entries: filled }, { drafts });
    const elsewhere = { ...filled, basics: { ...filled.basics, remarks: '別の画面' } };
    const change = (): void => {
      assert.ok(server.draft);
      server.draft = { ...server.draft, entries: elsewhere, version: server.draft.version + 5 };
    };
    change();
    wizard.type({ block: 'basics', typed: { remarks: 'この画面' } });
    await wizard.save();
    assert.equal(wizard.state.type, 'conflict');
    assert.equal(applying(wizard).draft.entries.basics.remarks, '別の画面');
    assert.equal(applying(wizard).entries.basics.remarks, 'この画面');
    wizard.type({ block: 'basics', typed: { remarks: 'この画面で' } });
    await wizard.save();
    await wizard.next();
    assert.equal(wizard.state.type, 'conflict', 'nothing is replaced unasked');
    assert.equal(server.draft?.entries.basics.remarks, '別の画面');

    const reloaded = page(server, { draftId: 'd1', drafts });
    await reloaded.until(({ type }) => type === 'conflict');
    assert.equal(applying(reloaded.wizard).entries.basics.remarks, 'この画面で', 'also after a reload');
    reloaded.wizard.takeSaved();
    assert.equal(applying(reloaded.wizard).entries.basics.remarks, '別の画面');
    reloaded.stop();

    wizard.keepTyped();
    await wizard.save();
    assert.equal(server.draft?.entries.basics.remarks, 'この画面で');
    assert.equal(wizard.state.type, 'editing');
  });

  it('CRT-04 what another tab changed in other fields is taken over, said until the next step, and nobody is asked', async (t) => {
    const { server, wizard, until } = await opened(t, { step: 'basics', entries: filled });
    const elsewhere = (basics: Partial<ApplicationDraft['entries']['basics']>): void => {
      assert.ok(server.draft);
      const { entries: now, version } = server.draft;
      const saved = { ...now, basics: { ...now.basics, ...basics } };
      server.draft = { ...server.draft, ...agreed, entries: saved, version: version + 1 };
    };
    elsewhere({ agencyCode: 'B0002' });
    wizard.agree('agreed-2');
    wizard.type({ block: 'basics', typed: { remarks: 'この画面' } });
    await wizard.save();
    assert.equal(shows(wizard, 'editing').merged, true);
    await wizard.save();
    const { basics } = server.draft?.entries ?? filled;
    assert.deepEqual([basics.agencyCode, basics.remarks], ['B0002', 'この画面']);
    assert.equal(server.draft?.agreementId, 'agreed-2');
    assert.deepEqual(applying(wizard).entries.basics, basics);
    for (const step of ['organisation', 'contacts', 'check']) {
      await wizard.next();
      assert.equal(applying(wizard).step, step);
      assert.equal(applying(wizard).merged, undefined);
    }
    await wizard.save();
    elsewhere({ remarks: '別の画面' });
    await wizard.submit();
    assert.ok(server.draft, 'what nobody has seen is not sent');
    await until((state) => 'checked' in state && state.checked?.basics.remarks === '別の画面');
    assert.deepEqual([applying(wizard).merged, applying(wizard).step], [true, 'check']);
    await wizard.submit();
    assert.equal(wizard.state.type, 'done');
  });

  it('CRT-04 who types on after an answer was lost is not told of their own save', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics' });
    server.lost = ({ method }) => (method === 'PUT' ? problem(502, 'unavailable') : undefined);
    for (const remarks of ['一', '一二', '一二三']) {
      wizard.type({ block: 'basics', typed: { remarks } });
      await wizard.save();
    }
    server.lost = () => undefined;
    wizard.type({ block: 'basics', typed: { remarks: '一二三四' } });
    await wizard.save();
    assert.equal(shows(wizard, 'editing').merged, undefined);
    assert.equal(applying(wizard).saving.type, 'saved');
    assert.equal(server.draft?.entries.basics.remarks, '一二三四');
  });

  it('CRT-04 a save whose answer was lost is no conflict', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics' });
    server.lost = ({ method }) => (method === 'PUT' ? problem(502, 'unavailable') : undefined);
    wizard.type({ block: 'basics', typed: { remarks: '一' } });
    await wizard.save();
    server.lost = () => undefined;
    await wizard.save();
    assert.equal(wizard.state.type, 'editing');
    assert.equal(applying(wizard).saving.type, 'saved');
  });
});
