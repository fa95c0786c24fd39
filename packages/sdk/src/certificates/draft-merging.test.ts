import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ApplicationDraft, KeptApplication } from './application-draft.model.ts';
import type { ApplicationBasics, ApplicationEntries } from './application-entries.model.ts';
import { isConflict, joined, restoredFrom, typedOver, untouched } from './draft-merging.ts';
import { draft } from './draft-server.suite.ts';

const basics = (change: Partial<ApplicationBasics>): ApplicationEntries => ({
  ...draft.entries,
  basics: { ...draft.entries.basics, ...change },
});
const saved = (change: Partial<ApplicationBasics>): ApplicationDraft => ({
  ...draft,
  agreementId: 'agreed',
  entries: basics(change),
  version: draft.version + 1,
});

describe('what is typed into a draft', () => {
  it('CRT-04 takes over what was saved elsewhere, the agreement too, where nothing was typed about it', () => {
    const newer = saved({ serverName: 'www.example.co.jp' });
    const typed = { ...untouched(draft), entries: basics({ remarks: '至急' }) };
    const both = joined(typed, draft, newer);
    assert.equal(isConflict(both, newer), false);
    assert.deepEqual(both, {
      entries: basics({ serverName: 'www.example.co.jp', remarks: '至急' }),
      agreementId: 'agreed',
      typedIn: newer.version,
      base: newer.entries,
    });
  });

  it('CRT-04 is a conflict about one field until somebody decides, and the other fields are joined already', () => {
    const newer = saved({ serverName: 'other.example.co.jp', serverType: 'nginx' });
    const typed = { ...untouched(draft), entries: basics({ serverName: 'mine.example.co.jp' }) };
    const both = joined(typed, draft, newer);
    assert.equal(isConflict(both, newer), true);
    assert.equal(both.base, draft.entries);
    const decided = typedOver(both, newer);
    assert.equal(isConflict(decided, newer), false);
    assert.deepEqual(decided.entries, basics({ serverName: 'mine.example.co.jp', serverType: 'nginx' }));
  });

  it('CRT-04 an agreement that terms of a newer version ended is not brought back by what was saved before', () => {
    const agreed = { ...draft, agreementId: 'former' };
    const both = joined({ ...untouched(agreed), agreementId: undefined }, agreed, { ...agreed, version: 2 });
    assert.equal(both.agreementId, undefined);
  });

  describe('on a page that was left', () => {
    const kept = (change: Partial<ApplicationBasics>): KeptApplication => ({
      version: draft.version,
      step: 'basics',
      agreementId: 'agreed',
      entries: basics(change),
      base: draft.entries,
      open: null,
    });

    it('CRT-04 is nothing where it is what the draft is', () => {
      assert.equal(
        restoredFrom(saved({ remarks: '至急' }), { ...kept({ remarks: '至急' }), step: 'terms' }),
        undefined,
      );
    });

    it('CRT-04 goes on with what was saved elsewhere meanwhile, and tells of both', () => {
      const newer = saved({ serverType: 'nginx' });
      const restored = restoredFrom(newer, kept({ remarks: '至急' }));
      assert.deepEqual(restored?.told, { restored: true, merged: true });
      assert.deepEqual(restored.typed.entries, basics({ serverType: 'nginx', remarks: '至急' }));
      assert.deepEqual(restored.step, 'basics');
    });

    it('CRT-04 in a conflict it loses none of the other fields that were saved elsewhere, whatever is decided', () => {
      const newer = saved({ serverName: 'other.example.co.jp', serverType: 'nginx' });
      const restored = restoredFrom(newer, kept({ serverName: 'mine.example.co.jp' }));
      assert.deepEqual(restored?.told, { restored: true });
      assert.equal(isConflict(restored.typed, newer), true);
      assert.deepEqual(
        typedOver(restored.typed, newer).entries,
        basics({ serverName: 'mine.example.co.jp', serverType: 'nginx' }),
      );
    });
  });
});
