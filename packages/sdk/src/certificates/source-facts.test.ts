import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json, type Arrived, type Reply } from '../portal/reply-server.suite.ts';
import { agreed, applying, csr, filled, opened, page, shows } from './application-wizard.suite.ts';
import { entries, issued, issuedCertificate, issuedContract } from './certificate.suite.ts';
import { leadsToNew } from './draft-action.rules.ts';
import { draftServer } from './draft-server.suite.ts';
import { checkReusedKey } from './reused-key.rules.ts';

const subject = { kind: 'reissue', serviceId: 'sr3', contractType: 'fixed', months: 12, sourceId: 'app-1' } as const;
const source = { number: '5176204486', serviceId: 'sr3', serverName: 'www.example.co.jp' };
const draft = { ...agreed, ...subject, source, step: 'basics' } as const;
/** Of a record that is in force for long, and was first issued then. */
const record =
  (firstIssuedAt: string, basics = filled.basics) =>
  ({ path }: Arrived): Reply | undefined =>
    path.endsWith('/applications/app-1')
      ? json(200, {
          ...issued,
          entries: { ...entries, basics },
          contract: { ...issuedContract, endsOn: '2099-11-21' },
          certificate: { ...issuedCertificate, notAfter: '2099-06-10T02:59:59.000Z' },
          reissues: { firstIssuedAt, count: 0 },
        })
      : undefined;
const longAgo = '2020-01-01T03:00:00.000Z';
const notYet = '2098-01-01T03:00:00.000Z';

describe('what is known of the record that an application comes from', () => {
  it('CRT-11 a draft whose days are over says so when it is opened, and goes on as a new one with all that was entered', async (t) => {
    const server = await draftServer(t, {
      ...draft,
      entries: { ...filled, basics: { ...filled.basics, revokePrevious: 'later' } },
    });
    server.instead = record(longAgo);
    const { wizard, until, stop } = page(server, { draftId: 'd1' });
    t.after(stop);
    await until(({ type }) => type === 'editing');
    assert.deepEqual(applying(wizard).closed, {
      ok: false,
      code: 'reissue-contact',
      params: { days: 25, on: '2020-01-26' },
    });
    wizard.type({ block: 'basics', typed: { remarks: '急ぎ' } });
    wizard.applyNew();
    const { kind, choice, closed } = shows(wizard, 'choosing');
    assert.deepEqual([kind, choice.serviceId, choice.months, closed], ['new', 'sr3', 12, undefined]);
    await wizard.begin();
    const { draft: made, entries: carried } = applying(wizard);
    assert.equal(made.kind, 'new');
    assert.deepEqual(carried, { ...filled, basics: { ...filled.basics, remarks: '急ぎ' } });
    assert.deepEqual(server.draft?.entries, carried, 'saved at once');
    assert.equal(server.writes().at(-1), 'DELETE /application-drafts/d1', 'the one that cannot be sent goes');
  });

  it('CRT-11 what cannot be begun says so before, and leads to a new one with what the record holds', async (t) => {
    const server = await draftServer(t);
    server.instead = record(longAgo);
    const { wizard, until, stop } = page(server, { subject });
    t.after(stop);
    await until(({ type }) => type === 'choosing');
    assert.equal(shows(wizard, 'choosing').closed?.code, 'reissue-contact');
    wizard.applyNew();
    await wizard.begin();
    const { basics, contacts } = applying(wizard).entries;
    assert.deepEqual([basics.csr, basics.serverName, contacts], ['', 'www.example.co.jp', entries.contacts]);
    assert.deepEqual(
      server.writes().filter((one) => one.startsWith('DELETE')),
      [],
    );
  });

  it('CRT-10 says nothing where it is open, nor where the record cannot be read', async (t) => {
    for (const instead of [record(notYet), () => undefined]) {
      const server = await draftServer(t, draft);
      server.instead = instead;
      const { wizard, until, stop } = page(server, { draftId: 'd1' });
      t.after(stop);
      await until(({ type }) => type === 'editing');
      assert.equal(applying(wizard).closed, undefined);
      wizard.applyNew();
      assert.equal(applying(wizard).draft.id, 'd1', 'there is nothing to go on from');
    }
    assert.equal(leadsToNew('reissue', 'reissue-contact'), true);
    assert.equal(leadsToNew('renewal', 'too-early'), false, 'it will open');
    assert.equal(leadsToNew('contact-change', 'contract-ended'), false);
  });

  it('CRT-05 CRT-11 a reissue with the key that the certificate before has is told, and can be applied for', async (t) => {
    const server = await draftServer(t, { ...draft, entries: filled });
    server.instead = record(notYet);
    const { wizard, until, stop } = page(server, { draftId: 'd1' });
    t.after(stop);
    await until((state) => 'reusedKey' in state && state.reusedKey === true);
    assert.deepEqual(applying(wizard).csr.type === 'read' && 'errors' in applying(wizard).csr, true);
    wizard.type({ block: 'basics', typed: { revokePrevious: 'at-once' } });
    await wizard.next();
    assert.equal(applying(wizard).step, 'organisation', 'the person decides');
    const other = await opened(t, { ...draft, kind: 'renewal', entries: filled });
    await other.until((state) => 'csr' in state && state.csr.type === 'read');
    assert.equal(applying(other.wizard).reusedKey, undefined);
    assert.ok(csr.length > 0);
  });

  it('CRT-11 only of a reissue, and of two keys that are known', () => {
    assert.deepEqual(checkReusedKey('reissue', 'a', 'a'), { ok: false, code: 'reused-key' });
    for (const [kind, before, now] of [
      ['reissue', 'a', 'b'],
      ['reissue', undefined, undefined],
      ['next', 'a', 'a'],
    ] as const)
      assert.equal(checkReusedKey(kind, before, now).ok, true, `${kind} ${before} ${now}`);
  });
});
