import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memoryStorage } from '../portal/draft.suite.ts';
import { optional, rule } from '../portal/property.suite.ts';
import type { ApplicationWizard, ApplicationWizardState } from './application-wizard.ts';
import { agreed, applying, csr, filled, opened, page, shows } from './application-wizard.suite.ts';
import { createKeyAndCsr } from './create-key-and-csr.ts';
import { checkMadeKey } from './made-key.rules.ts';
import { publicKeyOf } from './public-key-of.ts';

const fileName = 'www.example.co.jp.key';
const other = await createKeyAndCsr({ subject: {}, names: ['www.example.co.jp'], algorithm: 'P-256' });
assert.ok(other.ok);
const made = { csr, fingerprint: (await publicKeyOf(csr)) ?? '', fileName };

const isRead = (state: ApplicationWizardState): boolean => 'csr' in state && state.csr.type === 'read';
const isMismatch = (state: ApplicationWizardState): boolean =>
  'csr' in state && state.csr.type === 'read' && state.csr.errors.some(({ code }) => code === 'key-mismatch');
/** Waits for what stands there now, and not for what once did. */
const until = async (wizard: ApplicationWizard, holds: (state: ApplicationWizardState) => boolean): Promise<void> => {
  while (!holds(wizard.state)) await new Promise((done) => setImmediate(done));
};
const fits = (state: ApplicationWizardState): boolean => isRead(state) && !isMismatch(state);

describe('CRT-05 a key that was made for a draft', () => {
  const some = fc.constantFrom('a', 'b', 'c');
  const key = fc.record({ csr: fc.string(), fingerprint: some, fileName: fc.string(), instead: fc.option(some) });
  rule('CRT-05 checkMadeKey', fc.tuple(optional(key), optional(some)), ([one, fingerprint]) => {
    const check = checkMadeKey(one, fingerprint);
    const isAsked = one !== undefined && fingerprint !== undefined && fingerprint !== one.fingerprint;
    assert.equal(check.ok, !isAsked || one.instead === fingerprint);
    if (!check.ok) assert.equal(check.code, 'key-mismatch');
  });

  it('CRT-05 a request of another key is asked about before the step is left, and either can be taken', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics', entries: filled });
    wizard.takeMade(made);
    await until(wizard, fits);
    assert.equal(applying(wizard).madeKey?.fileName, fileName);
    wizard.type({ block: 'basics', typed: { csr: other.csr } });
    await until(wizard, isMismatch);
    await wizard.next();
    assert.deepEqual(shows(wizard, 'invalid').fieldErrors, [{ field: 'basics.csr', code: 'key-mismatch' }]);
    wizard.keepMade();
    await until(wizard, fits);
    assert.equal(applying(wizard).entries.basics.csr, csr);
    wizard.type({ block: 'basics', typed: { csr: other.csr } });
    await until(wizard, isMismatch);
    wizard.keepOther();
    await until(wizard, fits);
    assert.equal(applying(wizard).entries.basics.csr, other.csr);
    await wizard.next();
    assert.equal(applying(wizard).step, 'organisation');
    await wizard.save();
    assert.equal(server.draft?.entries.basics.csr, other.csr);
    wizard.keepMade();
    await until(wizard, fits);
    assert.equal(applying(wizard).entries.basics.csr, csr);
  });

  it('CRT-05 is asked about anew for each further key, and not where the request is wrong in itself', async (t) => {
    const { wizard } = await opened(t, { ...agreed, step: 'basics', entries: filled });
    wizard.takeMade({ ...made, fingerprint: 'made' });
    await until(wizard, isMismatch);
    wizard.keepOther();
    await until(wizard, fits);
    wizard.type({ block: 'basics', typed: { csr: other.csr } });
    await until(wizard, isMismatch);
    wizard.type({ block: 'basics', typed: { serverName: 'mail.example.co.jp' } });
    await until(wizard, fits);
    const { csr: reading } = applying(wizard);
    assert.ok(reading.type === 'read');
    assert.deepEqual(reading.errors, [{ field: 'basics.csr', code: 'name-mismatch' }]);
  });

  it('CRT-05 a request that another tab put into the draft is not sent before somebody has decided', async (t) => {
    const { server, wizard } = await opened(t, { ...agreed, step: 'basics', entries: filled });
    wizard.takeMade(made);
    await wizard.save();
    const now = server.draft;
    assert.ok(now);
    const basics = { ...now.entries.basics, csr: other.csr };
    server.draft = { ...now, version: now.version + 1, entries: { ...now.entries, basics } };
    wizard.type({ block: 'basics', typed: { remarks: '至急' } });
    await wizard.save();
    await until(wizard, isMismatch);
    await wizard.next();
    wizard.goTo('check');
    await wizard.submit();
    assert.equal(applying(wizard).step, 'basics');
    assert.deepEqual(
      server.writes().filter((write) => write.endsWith('/submission')),
      [],
    );
  });

  it('CRT-05 is known after a reload, never with the key, until the draft was sent', async (t) => {
    const drafts = memoryStorage();
    const { server, wizard, stop } = await opened(t, { ...agreed, step: 'basics', entries: filled }, { drafts });
    wizard.takeMade(made);
    wizard.type({ block: 'basics', typed: { csr: other.csr } });
    await until(wizard, isMismatch);
    await wizard.save();
    stop();
    const again = page(server, { draftId: 'd1', drafts });
    t.after(() => again.stop());
    await until(again.wizard, isMismatch);
    assert.equal(applying(again.wizard).restored, undefined, 'nothing was typed that is not saved');
    again.wizard.keepMade();
    await until(again.wizard, fits);
    assert.deepEqual(applying(again.wizard).madeKey, { ...made, instead: null });
    again.wizard.goTo('check');
    for (const step of ['organisation', 'contacts', 'check']) {
      await again.wizard.next();
      assert.equal(applying(again.wizard).step, step);
    }
    assert.ok([...drafts.items.values()].some((text) => text.includes(made.fingerprint)));
    await again.wizard.submit();
    assert.equal(again.wizard.state.type, 'done');
    assert.equal(drafts.items.size, 0);
  });
});
