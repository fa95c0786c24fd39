import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAgreement, mustAgree } from './terms.rules.ts';

const terms = {
  version: 2,
  documents: [
    { id: 'use', title: { ja: '利用規約' }, body: { ja: '…' } },
    { id: 'privacy', title: { ja: '個人情報の取扱い' }, body: { ja: '…' } },
  ],
};

describe('AUTH-09 terms', () => {
  it('AUTH-09 can be agreed to when every document was opened, in any order', () => {
    assert.deepEqual(checkAgreement(terms, { version: 2, opened: ['privacy', 'use', 'use', 'other'] }), { ok: true });
    assert.deepEqual(checkAgreement({ version: 1, documents: [] }, { version: 1, opened: [] }), { ok: true });
  });

  it('AUTH-09 names what has not been opened', () => {
    assert.deepEqual(checkAgreement(terms, { version: 2, opened: ['use'] }), {
      ok: false,
      code: 'unopened',
      params: {},
      unopened: terms.documents.slice(1),
    });
    assert.deepEqual(checkAgreement(terms, { version: 2, opened: [] }), {
      ok: false,
      code: 'unopened',
      params: {},
      unopened: terms.documents,
    });
  });

  it('AUTH-09 refuses an agreement to a version that is not the current one', () => {
    for (const version of [1, 3])
      assert.deepEqual(checkAgreement(terms, { version, opened: ['use', 'privacy'] }), {
        ok: false,
        code: 'terms-changed',
        params: {},
        unopened: [],
      });
  });

  it('AUTH-09 asks again for a new version, and nobody where there are no terms', () => {
    assert.equal(mustAgree(undefined, undefined), false);
    assert.equal(mustAgree({ version: 2 }, undefined), true);
    assert.equal(mustAgree({ version: 2 }, 1), true);
    assert.equal(mustAgree({ version: 2 }, 2), false);
  });
});
