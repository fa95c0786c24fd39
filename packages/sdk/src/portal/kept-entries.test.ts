import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptMailbox } from '../account/mailbox.model.ts';
import { memoryStorage } from './draft.suite.ts';
import { createKeptEntries } from './kept-entries.ts';
import { portalAt, session } from './reply-server.suite.ts';

const jiro = { ...session, account: { ...session.account, id: 'account-of-jiro' } };

describe('kept entries', () => {
  const opened = (drafts = memoryStorage(), as = session) => {
    const portal = portalAt('http://nobody.example');
    portal.session.adopt(as);
    return { drafts, portal, kept: createKeptEntries(portal, { drafts }, 'mailbox', async () => keptMailbox) };
  };

  it('keep what is typed while it is looked for what was kept', async () => {
    const { drafts, kept } = opened();
    const opening = kept.open();
    kept.keep({ localPart: 'yuki' });
    assert.equal(await opening, undefined);
    await Promise.resolve();
    assert.deepEqual(await opened(drafts).kept.open(), { localPart: 'yuki' });
  });

  it('keep what was kept where nothing is typed meanwhile', async () => {
    const { drafts, kept } = opened();
    await kept.open();
    kept.keep({ localPart: 'yuki' });
    const again = opened(drafts).kept;
    const opening = again.open();
    again.keep(undefined);
    assert.deepEqual(await opening, { localPart: 'yuki' });
    await Promise.resolve();
    assert.deepEqual(await opened(drafts).kept.open(), { localPart: 'yuki' });
  });

  it('give nobody what somebody else typed who was signed in before', async () => {
    const { drafts, portal, kept } = opened();
    const opening = kept.open();
    kept.keep({ localPart: 'yuki' });
    portal.session.adopt(jiro);
    await opening;
    await Promise.resolve();
    assert.equal(await opened(drafts, jiro).kept.open(), undefined);
  });
});
